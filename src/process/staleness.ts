import type { BusinessClock } from './business-clock.ts';
import { dayWords, durationWords } from './local-words.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Business days without any change after which a store is more likely old than the desk quiet. */
const QUIET_BUSINESS_DAYS = 1;

/**
 * A sentence that says that what follows may be out of date, to stand above it; `undefined` for a fresh store.
 *
 * @param newest  the newest thing the store knows to have happened, ms since 1970
 */
export function staleness(newest: number | undefined, now: number, clock: BusinessClock): string | undefined {
  if (newest === undefined) return 'The store has no tickets: run tierzero pull first.';
  if (clock.between(newest, now) <= QUIET_BUSINESS_DAYS * clock.dayMs) return undefined;
  const age = now - newest < 2 * DAY_MS ? durationWords(now - newest) : `${Math.floor((now - newest) / DAY_MS)} days`;
  return `The store is old: its newest change is ${age} back, from ${dayWords(newest, now, clock.timeZone)}. Run tierzero pull first.`;
}
