import { iso } from './calendar.ts';

const DAY = 86_400_000;
const HALF_A_YEAR = 182;
const STAMP = /2026-0[2-5]-\d\d(?:T\d\d:\d\d(?::\d\d)?)?/g;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Moves the dates of a pasted log so that its last line is just before `at`, and keeps the distances between them.
 *
 * The sources are written as if it were spring; the desk's weeks are in autumn.
 */
export function moveLog(text: string, at: number): string {
  const stamps = text.match(STAMP)?.map(instantOf) ?? [];
  if (stamps.length === 0) return moveMonths(text);
  const days = Math.floor((at - Math.max(...stamps)) / DAY);
  return moveMonths(text.replace(STAMP, (stamp) => moved(stamp, days)));
}

/** Moves dates that are about the past, in a comment that is no log, by half a year. */
export function movePast(text: string): string {
  return moveMonths(text.replace(STAMP, (stamp) => moved(stamp, HALF_A_YEAR)));
}

/** March becomes September. A month with its year stays, and so does `may`. */
function moveMonths(text: string): string {
  const name = `(?:${MONTHS.filter((month) => month !== 'May').join('|')}|(?<=\\b(?:in|for|since|and|of|last) )May)`;
  return text.replace(
    new RegExp(`\\b${name}\\b(?! \\d{4})`, 'g'),
    (month) => MONTHS[(MONTHS.indexOf(month) + 6) % 12]!,
  );
}

function moved(stamp: string, days: number): string {
  return iso(instantOf(stamp) + days * DAY).slice(0, stamp.length);
}

function instantOf(stamp: string): number {
  return Date.parse(stamp.length === 10 ? `${stamp}T00:00:00Z` : `${stamp}Z`);
}
