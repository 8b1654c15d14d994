import { expect, test } from 'vitest';
import { isoWeek } from '../../src/model/iso-week.ts';

const cases: [string, string, string, string][] = [
  ['a Wednesday', '2026-11-25T12:00:00Z', 'UTC', '2026-W48'],
  ['midnight on Monday ends the week before', '2026-11-23T00:00:00Z', 'UTC', '2026-W47'],
  ['the first days of a year may belong to the year before', '2027-01-02T12:00:00Z', 'UTC', '2026-W53'],
  ['the last days of a year may belong to the next', '2024-12-31T12:00:00Z', 'UTC', '2025-W01'],
  ['the day is the desk’s own', '2026-11-23T03:00:00Z', 'America/New_York', '2026-W47'],
];

test.each(cases)('%s', (_, until, timeZone, week) => {
  expect(isoWeek(new Date(until), timeZone)).toBe(week);
});
