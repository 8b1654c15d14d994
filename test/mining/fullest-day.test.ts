import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullestDay, isInDay } from '../../src/mining/fullest-day.ts';

const HOUR_MS = 3600 * 1000;

test('no day of any other start holds more, and none as full begins earlier', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 }), (hours) => {
      const times = hours.map((hour) => hour * HOUR_MS);
      const day = fullestDay(times)!;
      const countFrom = (from: number): number => times.filter((time) => isInDay(time, from)).length;
      expect(day.count).toBe(countFrom(day.from));
      for (const from of times) expect(countFrom(from)).toBeLessThanOrEqual(day.count - Number(from < day.from));
    }),
  );
});

test('a day ends before the same hour of the next', () => {
  expect(fullestDay([24 * HOUR_MS, 0])).toEqual({ from: 0, count: 1 });
  expect(fullestDay([24 * HOUR_MS - 1, 0])).toEqual({ from: 0, count: 2 });
  expect(fullestDay([])).toBeUndefined();
});
