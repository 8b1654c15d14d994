import type { Passage } from '../model/thread.ts';
import { sentences } from '../text/sentences.ts';
import { terms } from '../text/terms.ts';
import { helped, OUTCOME_WEIGHT, type Answer } from './answers.ts';
import { isCause, isStep, leansBack, pageSentence } from './wording.ts';

/** A sentence of an agent as a page may say it, with the commands that belong to it. */
export interface Statement {
  readonly text: string;
  /** Commands or settings shown below the sentence, verbatim. */
  readonly code: readonly string[];
  readonly role: 'step' | 'cause' | 'fact';
  /** It says nothing without the sentence before it. */
  readonly leans: boolean;
  readonly answer: Answer;
  /** Place in its answer, from 0. */
  readonly at: number;
  /** Words and commands by which it is compared with others. */
  readonly terms: ReadonlySet<string>;
}

/** Takes an answer apart into what a page may say of it, in its order. What belongs to the conversation is left out. */
export function statementsOf(answer: Answer): Statement[] {
  return withCode(answer.turn).flatMap(({ sentence, code }, at): Statement[] => {
    const text = pageSentence(inCode(sentence));
    if (text === undefined) return [];
    const shown = text.endsWith(':') && code.length === 0 ? `${text.slice(0, -1)}.` : text;
    const role = isStep(shown) ? 'step' : isCause(shown) ? 'cause' : 'fact';
    const words = new Set(terms([shown, ...code].join(' ')));
    if (words.size < 2) return [];
    return [{ text: shown, code, role, leans: leansBack(shown), answer, at, terms: words }];
  });
}

/** Sentences with the set-aside blocks that they announce: a sentence that ends in a colon takes the next block. */
function withCode({ text, pasted }: Passage): { sentence: string; code: string[] }[] {
  const left = [...pasted];
  const said = sentences(text).map((sentence) => {
    const next = /:\s*$/.test(sentence) ? left.shift() : undefined;
    return { sentence, code: next === undefined ? [] : [next] };
  });
  const last = said.findLast(({ sentence }) => !/\?\s*$/.test(sentence));
  if (left.length > 0 && last !== undefined && left.every(isCommand)) last.code.push(...left);
  return said;
}

/** Whether a pasted block is something to type, not something a machine said. */
function isCommand(block: string): boolean {
  return block.split('\n').length <= 12 && !/^\s*(?:\d{4}-\d\d-\d\d|\[|at |ERR|Error|Traceback|FAILED)/m.test(block);
}

/** Commands, paths and settings that agents left bare are put into code marks. */
function inCode(sentence: string): string {
  if (sentence.includes('`')) return sentence;
  return sentence.replace(BARE_COMMAND, (found) => {
    const [, command = '', rest = ''] = /^(.*?)([.,;:]?)$/.exec(found)!;
    return `\`${command}\`${rest}`;
  });
}

const BARE_COMMAND =
  /(?<=^|[\s(:])(?:(?:cf|git|npm|pip|docker|kubectl|curl|dig|sudo|psql|mysql|bundle|python3?|node|openssl|ssh|systemctl) (?:[a-z][a-z0-9:_-]*)(?: (?:-{1,2}[\w-]+(?:[= ](?:'[^']*'|"[^"]*"|[\w./:@-]+))?|'[^']*'|"[^"]*"|[A-Z][A-Z_]{2,}|<[\w -]+>|\[[\w-]+\]|[\w-]*[-_/.][\w./-]*\w))*|[A-Z][A-Z0-9]*_[A-Z0-9_]+(?:=\S+)?|(?:~|\.{1,2})?\/[\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:ya?ml|json|toml|txt|js|py|rb|php|conf|ini|exe|dll|log|sh|xml|msf|mab|sqlite)\b)/g;

/** Statements of different answers that say the same, the best of them first. */
export interface Claim {
  readonly best: Statement;
  readonly all: readonly Statement[];
  /** How much it is worth saying: what helped most people, in words that most answers share. */
  readonly worth: number;
  readonly helpedTickets: number;
  readonly refutedTickets: number;
}

/**
 * Joins statements that say the same, across tickets.
 *
 * @param same  share of terms, 0..1, that two statements of one role must have in common
 */
export function claimsOf(statements: readonly Statement[], same = 0.5): Claim[] {
  const groups: { first: Statement; all: Statement[] }[] = [];
  const groupsOf = new Map<string, Set<number>>();
  for (const statement of [...statements].sort(byWeight)) {
    const near = new Map<number, number>();
    for (const term of statement.terms) {
      for (const group of groupsOf.get(term) ?? []) near.set(group, (near.get(group) ?? 0) + 1);
    }
    const [found] = [...near]
      .map(([at, common]) => ({ at, share: common / (groups[at]!.first.terms.size + statement.terms.size - common) }))
      .filter(({ at, share }) => share >= same && (groups[at]!.first.role === 'step') === (statement.role === 'step'))
      .sort((a, b) => b.share - a.share || a.at - b.at);
    if (found !== undefined) {
      groups[found.at]!.all.push(statement);
      continue;
    }
    for (const term of statement.terms) {
      const known = groupsOf.get(term);
      if (known === undefined) groupsOf.set(term, new Set([groups.length]));
      else known.add(groups.length);
    }
    groups.push({ first: statement, all: [statement] });
  }
  return groups.map(({ first, all }) => claim(first, all));
}

function byWeight(a: Statement, b: Statement): number {
  return (
    OUTCOME_WEIGHT[b.answer.outcome] - OUTCOME_WEIGHT[a.answer.outcome] ||
    (a.answer.turn.at < b.answer.turn.at ? 1 : a.answer.turn.at > b.answer.turn.at ? -1 : 0) ||
    (String(a.answer.ref) < String(b.answer.ref) ? -1 : Number(a.answer.ref !== b.answer.ref)) ||
    a.at - b.at
  );
}

function claim(best: Statement, all: readonly Statement[]): Claim {
  const tickets = (wanted: (statement: Statement) => boolean): number =>
    new Set(all.filter(wanted).map(({ answer }) => answer.ref)).size;
  const helpedTickets = tickets(({ answer }) => helped(answer.outcome));
  const refutedTickets = tickets(({ answer }) => answer.outcome === 'refuted');
  const worth = all.reduce((sum, { answer }) => sum + OUTCOME_WEIGHT[answer.outcome], 0);
  return { best, all, worth, helpedTickets, refutedTickets };
}
