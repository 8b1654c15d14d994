import type { Dice } from './dice.ts';
import type { Problem } from './sources.ts';

export const WEEKS = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Sunday 2026-11-01 02:00 Eastern: the end of daylight saving time. */
const WINTER = Date.UTC(2026, 10, 1, 6);
/** Labor Day, Columbus Day, Veterans Day: nobody answers, few ask. */
const HOLIDAYS = ['2026-09-07', '2026-10-12', '2026-11-11'];

/** Monday 2026-08-31 00:00 Eastern, when the desk's tickets begin. */
export const START = Date.UTC(2026, 7, 31, 4);
/** Monday 2026-11-23 00:00 Eastern, exclusive: what comes later has not happened yet. */
export const END = Date.UTC(2026, 10, 23, 5);

/** Hours from midnight Eastern at which customers write, as weights: little at night, a dip at lunch. */
const HOURS = [1, 1, 0, 0, 0, 1, 3, 10, 22, 34, 36, 32, 20, 26, 32, 30, 22, 12, 7, 5, 4, 4, 3, 2];
const WEEKDAYS = [24, 23, 22, 20, 15, 2.5, 2];

/** How many of a problem's tickets fall into each week. Adds up to `tickets`. */
export function ticketsByWeek(problem: Pick<Problem, 'shape' | 'id'>, tickets: number, dice: Dice): number[] {
  const weights = weekWeights(problem.shape, dice).map((weight) => weight * dice.around(1, 0.3));
  const weeks = weights.map(() => 0);
  for (let i = 0; i < tickets; i += 1) weeks[dice.weighted(weights)]! += 1;
  return weeks;
}

function weekWeights(shape: Problem['shape'], dice: Dice): number[] {
  const weeks = Array.from({ length: WEEKS }, (_, week) => week);
  if (shape === 'burst') {
    const at = dice.int(4, WEEKS - 2);
    return weeks.map((week) => (week === at ? 30 : week === at + 1 ? 1 : 0));
  }
  if (shape === 'starts') {
    const first = dice.int(5, 9);
    return weeks.map((week) => (week < first ? 0 : 1));
  }
  if (shape === 'fades') return weeks.map((week) => (week > 7 ? 0 : 8 - week));
  return weeks.map(() => 1);
}

/** When a customer writes in the given week: mostly on working days in the daytime of the east coast. */
export function momentInWeek(week: number, dice: Dice): number {
  for (;;) {
    const day = week * 7 + dice.weighted(WEEKDAYS);
    const midnight = START + day * DAY;
    const at = midnight + dice.weighted(HOURS) * 60 * MINUTE + dice.int(0, 3599) * 1000;
    if (isHoliday(at) && dice.chance(0.85)) continue;
    return at >= WINTER ? at + 60 * MINUTE : at;
  }
}

/** The instant at which `minutes` of the desk's working time (Monday to Friday, 8:30 to 17:30 Eastern) have passed since `at`. */
export function workingTimeAfter(at: number, minutes: number): number {
  let now = at;
  let left = Math.max(1, Math.round(minutes));
  while (left > 0) {
    if (!isWorkday(now) || minuteOfDay(now) >= 1050) now = nextMorning(now);
    else if (minuteOfDay(now) < 510) now += (510 - minuteOfDay(now)) * MINUTE;
    else {
      const step = Math.min(left, 1050 - minuteOfDay(now));
      now += step * MINUTE;
      left -= step;
    }
  }
  return now;
}

/** When a customer reads and answers: `minutes` later, or the next morning when that is at night or on a weekend. */
export function awakeAfter(at: number, minutes: number): number {
  let now = at + Math.max(2, Math.round(minutes)) * MINUTE;
  while (!isWorkday(now) || minuteOfDay(now) > 20 * 60) now = nextMorning(now);
  if (minuteOfDay(now) < 7 * 60) now += (7 * 60 - minuteOfDay(now) + (Math.floor(now / 1000) % 95)) * MINUTE;
  return now;
}

/** A whole second in ISO 8601: `2026-08-31T13:05:09Z`. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** An instant on the wall clock of the east coast, as if it were UTC. */
export function eastern(at: number): Date {
  return new Date(at - (at >= WINTER ? 5 : 4) * 60 * MINUTE);
}

function minuteOfDay(at: number): number {
  return eastern(at).getUTCHours() * 60 + eastern(at).getUTCMinutes();
}

function isHoliday(at: number): boolean {
  return HOLIDAYS.includes(eastern(at).toISOString().slice(0, 10));
}

function isWorkday(at: number): boolean {
  return ![0, 6].includes(eastern(at).getUTCDay()) && !isHoliday(at);
}

/** 7:30 Eastern of the next day, give or take the minutes of `at`. */
function nextMorning(at: number): number {
  const noon = at + (36 * 60 - minuteOfDay(at)) * MINUTE;
  return noon - (12 * 60 - 450) * MINUTE;
}
