import HolidayCalendar from 'date-holidays';
import type { HolidaySettings } from '../model/settings/holidays.ts';
import type { Opening } from '../model/settings/time-of-day.ts';
import { UserError } from '../model/user-error.ts';

/** A day that is not like its weekday. No openings: the desk is closed. */
export interface SpecialDay {
  readonly name: string;
  readonly open: readonly Opening[];
}

/** What is special about a day, written `2026-11-26`, if anything. */
export type SpecialDays = (day: string) => SpecialDay | undefined;

/**
 * The country's public holidays and, over them, the desk's own days.
 *
 * A year is computed when a day of it is first asked for.
 *
 * @throws UserError when the calendar does not know the country or region
 */
export function specialDays({ country, region, worked, days }: HolidaySettings): SpecialDays {
  const calendar = country === 'none' ? undefined : calendarOf(country, region);
  const own = new Map(days.map(({ date, name, open }) => [date, { name, open }]));
  const years = new Map<string, ReadonlyMap<string, SpecialDay>>();
  return (day) => {
    if (own.has(day) || calendar === undefined) return own.get(day);
    const year = day.slice(0, 4);
    let known = years.get(year);
    if (known === undefined) years.set(year, (known = holidaysOf(calendar, Number(year), worked)));
    return known.get(day);
  };
}

function calendarOf(country: string, region: string | undefined): HolidayCalendar {
  const calendar = new HolidayCalendar();
  const countries = calendar.getCountries('en');
  if (!(country in countries)) {
    throw new UserError(
      `holidays.country: the holiday calendar does not know ${country}.`,
      'Use a two-letter ISO country such as US, or none, and list the free days under holidays.days in desk.yaml.',
    );
  }
  const regions = (calendar.getStates(country, 'en') as Record<string, string> | undefined) ?? {};
  if (region !== undefined && !(region in regions)) {
    const known = Object.keys(regions).join(', ');
    throw new UserError(
      `holidays.region: the holiday calendar of ${country} does not know ${region}.`,
      known === '' ? 'It knows no regions: take the line out of desk.yaml.' : `It knows ${known}: mend desk.yaml.`,
    );
  }
  calendar.init(country, region);
  return calendar;
}

function holidaysOf(
  calendar: HolidayCalendar,
  year: number,
  worked: readonly string[],
): ReadonlyMap<string, SpecialDay> {
  const free = calendar
    .getHolidays(year, 'en')
    .filter(
      ({ type, name }) =>
        type === 'public' && !worked.some((kept) => name === kept || name === `${kept} (substitute day)`),
    );
  return new Map(
    free.flatMap(({ date, start, end, name }) =>
      daysFrom(date, end.getTime() - start.getTime()).map((day) => [day, { name, open: [] }]),
    ),
  );
}

const DAY_MS = 24 * 3600 * 1000;

/** The local days of a holiday: most last one day, a few start on the evening before or last several. */
function daysFrom(date: string, lengthMs: number): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const startsAtMidnight = date.slice(11, 16) === '00:00';
  const days = Math.max(1, Math.round(lengthMs / DAY_MS));
  return Array.from({ length: days }, (_, at) =>
    new Date(first + (at + (startsAtMidnight ? 0 : 1)) * DAY_MS).toISOString().slice(0, 10),
  );
}
