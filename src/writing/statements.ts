import type { Passage } from '../model/thread.ts';
import { sentences } from '../text/sentences.ts';
import { terms } from '../text/terms.ts';
import { helped, OUTCOME_WEIGHT, type Answer } from './answers.ts';
import type { Generalize } from './placeholders.ts';
import { inCode, LONE_COMMAND } from './code-marks.ts';
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
  /** Share of the answer's sentences, 0..1, that a page may say. */
  readonly share: number;
  /** Words and commands by which it is compared with others. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Takes an answer apart into what a page may say of it, in its order. What belongs to the conversation is left out.
 *
 * @param general  replaces what is one customer's own
 */
export function statementsOf(answer: Answer, general: Generalize): Statement[] {
  const said = withCode(answer.turn);
  const kept = said.flatMap(({ sentence, code }, at) => {
    const text = pageSentence(general(inCode(sentence), answer), code.length > 0);
    if (text === undefined) return [];
    const shown = text.endsWith(':') && code.length === 0 ? `${text.slice(0, -1)}.` : text;
    const commands = code.map((block) => dedented(general(block, answer)));
    const words = new Set(terms([shown, ...commands].join(' ')));
    if (words.size < 2) return [];
    const role = isStep(shown) || commands.some(isCommand) ? 'step' : isCause(shown) ? 'cause' : 'fact';
    return [{ text: shown, code: commands, role, leans: leansBack(shown), answer, at, terms: words } as const];
  });
  return kept.map((statement) => ({ ...statement, share: kept.length / said.length }));
}

/** A block without the indentation that all its lines share. */
function dedented(block: string): string {
  const lines = block.split('\n').filter((line, at, all) => line.trim() !== '' || (at > 0 && at < all.length - 1));
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines
    .map((line) => line.slice(Number.isFinite(depth) ? depth : 0))
    .join('\n')
    .trimEnd();
}

interface Unit {
  sentence: string;
  readonly code: string[];
}

/**
 * Sentences with the commands that belong to them: a lone command goes to the sentence before it, and one that ends in a colon
 * takes the next set-aside block.
 */
function withCode({ text, pasted }: Passage): Unit[] {
  const units: Unit[] = [];
  for (const sentence of sentences(text).flatMap((one) => one.split(/(?<=[.:!?]) (?=`)/))) {
    const before = units.at(-1);
    if (before !== undefined && /^\d{1,2}[.)]$/.test(before.sentence)) before.sentence = sentence;
    else if (before !== undefined && !/\?\s*$/.test(before.sentence) && LONE_COMMAND.test(sentence)) {
      before.code.push(sentence.replace(/^`|`?[.;]?$/g, ''));
    } else units.push({ sentence, code: [] });
  }
  const left = [...pasted];
  for (const { sentence, code } of units) {
    if (/:\s*$/.test(sentence) && code.length === 0 && left.length > 0) code.push(left.shift()!);
  }
  const last = units.findLast(({ sentence }) => !/\?\s*$/.test(sentence));
  if (last !== undefined && left.every(isCommand)) last.code.push(...left);
  return units;
}

/** Whether a pasted block is something to type, not something a machine said. */
function isCommand(block: string): boolean {
  return block.split('\n').length <= 12 && !/^\s*(?:\d{4}-\d\d-\d\d|\[|at |ERR|Error|Traceback|FAILED)/m.test(block);
}

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
