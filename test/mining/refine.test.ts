import { expect, test } from 'vitest';
import { refine } from '../../src/mining/refine.ts';
import type { Matrix } from '../../src/text/matrix.ts';
import { countTerms } from '../../src/text/sparse.ts';

/** Texts of words 0-2 are about one problem, of words 3-5 about another; text 5 was put with the wrong ones. */
const texts = countTerms(
  [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [0, 1, 2],
    [3, 5],
    [3, 4, 5],
  ].map((list) => Int32Array.from(list)),
  6,
);
const labels = Int32Array.from([0, 0, 0, 1, 1, 1, 1, 1]);
const truth = [0, 0, 0, 1, 1, 0, 1, 1];

function places(rows: readonly (readonly [number, number])[]): Matrix {
  return { rows: rows.length, cols: 2, data: Float32Array.from(rows.flat()) };
}

test('a text goes to the cluster whose words it has', () => {
  const nowhere = places(truth.map(() => [1, 0]));
  expect([...refine(texts, nowhere, labels)]).toEqual(truth);
});

test('a text whose words say nothing goes where it lies', () => {
  const without = countTerms(
    [[0], [0], [1], [1], []].map((list) => Int32Array.from(list)),
    2,
  );
  const lying = places([[1, 0], [1, 0], [0, 1], [0, 1], [0, 1]]); // prettier-ignore
  expect([...refine(without, lying, Int32Array.from([0, 0, 1, 1, 0]))]).toEqual([0, 0, 1, 1, 1]);
});

test('no cluster loses its last text, unless it may', () => {
  const alone = Int32Array.from([0, 0, 0, 1, 1, 2, 1, 1]);
  const nowhere = places(truth.map(() => [1, 0]));
  expect(new Set(refine(texts, nowhere, alone))).toEqual(new Set([0, 1, 2]));
  expect(new Set(refine(texts, nowhere, alone, { mayDissolve: true })).size).toBe(2);
});
