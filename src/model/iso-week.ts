import type { WeekName } from './week.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * The ISO 8601 week that holds the last instant before `until`, in the desk's time zone.
 *
 * @param until  exclusive end, so that Monday 00:00 still belongs to the week that just ended
 */
export function isoWeek(until: Date, timeZone: string): WeekName {
  const day = new Date(`${localDay(new Date(until.getTime() - 1), timeZone)}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - yearStart) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The calendar day of an instant in a time zone: `2026-11-02`. */
export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}
