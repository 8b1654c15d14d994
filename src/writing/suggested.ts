import { agreementOf } from './agreement.ts';
import { isNewBeside } from './passages.ts';
import type { ReadTopic } from './read-topic.ts';
import { claimsOf, type Claim } from './statements.ts';

/** Newest answers that are read, and most that is offered. */
const MOST_ANSWERS = 80;
const MOST_SUGGESTED = 5;
/** Tickets in which agents must have said it. */
const FEWEST_SAID = 2;

/**
 * What agents told customers of several tickets to do although none of them said that it helped, and none that it did not; what adds
 * most first. For an editor to try, not for a reader.
 */
export function suggestedIn(
  { answers, threads, statementsOf }: ReadTopic,
  isOfMany: (text: string) => boolean,
): Claim[] {
  const newest = answers.toSorted((a, b) => (a.turn.at < b.turn.at ? 1 : Number(a.turn.at > b.turn.at) * -1));
  const { centrality } = agreementOf(answers, threads);
  const statements = newest
    .slice(0, MOST_ANSWERS)
    .flatMap(statementsOf)
    .filter(({ text, code }) => [text, ...code].every(isOfMany));
  const chosen: Claim[] = [];
  const offered = claimsOf(statements)
    .filter(({ best, saidTickets, refutedTickets }) => {
      return best.role === 'step' && !best.leans && saidTickets >= FEWEST_SAID && refutedTickets === 0;
    })
    .sort((a, b) => b.saidTickets * centrality(b.best.terms) - a.saidTickets * centrality(a.best.terms));
  for (const claim of offered) {
    if (chosen.length < MOST_SUGGESTED && isNewBeside(chosen)(claim)) chosen.push(claim);
  }
  return chosen;
}
