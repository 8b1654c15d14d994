import { agreementOf } from './agreement.ts';
import { asStep, isMostlyNew, isNewBeside, passagesOf } from './passages.ts';
import { mostGain, wordsIn } from './further-steps.ts';
import { byAnswer, isOfOneThing, NEAR_ENOUGH, type PlannedStep } from './plan-article.ts';
import type { ReadTopic } from './read-topic.ts';
import { claimsOf, type Claim, type Statement } from './statements.ts';

/** Newest answers that are read, and most that is offered. */
const MOST_ANSWERS = 80;
const MOST_SUGGESTED = 6;
const MOST_FACTS = 2;
/** Words from which nothing is added. */
const MOST_WORDS = 200;
/** Tickets in which agents must have said it, where its words are not those of others. */
const FEWEST_SAID = 2;
/** Share of the title and typical questions, rare words first, that a fact must speak of. */
const LEAST_ABOUT = 0.1;
/** Share of a sentence's terms that agents of other tickets must use too, where no other ticket says the same. */
const FEWEST_SHARED = 0.4;

/**
 * What agents told customers although none of them said that it helped, and none that it did not: first how things are, as
 * several tickets say it; then whole instructions about what was asked, in words that other tickets use. For an editor to try, not
 * for a reader.
 *
 * @param about  title and typical questions
 * @param known  what the page says already
 */
export function suggestedIn(
  { answers, threads, statementsOf }: ReadTopic,
  {
    about,
    isOfMany,
    known,
  }: { about: readonly string[]; isOfMany: (text: string) => boolean; known: readonly Claim[] },
): PlannedStep[] {
  const newest = answers.toSorted((a, b) => (a.turn.at < b.turn.at ? 1 : Number(a.turn.at > b.turn.at) * -1));
  const { centrality, coverage, near, shared, about: isAbout } = agreementOf(answers, threads, about);
  const all = newest
    .slice(0, MOST_ANSWERS)
    .flatMap(statementsOf)
    .filter(({ text, code }) => [text, ...code].every(isOfMany));
  const statements = all.filter(isOfOneThing(all));
  const claims = claimsOf(statements).filter(({ refutedTickets }) => refutedTickets === 0);
  const used = [...known];
  const chosen: PlannedStep[] = [];
  const take = (step: PlannedStep): void => {
    chosen.push(step);
    used.push(step.claim, ...step.notes, ...step.items);
  };
  const facts = claims
    .filter(({ best, saidTickets }) => standsAlone(best) && best.role !== 'step' && saidTickets >= FEWEST_SAID)
    .filter(({ best }) => isAbout(best.terms) >= LEAST_ABOUT)
    .sort((a, b) => b.saidTickets * centrality(b.best.terms) - a.saidTickets * centrality(a.best.terms));
  const claimOf = new Map(claims.flatMap((claim) => claim.all.map((one) => [one, claim] as const)));
  for (const claim of facts) {
    if (chosen.length >= MOST_FACTS || !isNewBeside(used)(claim)) continue;
    take({ claim, notes: leaningOn(claim.best, statements, claimOf), items: [] });
  }
  const least = NEAR_ENOUGH * Math.max(0, ...answers.map(near));
  const isFit = ({ terms }: Statement, { saidTickets }: Claim): boolean =>
    saidTickets >= FEWEST_SAID || shared(terms) >= FEWEST_SHARED;
  const passages = passagesOf(byAnswer(statements), claimOf, isFit).filter(({ answer }) => near(answer) >= least);
  while (chosen.length < MOST_SUGGESTED && wordsIn(used) < MOST_WORDS) {
    const said = new Set(used.flatMap(({ best }) => [...best.terms]));
    const next = mostGain(
      passages.filter((one) => isMostlyNew(one, isNewBeside(used))),
      ({ answer, claims: own, terms }) =>
        (Math.sqrt(meanSaid(own)) * coverage(terms, said) * (0.2 + near(answer))) / Math.sqrt(4 + terms.size),
    );
    if (next === undefined) break;
    take(asStep(next));
  }
  return chosen;
}

const MOST_NOTES = 2;

/** What its answer says next and only makes sense after it: where, with what, and what comes of it. */
function leaningOn(
  fact: Statement,
  statements: readonly Statement[],
  claimOf: ReadonlyMap<Statement, Claim>,
): readonly Claim[] {
  const after = statements.filter(({ answer, at }) => answer === fact.answer && at > fact.at);
  const end = after.findIndex((one, at) => one.at !== fact.at + at + 1 || !one.leans || one.item !== undefined);
  return after.slice(0, end === -1 ? MOST_NOTES : Math.min(end, MOST_NOTES)).flatMap((one) => {
    const claim = claimOf.get(one);
    return claim === undefined ? [] : [{ ...claim, best: one }];
  });
}

const meanSaid = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { saidTickets }) => sum + saidTickets, 0) / claims.length;

/** It is clear by itself, or its answer opens with it and it is about what was asked: `It is a known problem`. */
function standsAlone({ leans, at, text, leads }: Statement): boolean {
  return !leads && (!leans || (at === 0 && /^(?:it|this)(?:['’]s| is| was| will| can| has)\b/i.test(text)));
}
