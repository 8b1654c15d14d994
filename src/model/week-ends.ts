import { Temporal } from 'temporal-polyfill';

/** The end of the week so many weeks ago, ms since 1970; 0 is the end of the window. */
export type WeekEnds = (weeksAgo: number) => number;

/** Weeks that end at one local time, so that one with a clock change has an hour more or less. */
export function weekEnds(until: Date, timeZone: string): WeekEnds {
  const ends = new Map<number, number>();
  return (weeksAgo) => {
    const known = ends.get(weeksAgo) ?? daysBefore(until, 7 * weeksAgo, timeZone).getTime();
    ends.set(weeksAgo, known);
    return known;
  };
}

/** So many days of the desk's calendar earlier, at the same local time. */
export function daysBefore(at: Date, days: number, timeZone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(local.subtract({ days }).epochMilliseconds);
}
