import { labelOf } from './actions.ts';
import { helped, type Answer } from './answers.ts';
import type { PlannedStep } from './plan-article.ts';
import type { Claim, Statement } from './statements.ts';
import { isOnlyWay } from './wording.ts';

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
 * Cuts answers into passages that tell the reader to do something. One begins with a sentence that stands by itself and ends where the
 * answer goes on with something that may not be on the page.
 *
 * @param isFit  whether a statement may stand on the page
 */
export function passagesOf(
  said: ReadonlyMap<Answer, readonly Statement[]>,
  claimOf: ReadonlyMap<Statement, Claim>,
  isFit: (statement: Statement, claim: Claim) => boolean,
): Passage[] {
  return [...said].flatMap(([answer, statements]) => {
    const fit = statements.map((statement) => {
      const claim = claimOf.get(statement);
      return claim !== undefined && isFit(statement, claim) ? { ...claim, best: statement } : undefined;
    });
    const passages: Claim[][] = [];
    let open: Claim[] | undefined;
    statements.forEach((statement, at) => {
      const claim = fit[at];
      const joined = isOneInstruction(statements[at - 1], statement);
      const goesOn = statements[at - 1]?.at === statement.at - 1;
      if (open !== undefined && joined && (claim === undefined || open.length >= MOST_ITEMS)) {
        // What an instruction is cut off from is not said either.
        passages.pop();
        open = undefined;
      } else if (claim === undefined) open = undefined;
      else if (open !== undefined && goesOn && (joined || open.length < MOST_STATEMENTS)) open.push(claim);
      else if (!joined && startsWell(statement)) passages.push((open = [claim]));
      else open = undefined;
    });
    return passages.map((claims) => passage(answer, claims)).filter(({ claims }) => claims.some(isInstruction));
  });
}

/** Whether a statement is the next item of a list, or the next step after one: neither is any use alone. */
function isOneInstruction(before: Statement | undefined, next: Statement): boolean {
  if (before === undefined || before.at !== next.at - 1) return false;
  if (next.item !== undefined) return before.item !== undefined || before.leads;
  return before.item === undefined && before.role === 'step' && next.role === 'step';
}

function passage(answer: Answer, all: readonly Claim[]): Passage {
  const end = all.findLastIndex(({ best }) => !best.leads) + 1;
  const claims = all.slice(0, end);
  return { answer, claims, terms: new Set(claims.flatMap(({ best }) => [...best.terms])) };
}

/** Whether most of a passage, and something to do, is not on the page yet: an instruction without its known steps is none. */
export function isMostlyNew({ claims }: Passage, isNew: (claim: Claim) => boolean): boolean {
  const fresh = claims.filter(isNew);
  return fresh.some(isInstruction) && fresh.length * 2 > claims.length;
}

function startsWell({ leans, text }: Statement): boolean {
  return !leans && !DEPENDENT.test(text);
}

/** It tells to do something, and not only where to go. */
export const isInstruction = ({ best }: Claim): boolean =>
  best.role === 'step' && (best.code.length > 0 || !isOnlyWay(best.text));

/** It helped, or several tickets say most of it. */
export function isBorneOut({ answer, claims }: Passage): boolean {
  const said = claims.filter(({ helpedTickets, saidTickets }) => helpedTickets > 0 || saidTickets >= FEWEST_SAID);
  return helped(answer.outcome) || said.length * 2 > claims.length;
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
