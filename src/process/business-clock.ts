import { Temporal } from 'temporal-polyfill';
import type { HolidaySettings } from '../model/settings/holidays.ts';
import { WEEKDAYS, type HoursSettings } from '../model/settings/hours.ts';
import type { Opening } from '../model/settings/time-of-day.ts';
import { UserError } from '../model/user-error.ts';
import { specialDays, type SpecialDay } from './holidays.ts';

/** Counts the desk's own hours. Instants and durations are ms; days are local, written `2026-11-23`. */
export interface BusinessClock {
  readonly timeZone: string;
  /** Business time from `from` to `to`; negative when `to` is earlier. Exact, O(log days) once the years are known. */
  readonly between: (from: number, to: number) => number;
  /** The earliest instant at which `ms` ≥ 0 of business time have passed since `from`. */
  readonly after: (from: number, ms: number) => number;
  /**
   * The same time of day `days` business days later. Outside the desk's hours the count starts when it next opens; a
   * time that the last day does not have becomes its closing time.
   */
  readonly daysAfter: (from: number, days: number) => number;
  /** The first time at or after `at` that `minutes` past midnight, or closing time if earlier, is reached on a business day. */
  readonly nextTime: (at: number, minutes: number) => number;
  /** Business time of an ordinary working day: the longest of the week. */
  readonly dayMs: number;
  readonly dayOf: (at: number) => string;
  /** The instant at which a local day begins. */
  readonly startOf: (day: string) => number;
  readonly isBusinessDay: (day: string) => boolean;
  /** What is special about a day, when anything is. */
  readonly special: (day: string) => SpecialDay | undefined;
}

export interface ClockSettings {
  readonly timeZone: string;
  readonly hours: HoursSettings;
  readonly holidays: HolidaySettings;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Years without a single business hour after which looking on makes no sense. */
const EMPTY_YEARS = 5;

/** @throws UserError for a country or region without a calendar */
export function businessClock({ timeZone, hours, holidays }: ClockSettings): BusinessClock {
  const special = specialDays(holidays);
  const openings = (day: Temporal.PlainDate): readonly Opening[] =>
    wasSkipped(day, timeZone) ? [] : (special(day.toString())?.open ?? hours[WEEKDAYS[day.dayOfWeek - 1]!]);
  const local = (at: number): Temporal.PlainDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const instantOn = (day: Temporal.PlainDate, minutes: number): number =>
    minutes === 24 * 60
      ? day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
      : day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60) })
          .epochMilliseconds;

  const tables = new Map<number, YearTable>();
  const tableOf = (year: number): YearTable => {
    let table = tables.get(year);
    if (table === undefined) tables.set(year, (table = yearTable(year, openings, instantOn)));
    return table;
  };
  const businessDay = (from: Temporal.PlainDate): Temporal.PlainDate => {
    let day = from;
    while (openings(day).length === 0) {
      if (day.year - from.year > EMPTY_YEARS) throw noHours();
      day = day.add({ days: 1 });
    }
    return day;
  };

  return {
    timeZone,
    between: (from, to) => (from <= to ? elapsed(from, to, tableOf) : -elapsed(to, from, tableOf)),
    after: (from, ms) => passed(from, ms, tableOf),
    daysAfter: (from, days) => {
      const at = local(from);
      const minutes = at.hour * 60 + at.minute + at.second / 60 + at.millisecond / MINUTE_MS;
      const today = openings(at.toPlainDate());
      const isOver = today.length === 0 || minutes >= today.at(-1)!.to;
      let day = businessDay(isOver ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate());
      const time = isOver ? openings(day)[0]!.from : Math.max(minutes, today[0]!.from);
      for (let left = days; left > 0; left -= 1) day = businessDay(day.add({ days: 1 }));
      const { from: opens } = openings(day)[0]!;
      const { to: closes } = openings(day).at(-1)!;
      const kept = Math.min(Math.max(time, opens), closes);
      return instantOn(day, Math.floor(kept)) + Math.round((kept % 1) * MINUTE_MS);
    },
    nextTime: (at, minutes) => {
      const today = local(at).toPlainDate();
      for (let day = businessDay(today); ; day = businessDay(day.add({ days: 1 }))) {
        const then = instantOn(day, Math.min(minutes, openings(day).at(-1)!.to));
        if (then >= at) return then;
      }
    },
    dayMs: Math.max(...WEEKDAYS.map((day) => lengthMs(hours[day]))),
    dayOf: (at) => local(at).toPlainDate().toString(),
    startOf: (day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
    isBusinessDay: (day) => openings(Temporal.PlainDate.from(day)).length > 0,
    special,
  };
}

