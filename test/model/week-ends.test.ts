import { expect, test } from 'vitest';
import { daysBefore, weekEnds } from '../../src/model/week-ends.ts';

const HOUR = 3_600_000;

const changes: [string, string, number][] = [
  ['the clock went back', '2026-11-02T05:00:00Z', 169],
  ['the clock went forward', '2026-03-09T04:00:00Z', 167],
  ['nothing happened to the clock', '2026-11-23T05:00:00Z', 168],
];
test.each(changes)('a week in which %s ends at the same local time', (_, until, hours) => {
  const ends = weekEnds(new Date(until), 'America/New_York');
  expect(ends(0)).toBe(Date.parse(until));
  expect((ends(0) - ends(1)) / HOUR).toBe(hours);
});

test('an hour that a day does not have is the next one', () => {
  const at = daysBefore(new Date('2026-03-09T06:30:00Z'), 1, 'America/New_York');
  expect(at.toISOString()).toBe('2026-03-08T07:30:00.000Z');
});
