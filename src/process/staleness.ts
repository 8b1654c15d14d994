import { dayWords, durationWords } from './local-words.ts';
import type { Desk, Queued } from './queue.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Business days without any change after which a store is more likely old than the desk quiet. */
const QUIET_BUSINESS_DAYS = 1;

/** A sentence that says that what follows may be out of date, to stand above it; `undefined` for a fresh store. */
export function staleness({ queue, now, clock }: Pick<Desk, 'queue' | 'now' | 'clock'>): string | undefined {
  const newest = newestInstant(queue);
  if (newest === undefined) return 'The store has no tickets: run tierzero pull first.';
  if (clock.between(newest, now) <= QUIET_BUSINESS_DAYS * clock.dayMs) return undefined;
  const age = now - newest < 2 * DAY_MS ? durationWords(now - newest) : `${Math.floor((now - newest) / DAY_MS)} days`;
  return `The store is old: its newest change is ${age} back, from ${dayWords(newest, now, clock.timeZone)}. Run tierzero pull first.`;
}

/** The newest thing that the store knows to have happened; `undefined` for an empty one. */
function newestInstant(queue: readonly Queued[]): number | undefined {
  const instants = queue.map(({ course }) =>
    Math.max(course.createdAt, course.changes.at(-1)!.at, course.words.at(-1)?.at ?? 0),
  );
  return instants.length === 0 ? undefined : instants.reduce((a, b) => Math.max(a, b));
}