/** All stretches of a local year in order, as instants, each with the business time of the year before it. */
interface YearTable {
  /** Midnight at which the year begins, and at which it ends. */
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly before: number }[];
  readonly total: number;
}

function yearTable(
  year: number,
  openings: (day: Temporal.PlainDate) => readonly Opening[],
  instantOn: (day: Temporal.PlainDate, minutes: number) => number,
): YearTable {
  const stretches: { start: number; end: number; before: number }[] = [];
  let total = 0;
  let day = new Temporal.PlainDate(year, 1, 1);
  let midnight = instantOn(day, 0);
  const start = midnight;
  while (day.year === year) {
    const tomorrow = day.add({ days: 1 });
    const nextMidnight = instantOn(tomorrow, 0);
    const isPlain = nextMidnight - midnight === DAY_MS;
    for (const { from, to } of nextMidnight === midnight ? [] : openings(day)) {
      const opens = isPlain ? midnight + from * MINUTE_MS : instantOn(day, from);
      const closes = Math.max(opens, isPlain ? midnight + to * MINUTE_MS : instantOn(day, to));
      stretches.push({ start: opens, end: closes, before: total });
      total += closes - opens;
    }
    day = tomorrow;
    midnight = nextMidnight;
  }
  return { start, end: midnight, stretches, total };
}

/** Business time of the year of `at` until `at`. */
function untilInYear({ stretches }: YearTable, at: number): number {
  const last = stretches[lastIndex(stretches, ({ start }) => start <= at)];
  return last === undefined ? 0 : last.before + Math.min(at, last.end) - last.start;
}

/** The local year of an instant: that of UTC, or the one beside it. */
function yearOf(at: number, tableOf: (year: number) => YearTable): number {
  const year = new Date(at).getUTCFullYear();
  const { start, end } = tableOf(year);
  return at < start ? year - 1 : at >= end ? year + 1 : year;
}

function elapsed(from: number, to: number, tableOf: (year: number) => YearTable): number {
  const lastYear = yearOf(to, tableOf);
  const firstYear = yearOf(from, tableOf);
  let sum = untilInYear(tableOf(lastYear), to) - untilInYear(tableOf(firstYear), from);
  for (let year = firstYear; year < lastYear; year += 1) sum += tableOf(year).total;
  return sum;
}

function passed(from: number, ms: number, tableOf: (year: number) => YearTable): number {
  if (ms === 0) return from;
  let year = yearOf(from, tableOf);
  let left = untilInYear(tableOf(year), from) + ms;
  for (let empty = 0; left > tableOf(year).total; year += 1) {
    const { total } = tableOf(year);
    empty = total === 0 ? empty + 1 : 0;
    if (empty > EMPTY_YEARS) throw noHours();
    left -= total;
  }
  const { stretches } = tableOf(year);
  const stretch = stretches[lastIndex(stretches, ({ before }) => before < left)]!;
  return stretch.start + left - stretch.before;
}

/** Index of the last item that `holds`, where all that hold come first; -1 when none does. */
function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a zone that crossed the date line left this day out, as Samoa did with 2011-12-30. */
function wasSkipped(day: Temporal.PlainDate, timeZone: string): boolean {
  return !day.toZonedDateTime(timeZone).toPlainDate().equals(day);
}

function lengthMs(openings: readonly Opening[]): number {
  return openings.reduce((sum, { from, to }) => sum + (to - from) * MINUTE_MS, 0);
}

function noHours(): UserError {
  return new UserError(
    'The desk has no business hours for years on end.',
    'Check hours and holidays.days in desk.yaml: a day under holidays.days without `open` is free.',
  );
}
