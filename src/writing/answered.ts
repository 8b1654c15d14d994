import type { Id } from '../model/ticket.ts';
import { helped, type Answer } from './answers.ts';
import type { PlannedStep } from './plan-article.ts';

/** As many tickets as this share of those that were helped, and at least two: what they were given is the answer to the whole topic. */
const OF_THE_TOPIC = 0.2;
const FEWEST_GIVEN = 2;

/**
 * The tickets in which agents said at least half of the steps, the main answer's own first; `undefined` where they are so many that it is
 * the answer to the whole topic.
 */
export function answeredOf(steps: readonly PlannedStep[], main: Id, answers: readonly Answer[]): Id[] | undefined {
  const counts = new Map<Id, number>();
  for (const { claim } of steps) {
    for (const ref of new Set(claim.all.map(({ answer }) => answer.ref))) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  const most = [...counts].flatMap(([ref, said]) => (said * 2 >= steps.length ? [ref] : []));
  const given = [...new Set([main, ...most])];
  const solved = new Set(answers.flatMap(({ outcome, ref }) => (helped(outcome) ? [ref] : [])));
  return given.length >= FEWEST_GIVEN && given.length >= OF_THE_TOPIC * solved.size ? undefined : given;
}

/** The tickets that ask what some ask: those of their parts. Where there are parts, one that stands in none asks something of its own. */
export function sameAs(some: readonly Id[] | undefined, parts: readonly ReadonlySet<Id>[]): (ref: Id) => boolean {
  if (some === undefined || parts.length === 0) return () => true;
  const own = parts.filter((part) => some.some((ref) => part.has(ref)));
  return (ref) => some.includes(ref) || own.some((part) => part.has(ref));
}
