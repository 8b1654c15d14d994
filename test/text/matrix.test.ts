import { expect, test } from 'vitest';
import { beside, dot, normaliseRows, row, takeRows, transposed, zeros } from '../../src/text/matrix.ts';

const matrix = (rows: number, cols: number, values: number[]) => ({ rows, cols, data: Float32Array.from(values) });

test('rows come to length 1, and a row of zeros or of no number to zeros', () => {
  const { data } = normaliseRows(matrix(3, 2, [3, 4, 0, 0, NaN, 1]));
  expect([...data]).toEqual([...Float32Array.from([0.6, 0.8, 0, 0, 0, 0])]);
});

test('matrices side by side add up their inner products by the squares of their weights', () => {
  const joined = beside([
    { matrix: matrix(2, 1, [1, 1]), weight: 2 },
    { matrix: matrix(2, 2, [1, 0, 0.5, 0]), weight: 1 },
  ]);
  expect(joined.cols).toBe(3);
  expect(dot(row(joined, 0), row(joined, 1))).toBe(4.5);
  expect(beside([])).toEqual(zeros(0, 0));
});

test('rows are taken in the order asked for', () => {
  expect([...takeRows(matrix(3, 2, [1, 2, 3, 4, 5, 6]), [2, 0]).data]).toEqual([5, 6, 1, 2]);
});

test('rows become columns', () => {
  expect(transposed(matrix(2, 3, [1, 2, 3, 4, 5, 6]))).toEqual(matrix(3, 2, [1, 4, 2, 5, 3, 6]));
});
