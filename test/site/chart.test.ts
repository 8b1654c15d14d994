import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTicks, sparkline, stackBars } from '../../src/site/chart.ts';

const size = { width: 100, height: 50 };
const bars = fc.array(
  fc.record({ label: fc.string(), parts: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 }) }),
  { maxLength: 60 },
);

test('the parts of a bar stand on each other and stay inside the drawing', () => {
  fc.assert(
    fc.property(bars, (many) => {
      for (const { rects, x, width } of stackBars(many, size).columns) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(size.width + 0.01);
        let floor = size.height;
        for (const rect of rects) {
          expect(rect.y + rect.height).toBeCloseTo(floor, 1);
          expect(rect.y).toBeGreaterThanOrEqual(-0.01);
          floor = rect.y;
        }
      }
    }),
  );
});

test('bars of equal totals are equally high', () => {
  const [a, b] = stackBars(
    [
      { label: 'a', parts: [3, 5] },
      { label: 'b', parts: [8, 0] },
    ],
    size,
  ).columns;
  expect(a!.rects[1]!.y).toBe(b!.rects[1]!.y);
});

test('a chart without bars still has an axis', () => {
  expect(stackBars([], size).ticks.map(({ value }) => value)).toEqual([0, 1]);
});

test('ticks start at 0, reach the highest value and are evenly spaced', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
      const ticks = niceTicks(most);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(new Set(ticks.slice(1).map((tick, at) => tick - ticks[at]!)).size).toBe(1);
    }),
  );
});

test('a single week is drawn as a level line', () => {
  expect(sparkline([4], { width: 10, height: 10 })).toBe('0,0 10,0');
});
