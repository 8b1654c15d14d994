import { expect, test } from 'vitest';
import { besidePretrained } from '../../src/mining/views/pretrained.ts';
import { type Matrix, dot, normaliseRows, row, zeros } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';

/** Rows around one of four centres, `noise` away; 0 is on it. */
function view(rows: number, noise: number, seed: number): Matrix {
  const next = random(seed);
  const made = zeros(rows, 16);
  for (let at = 0; at < rows; at++) {
    for (let col = 0; col < 16; col++) made.data[at * 16 + col] = noise * (next() - 0.5) + (col === at % 4 ? 1 : 0);
  }
  return normaliseRows(made);
}

/** Share of an inner product of two rows that comes from the desk's own view. */
function ownShare(joined: Matrix, own: Matrix): number {
  const first = row(joined, 0).subarray(0, own.cols);
  return dot(first, first);
}

test('a model that sees groups as clearly as the desk’s words weighs more than they do', () => {
  const own = view(200, 0.5, 1);
  expect(ownShare(besidePretrained(own, view(200, 0.5, 2), 1), own)).toBeLessThan(0.5);
});

test('a model that finds everything alike weighs far less', () => {
  const own = view(200, 0.5, 1);
  expect(ownShare(besidePretrained(own, view(200, 30, 2), 1), own)).toBeGreaterThan(0.7);
});

test('rows stay of length 1, also where the model saw nothing', () => {
  const own = view(30, 0.5, 1);
  const joined = besidePretrained(own, zeros(30, 8), 1);
  for (let at = 0; at < 30; at++) expect(dot(row(joined, at), row(joined, at))).toBeCloseTo(1, 5);
});
