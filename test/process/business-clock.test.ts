import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Settings } from '../../src/model/settings.ts';
import { businessClock, type BusinessClock } from '../../src/process/business-clock.ts';
import { slowCounter, type SlowHours } from '../kit/slow-counter.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const at = (text: string): number => Date.parse(text);

const newYork = businessClock(
  Settings.parse({
    holidays: { days: [{ date: '2026-11-27', name: 'Day after Thanksgiving', open: ['09:00-13:00'] }] },
  }),
);

const spans: [string, string, string, number][] = [
  ['one morning', '2026-11-23T09:15:30-05:00', '2026-11-23T11:45:31-05:00', 2.5 * HOUR + 1000],
  ['a night between two days', '2026-11-23T16:00:00-05:00', '2026-11-24T10:00:00-05:00', 2 * HOUR],
  ['a weekend', '2026-11-20T16:30:00-05:00', '2026-11-23T09:30:00-05:00', HOUR],
  ['a whole night', '2026-11-23T18:00:00-05:00', '2026-11-24T08:00:00-05:00', 0],
  ['Thanksgiving and the half day after it', '2026-11-25T16:00:00-05:00', '2026-11-30T10:00:00-05:00', 6 * HOUR],
  ['the end of summer time', '2026-10-30T16:00:00-04:00', '2026-11-02T10:00:00-05:00', 2 * HOUR],
  ['the start of summer time', '2026-03-06T16:00:00-05:00', '2026-03-09T10:00:00-04:00', 2 * HOUR],
  ['Independence Day kept on the Friday before', '2026-07-02T16:00:00-04:00', '2026-07-06T10:00:00-04:00', 2 * HOUR],
  ['time that runs backwards', '2026-11-23T11:00:00-05:00', '2026-11-23T10:00:00-05:00', -HOUR],
  ['the turn of a year', '2026-12-31T16:00:00-05:00', '2027-01-04T10:00:00-05:00', 2 * HOUR],
];
test.each(spans)('business time over %s', (_, from, to, ms) => {
  expect(newYork.between(at(from), at(to))).toBe(ms);
});

const deadlines: [string, number, string][] = [
  ['the same time on the next day', newYork.daysAfter(at('2026-11-23T14:10:05-05:00'), 1), '2026-11-24T14:10:05-05:00'],
  ['over a weekend', newYork.daysAfter(at('2026-11-20T14:10:00-05:00'), 1), '2026-11-23T14:10:00-05:00'],
  [
    'over a holiday into a half day',
    newYork.daysAfter(at('2026-11-25T14:10:00-05:00'), 1),
    '2026-11-27T13:00:00-05:00',
  ],
  [
    'counted from opening when it came at night',
    newYork.daysAfter(at('2026-11-23T22:00:00-05:00'), 1),
    '2026-11-25T09:00:00-05:00',
  ],
  [
    'counted from opening when it came early',
    newYork.daysAfter(at('2026-11-23T06:00:00-05:00'), 1),
    '2026-11-24T09:00:00-05:00',
  ],
  [
    'counted from opening when it came on Sunday',
    newYork.daysAfter(at('2026-11-22T12:00:00-05:00'), 1),
    '2026-11-24T09:00:00-05:00',
  ],
  ['17:00 today', newYork.nextTime(at('2026-11-23T14:00:00-05:00'), 17 * 60), '2026-11-23T17:00:00-05:00'],
  [
    '17:00 tomorrow once today is over',
    newYork.nextTime(at('2026-11-23T17:00:01-05:00'), 17 * 60),
    '2026-11-24T17:00:00-05:00',
  ],
  [
    'closing time on a half day',
    newYork.nextTime(at('2026-11-26T10:00:00-05:00'), 17 * 60),
    '2026-11-27T13:00:00-05:00',
  ],
  ['ten business hours', newYork.after(at('2026-11-20T16:00:00-05:00'), 10 * HOUR), '2026-11-24T10:00:00-05:00'],
  ['no time at all', newYork.after(at('2026-11-21T16:00:00-05:00'), 0), '2026-11-21T16:00:00-05:00'],
  ['the very moment of closing', newYork.after(at('2026-11-23T16:00:00-05:00'), HOUR), '2026-11-23T17:00:00-05:00'],
];
test.each(deadlines)('a deadline is %s', (_, deadline, expected) => {
  expect(new Date(deadline).toISOString()).toBe(new Date(expected).toISOString());
});

test('a day that the zone left out has no business hours', () => {
  const apia = businessClock(Settings.parse({ timeZone: 'Pacific/Apia', holidays: { country: 'none' } }));
  expect(apia.isBusinessDay('2011-12-30')).toBe(false);
  expect(apia.between(at('2011-12-29T00:00:00-10:00'), at('2012-01-01T00:00:00+14:00'))).toBe(8 * HOUR);
});

