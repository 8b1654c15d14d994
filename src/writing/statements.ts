import { language } from '../text/language.ts';
import { terms } from '../text/terms.ts';
import { helped, OUTCOME_WEIGHT, type Answer } from './answers.ts';
import type { Generalize } from './placeholders.ts';
import { inCode } from './code-marks.ts';
import { unitsOf } from './units.ts';
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
  /** The item of the answer's own list that it stands in, from 1; undefined outside lists. */
  readonly item: number | undefined;
  /** A list follows that it introduces. */
  readonly leads: boolean;
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
  const said = unitsOf(answer.turn);
  const isForeignList = NUMBERED.test(answer.turn.text) && !ENGLISH.has(language(answer.turn.text));
  const kept = said.flatMap(({ sentence, code, item, leads }, at) => {
    const spoken = at === 0 ? withoutVocative(sentence) : sentence;
    const text = pageSentence(general(inCode(spoken), answer), code.length > 0 || leads || item !== undefined);
    if (text === undefined) return [];
    const shown = ended(text, code.length > 0 || leads);
    if (shown === undefined) return [];
    const commands = code.map((block) => general(block, answer));
    const words = new Set(terms([shown, ...commands].join(' ')));
    if (words.size < 2) return [];
    const isItem = item !== undefined && isForeignList;
    const role = isStep(shown) || commands.length > 0 || isItem ? 'step' : isCause(shown) ? 'cause' : 'fact';
    if (role !== 'step' && isOfOneThing(shown)) return [];
    return [
      { text: shown, code: commands, role, leans: leansBack(shown), answer, at, item, leads, terms: words } as const,
    ];
  });
  return kept.map((statement) => ({ ...statement, share: kept.length / said.length }));
}

/** An answer may open with a name that is also a word: `Hunter, there are two systems`. A row of things stays. */
function withoutVocative(opening: string): string {
  return /^\S+, (?:\S+, )*(?:\S+ ){1,3}(?:and|or) /.test(opening)
    ? opening
    : opening.replace(/^\p{Lu}\p{Ll}+, (?=[\p{L}`])/u, '');
}

/** Whether a fact says how one customer's own thing is: `` `<name>` is full ``. A name inside a command is anybody's. */
function isOfOneThing(fact: string): boolean {
  return /(?:^|\s)<(?:other-|third-|fourth-)?name>(?=[\s.,;:)]|$)/.test(
    fact.replace(/`(<[a-z-]+>)`/g, '$1').replace(/`[^`]*`/g, 'x'),
  );
}

/** Verbs are known in English only; in other languages what an agent numbers is taken for steps. Texts too short to tell are English. */
const ENGLISH: ReadonlySet<string> = new Set(['en', 'und']);
const NUMBERED = /^\s*1\s?[.)]\s/m;

/** A colon where something follows, else a full stop; `undefined` where the sentence is nothing without what followed it. */
function ended(text: string, hasMore: boolean): string | undefined {
  if (hasMore)
    return text.replace(
      /(\b(?:with|do|run|is|be|like|use|using|by|as|to)|\S:)\.?$/i,
      (end) => `${end.replace(/[.:]+$/, '')}:`,
    );
  const isOpen = /\b(?:with|do|is|are|be|like|by|as|to|for|of|and|or|the|a|e\.?g|i\.?e)[.:]$/i.test(text);
  if (isOpen || (text.endsWith(':') && text.split(/\s+/).length < 5)) return undefined;
  return text.endsWith(':') ? `${text.slice(0, -1)}.` : text;
}

/** Statements of different answers that say the same, the best of them first. */
export interface Claim {
  readonly best: Statement;
  readonly all: readonly Statement[];
  /** How much it is worth saying: what helped most people, in words that most answers share. */
  readonly worth: number;
  readonly helpedTickets: number;
  /** Tickets in which agents said it and the customer did not object. */
  readonly saidTickets: number;
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
  const saidTickets = tickets(({ answer }) => answer.outcome !== 'refuted');
  const refutedTickets = tickets(({ answer }) => answer.outcome === 'refuted');
  const worth = all.reduce((sum, { answer }) => sum + OUTCOME_WEIGHT[answer.outcome], 0);
  return { best, all, worth, helpedTickets, saidTickets, refutedTickets };
}
