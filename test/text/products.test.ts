import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowProducts } from '../../src/text/products.ts';
import { plainProducts, randomMatrix } from '../kit/matrices.ts';

const size = fc.integer({ min: 1, max: 140 });

test('products on the vector unit are those of plain loops, whatever the sizes', () => {
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 40 }), (rowsOfA, rowsOfB, cols) => {
      const [a, b] = [randomMatrix(rowsOfA, cols, 1), randomMatrix(rowsOfB, cols, 2)];
      const expected = plainProducts(a, b);
      let seen = 0;
      rowProducts(a, b, (first, count, products, stride) => {
        for (let at = 0; at < count; at++) {
          for (let other = 0; other < b.rows; other++) {
            expect(products[at * stride + other]).toBeCloseTo(expected[first + at]![other]!, 3);
            seen++;
          }
        }
      });
      expect(seen).toBe(rowsOfA * rowsOfB);
    }),
    { numRuns: 40 },
  );
});

test('nothing times something is nothing', () => {
  rowProducts(randomMatrix(0, 3, 1), randomMatrix(2, 3, 1), () => expect.unreachable());
  rowProducts(randomMatrix(2, 3, 1), randomMatrix(0, 3, 1), () => expect.unreachable());
});
