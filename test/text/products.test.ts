import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownProducts, rowProducts, withProducts } from '../../src/text/products.ts';
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

test('products of rows with each other are those with a copy, each pair once', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 40 }), (rows, cols) => {
      const matrix = randomMatrix(rows, cols, 3);
      const expected = plainProducts(matrix, matrix);
      let seen = 0;
      ownProducts(matrix, (first, count, products, stride) => {
        for (let at = 0; at < count; at++) {
          for (let other = first + at; other < rows; other++) {
            expect(products[at * stride + other - first]).toBeCloseTo(expected[first + at]![other]!, 3);
            seen++;
          }
        }
      });
      expect(seen).toBe((rows * (rows + 1)) / 2);
    }),
    { numRuns: 40 },
  );
});

test('products inside of products do not disturb each other, and nothing stays of larger ones before', () => {
  const [few, many] = [randomMatrix(3, 5, 1), randomMatrix(90, 33, 2)];
  const read = (a: typeof few, b: typeof few): number[] => {
    const found: number[] = [];
    rowProducts(a, b, (_, count, products, stride) => {
      for (let at = 0; at < count; at++) found.push(...products.subarray(at * stride, at * stride + b.rows));
    });
    return found;
  };
  const alone = read(few, few);
  const inside = withProducts(many, (against) => {
    const found = read(few, few);
    against(many, () => undefined);
    return found;
  });
  read(many, many);
  expect(inside).toEqual(alone);
  expect(read(few, few)).toEqual(alone);
});
