import type { RotaSettings } from '../model/settings/rota.ts';
import type { BusinessClock } from './business-clock.ts';
import { addDays, daysFrom, dutiesOn } from './rota.ts';

/** Business days on which each person serves, and how far that is from an equal share; the busiest first. */
export interface Share {
  readonly who: string;
  readonly days: number;
  readonly covered: number;
  /** Days more (or, negative, fewer) than an equal share. */
  readonly off: number;
}

/** Who carries how much from `from` on for a year: business days served, cover included. */
export function fairness(rota: RotaSettings, clock: BusinessClock, from: string): Share[] {
  const duties = daysFrom(from, addDays(from, 363))
    .filter(clock.isBusinessDay)
    .flatMap((day) => dutiesOn(rota, day));
  const people = [...new Set([...rota.order.flat(), ...duties.map(({ by }) => by)])];
  const equal = duties.length / Math.max(1, people.length);
  return people
    .map((who) => {
      const served = duties.filter(({ by, isGap }) => by === who && !isGap);
      const covered = served.filter(({ of }) => of !== who).length;
      return { who, days: served.length, covered, off: Math.round(served.length - equal) };
    })
    .sort((a, b) => b.days - a.days || (a.who < b.who ? -1 : 1));
}
