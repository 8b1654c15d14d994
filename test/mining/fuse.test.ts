import { expect, test } from 'vitest';
import { fuse } from '../../src/mining/views/fuse.ts';
import { dot, type Matrix, normaliseRows, row, zeros } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';

const ROWS = 200;
const GROUPS = Int32Array.from({ length: ROWS }, (_, at) => at % 4);

/** Rows around the centre of their group, `noise` away. */
function view(noise: number, seed: number): Matrix {
  const next = random(seed);
  const made = zeros(ROWS, 16);
  for (let at = 0; at < ROWS; at++) {
    for (let col = 0; col < 16; col++) made.data[at * 16 + col] = noise * (next() - 0.5) + (col === at % 4 ? 1 : 0);
  }
  return normaliseRows(made);
}

/** What the second view adds to a row's length, 0..1. */
function shareOfOther(joined: Matrix): number {
  const other = row(joined, 0).subarray(16);
  return dot(other, other);
}

test('a view that sees the groups as clearly weighs half of the main one', () => {
  expect(shareOfOther(fuse(view(0.1, 1), [view(0.1, 2)], GROUPS))).toBeCloseTo(1 / 3, 5);
});

test('the less clearly a view sees the groups, the less it weighs', () => {
  const shares = [0.1, 2, 4, 30].map((noise) => shareOfOther(fuse(view(0.1, 1), [view(noise, 2)], GROUPS)));
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares[3]).toBe(0);
});

test('where a view says nothing the main one stands alone, and rows stay of length 1', () => {
  const half = view(0.1, 2);
  half.data.fill(0, 0, (ROWS / 2) * 16);
  const joined = fuse(view(0.1, 1), [half], GROUPS);
  for (let at = 0; at < ROWS; at++) expect(dot(row(joined, at), row(joined, at))).toBeCloseTo(1, 5);
  expect(shareOfOther(joined)).toBe(0);
});

test('texts without any words break nothing', () => {
  const joined = fuse(zeros(3, 4), [zeros(3, 2)], new Int32Array(3));
  expect([...joined.data]).toEqual(new Array(18).fill(0));
});
