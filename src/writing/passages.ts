import { labelOf } from './actions.ts';
import { helped, type Answer } from './answers.ts';
import type { PlannedStep } from './plan-article.ts';
import type { Claim, Statement } from './statements.ts';

/** What a page can take over from one answer in one piece: statements that follow each other, with what they count for. */
export interface Passage {
  readonly answer: Answer;
  readonly claims: readonly Claim[];
  readonly terms: ReadonlySet<string>;
}

/** Longest piece, and longest list. */
const MOST_STATEMENTS = 4;
const MOST_ITEMS = 8;
/** Share of terms from which two sentences say much the same on one page. */
const REPEATS = 0.3;
/** Tickets in which agents said the same and nobody objected, from which it counts like an answer that helped. */
const FEWEST_SAID = 2;

/**
 * Cuts answers into passages. One begins with a sentence that stands by itself and ends where the answer goes on with something that
 * may not be on the page.
 *
 * @param isFit  whether a statement may stand on the page
 */
export function passagesOf(
  said: ReadonlyMap<Answer, readonly Statement[]>,
  claimOf: ReadonlyMap<Statement, Claim>,
  isFit: (statement: Statement, claim: Claim) => boolean,
): Passage[] {
  return [...said].flatMap(([answer, statements]) => {
    const passages: Claim[][] = [];
    let before: Statement | undefined;
    for (const statement of statements) {
      const claim = claimOf.get(statement);
      const isKept = claim !== undefined && isFit(statement, claim);
      const open = passages.at(-1);
      const most = statement.item !== undefined && open?.[0]?.best.leads === true ? MOST_ITEMS : MOST_STATEMENTS;
      const goesOn = before?.at === statement.at - 1 && open !== undefined && open.length < most;
      if (isKept && goesOn) open.push({ ...claim, best: statement });
      else if (isKept && startsWell(statement)) passages.push([{ ...claim, best: statement }]);
      before = isKept ? statement : undefined;
    }
    return passages.map((claims) => passage(answer, claims)).filter(isWorthIt);
  });
}

function passage(answer: Answer, all: readonly Claim[]): Passage {
  const end = all.findLastIndex(({ best }) => !best.leads) + 1;
  const claims = all.slice(0, end);
  return { answer, claims, terms: new Set(claims.flatMap(({ best }) => [...best.terms])) };
}

/** What of a passage is new, in pieces: each begins with a sentence that stands by itself and asks something of the reader. */
export function newIn(whole: Passage, isNew: (claim: Claim) => boolean): Passage[] {
  if (whole.claims.every(isNew)) return [whole];
  const pieces: Claim[][] = [[]];
  for (const claim of whole.claims) {
    if (!isNew(claim)) pieces.push([]);
    else if (pieces.at(-1)!.length > 0 || startsWell(claim.best)) pieces.at(-1)!.push(claim);
  }
  return pieces
    .filter((claims) => claims.length > 0)
    .map((claims) => passage(whole.answer, claims))
    .filter(isWorthIt);
}

function startsWell({ leans, text }: Statement): boolean {
  return !leans && !DEPENDENT.test(text);
}

/** It tells the reader to do something, and it helped, or several tickets say it. */
function isWorthIt({ answer, claims }: Passage): boolean {
  const said = claims.filter(({ helpedTickets, saidTickets }) => helpedTickets > 0 || saidTickets >= FEWEST_SAID);
  return claims.some(({ best }) => best.role === 'step') && (helped(answer.outcome) || said.length * 2 > claims.length);
}

/** A step that only makes sense beside the one it belongs to. */
const DEPENDENT = /^(?:undo|before|after|then|to undo|afterwards)\b/i;

/** The first sentence, what explains it, and the steps that come after it. */
export function asStep({ claims }: Passage): PlannedStep {
  const [claim, ...rest] = claims;
  const next = rest.findIndex(({ best }) => best.role === 'step');
  const at = next === -1 ? rest.length : next;
  return { claim: claim!, notes: rest.slice(0, at), items: rest.slice(at) };
}

/** Whether a claim says something that is not on the page yet. */
export function isNewBeside(used: readonly Claim[]): (claim: Claim) => boolean {
  return (claim) =>
    !repeatsCommands(claim, used) && used.every((other) => overlap(claim.best.terms, other.best.terms) < REPEATS);
}

/** Whether a claim gives commands, and all of them are on the page already. */
function repeatsCommands(claim: Claim, used: readonly Claim[]): boolean {
  const given = commandLabels(claim);
  const known = new Set(used.flatMap(commandLabels));
  return given.length > 0 && given.every((label) => known.has(label));
}

function commandLabels({ best }: Claim): string[] {
  const inline = [...best.text.matchAll(/`([a-z][\w-]* [^`]+)`/g)].map(([, command]) => command!);
  const lines = best.code.flatMap((block) => block.split('\n')).filter((line) => /^[a-z][\w-]* \S/.test(line));
  return [...inline, ...lines].map(labelOf);
}

/** Jaccard similarity, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}
