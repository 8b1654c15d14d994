import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiply } from '../../src/text/multiply.ts';
import { countTerms } from '../../src/text/sparse.ts';

test('sparse times dense is what it is on paper', () => {
  const counts = countTerms([Int32Array.from([2, 0, 2]), Int32Array.from([]), Int32Array.from([1, 2])], 3);
  const dense = { rows: 3, cols: 2, data: Float32Array.from([1, 2, 3, 4, 5, 6]) };
  expect([...multiply(counts, dense).data]).toEqual([11, 14, 0, 0, 8, 10]);
});

test('of whole numbers it is exactly the sum of products, at any size', () => {
  const sizes = fc.record({
    lists: fc.array(fc.array(fc.nat(8), { maxLength: 12 }), { maxLength: 600 }),
    cols: fc.integer({ min: 1, max: 120 }),
  });
  fc.assert(
    fc.property(sizes, ({ lists, cols }) => {
      const counts = countTerms(
        lists.map((list) => Int32Array.from(list)),
        9,
      );
      const data = Float32Array.from({ length: 9 * cols }, (_, at) => ((at * 7919) % 101) - 50);
      const product = multiply(counts, { rows: 9, cols, data });
      const expected = lists.flatMap((list) =>
        Array.from({ length: cols }, (_, col) => list.reduce((sum, term) => sum + data[term * cols + col]!, 0)),
      );
      expect([...product.data]).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test('a matrix without entries or without columns gives zeros', () => {
  const empty = countTerms([Int32Array.from([])], 3);
  expect([...multiply(empty, { rows: 3, cols: 2, data: new Float32Array(6) }).data]).toEqual([0, 0]);
  expect(multiply(empty, { rows: 3, cols: 0, data: new Float32Array(0) }).data).toHaveLength(0);
});
