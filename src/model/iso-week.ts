import type { WeekName } from './week.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A run on Monday morning is about the week that just ended, whichever hour its schedule has in summer and in winter. */
const MORNING_MS = DAY_MS / 2;

/**
 * The ISO 8601 week that a run is about, in the desk's time zone: until Monday noon, the week that ended.
 *
 * @param until  exclusive end of what the run looks at
 */
export function isoWeek(until: Date, timeZone: string): WeekName {
  const day = localDay(new Date(until.getTime() - MORNING_MS - 1), timeZone);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - yearStart) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The calendar day of an instant in a time zone, as midnight UTC of that day. */
function localDay(at: Date, timeZone: string): Date {
  return new Date(`${new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)}T00:00:00Z`);
}
