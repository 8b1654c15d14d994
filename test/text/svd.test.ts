import { expect, test } from 'vitest';
import { eigen } from '../../src/text/eigen.ts';
import { dot, row } from '../../src/text/matrix.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { product, sparseOperator, svd } from '../../src/text/svd.ts';
import { randomMatrix } from '../kit/matrices.ts';

const list = (...terms: number[]) => Int32Array.from(terms);

test('eigenvalues of a small matrix are those on paper, the largest first', () => {
  const { values, vectors } = eigen(Float64Array.from([2, 1, 1, 2]), 2);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  expect(vectors[0]).toBeCloseTo(vectors[2]!, 12);
});

test('singular values of a matrix of blocks are those of its blocks', () => {
  // 3 rows of (1, 1, 0), 1 row of (0, 0, 2): values √6 and 2.
  const matrix = countTerms([list(0, 1), list(0, 1), list(0, 1), list(2, 2)], 3);
  const { values, left } = svd(sparseOperator(matrix), 3);
  expect([...values].map((value) => Math.round(value * 1000) / 1000)).toEqual([2.449, 2, 0]);
  expect(Math.abs(left.data[0]!)).toBeCloseTo(Math.sqrt(1 / 3), 4);
  expect(Math.abs(left.data[3 * left.cols + 1]!)).toBeCloseTo(1, 4);
});

test('left singular vectors are orthonormal as far as the matrix goes', () => {
  const lists = Array.from({ length: 60 }, (_, at) => list(at % 7, at % 11, at % 13));
  const { left } = svd(sparseOperator(countTerms(lists, 13)), 5);
  for (let a = 0; a < 5; a++) {
    for (let b = 0; b < 5; b++) {
      let sum = 0;
      for (let at = 0; at < left.rows; at++) sum += left.data[at * 5 + a]! * left.data[at * 5 + b]!;
      expect(sum).toBeCloseTo(a === b ? 1 : 0, 3);
    }
  }
});

test('a product of two sparse matrices is decomposed as if it had been multiplied out', () => {
  const swap = sparseOperator(countTerms([list(1), list(0)], 2));
  const stretch = sparseOperator(countTerms([list(0, 0, 0), list(1)], 2));
  const { left, values } = svd(product(swap, stretch), 2);
  expect([...values].map(Math.round)).toEqual([3, 1]);
  expect(Math.abs(dot(row(left, 1), Float32Array.of(1, 0)))).toBeCloseTo(1, 4);
});

test('a matrix of zeros gives zeros, not something that is no number', () => {
  const { left, values } = svd(sparseOperator(countTerms([list(), list(), list()], 4)), 2);
  expect([...left.data, ...values].every((value) => value === 0)).toBe(true);
});

test('eigenvectors turn the matrix into its eigenvalues, whatever the matrix', () => {
  for (const size of [1, 2, 3, 17, 60]) {
    const half = randomMatrix(size, size, size);
    const matrix = Float64Array.from(
      { length: size * size },
      (_, at) => half.data[at]! + half.data[(at % size) * size + Math.floor(at / size)]!,
    );
    const { vectors, values } = eigen(matrix, size);
    for (let col = 0; col < size; col++) {
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * vectors[j * size + col]!;
        expect(sum).toBeCloseTo(values[col]! * vectors[i * size + col]!, 8);
      }
    }
    expect([...values]).toEqual([...values].sort((a, b) => b - a));
  }
});