test('a desk whose every day is a holiday is told to look at its settings', () => {
  const days = Array.from({ length: 9 * 366 }, (_, day) => ({
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    name: 'closed',
  }));
  const closed = businessClock(Settings.parse({ holidays: { days } }));
  expect(() => closed.after(at('2026-01-01T12:00:00Z'), HOUR)).toThrow(/no business hours/);
  expect(() => closed.nextTime(at('2026-01-01T12:00:00Z'), 0)).toThrow(/no business hours/);
});

test('an unknown country or region is an error that names the setting', () => {
  expect(() => businessClock(Settings.parse({ holidays: { country: 'XX' } }))).toThrow(/holidays.country/);
  expect(() => businessClock(Settings.parse({ holidays: { country: 'DE', region: 'XX' } }))).toThrow(/holidays.region/);
});

const WEEKS: readonly SlowHours[] = [
  {
    mon: ['09:00-17:00'],
    tue: ['09:00-17:00'],
    wed: ['09:00-17:00'],
    thu: ['09:00-17:00'],
    fri: ['09:00-17:00'],
    sat: [],
    sun: [],
  },
  {
    mon: ['08:15-12:00', '12:45-18:30'],
    tue: [],
    wed: ['07:00-19:45'],
    thu: ['13:00-14:00'],
    fri: ['08:00-13:30'],
    sat: ['10:00-12:00'],
    sun: [],
  },
  {
    mon: ['00:00-24:00'],
    tue: ['00:00-24:00'],
    wed: ['00:00-24:00'],
    thu: ['00:00-24:00'],
    fri: ['00:00-24:00'],
    sat: ['00:00-24:00'],
    sun: ['00:00-24:00'],
  },
];
const COUNTED_CASES = 100_000;
const DAYS_WATCHED = 8;
/** Days of the year, from 0, shortly before most zones change their clocks. */
const NEAR_CLOCK_CHANGES = [66, 82, 85, 89, 270, 294, 298, 302];

test('agrees with a slow counter that reads the wall clock, in every time zone over 20 years', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const casesPerZone = Math.ceil(COUNTED_CASES / zones.length);
  const wrong: string[] = [];
  let cases = 0;
  zones.forEach((timeZone, zone) => {
    const hours = WEEKS[zone % WEEKS.length]!;
    const [day] = fc.sample(fc.oneof(fc.constantFrom(...NEAR_CLOCK_CHANGES), fc.integer({ min: 0, max: 350 })), {
      numRuns: 1,
      seed: zone,
    });
    const start = Date.UTC(2006 + (zone % 20), 0, 1 + day!);
    const holiday = new Date(start + 4 * 24 * HOUR).toISOString().slice(0, 10);
    const clock = businessClock(
      Settings.parse({ timeZone, hours, holidays: { country: 'none', days: [{ date: holiday, name: 'x' }] } }),
    );
    const slow = slowCounter({ timeZone, hours, holiday, start, days: DAYS_WATCHED });
    const second = fc.integer({ min: 0, max: DAYS_WATCHED * 24 * 3600 - 1 });
    for (const [a, b] of fc.sample(fc.tuple(second, second), { numRuns: casesPerZone, seed: zone })) {
      const [from, to] = [start + Math.min(a, b) * 1000, start + Math.max(a, b) * 1000];
      cases += 1;
      if (clock.between(from, to) !== slow(from, to))
        wrong.push(`${timeZone} ${new Date(from).toISOString()} ${new Date(to).toISOString()}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(COUNTED_CASES);
});

const TWENTY_YEARS = fc
  .integer({ min: Date.UTC(2006, 0, 1) / 1000, max: Date.UTC(2026, 0, 1) / 1000 })
  .map((s) => s * 1000);
const law = (title: string, holds: (clock: BusinessClock, a: number, b: number, c: number) => boolean): void =>
  test(title, () => {
    fc.assert(
      fc.property(TWENTY_YEARS, TWENTY_YEARS, TWENTY_YEARS, (a, b, c) => holds(newYork, a, b, c)),
      { numRuns: 3000 },
    );
  });

law(
  'business time adds up over any instant between',
  (clock, a, b, c) => clock.between(a, b) + clock.between(b, c) === clock.between(a, c),
);
law('a deadline lies exactly as much business time ahead as asked, and no instant earlier', (clock, a, b) => {
  const ms = Math.abs(clock.between(a, b));
  const deadline = clock.after(a, ms);
  return clock.between(a, deadline) === ms && (ms === 0 || clock.between(a, deadline - 1) === ms - 1);
});
law('the next time of day lies on a business day, at or after the instant', (clock, a, b) => {
  const then = clock.nextTime(a, Math.floor(b / MINUTE) % 1440);
  return then >= a && clock.isBusinessDay(clock.dayOf(then));
});
