import { type Matrix, dot, normaliseRows, row, zeros } from '../../src/text/matrix.ts';
import { type Random, random } from '../../src/text/random.ts';

/** Draws from the normal distribution with mean 0 and variance 1 (Box and Muller). */
export function gaussian(next: Random): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** A matrix of normal random numbers. */
export function randomMatrix(rows: number, cols: number, seed: number): Matrix {
  const next = random(seed);
  const matrix = zeros(rows, cols);
  matrix.data.forEach((_, at) => (matrix.data[at] = gaussian(next)));
  return matrix;
}

/** Unit rows around `centres` random directions, row r around centre r mod `centres`. */
export function clumps(rows: number, centres: number, seed: number): Matrix {
  const middle = normaliseRows(randomMatrix(centres, 16, seed));
  const noise = randomMatrix(rows, 16, seed + 1);
  noise.data.forEach((value, at) => {
    noise.data[at] = middle.data[(Math.floor(at / 16) % centres) * 16 + (at % 16)]! + 0.05 * value;
  });
  return normaliseRows(noise);
}

/** `a · bᵀ`, slow and plain. */
export function plainProducts(a: Matrix, b: Matrix): number[][] {
  return Array.from({ length: a.rows }, (_, i) => Array.from({ length: b.rows }, (__, j) => dot(row(a, i), row(b, j))));
}
