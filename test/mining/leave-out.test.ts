import { expect, test } from 'vitest';
import { leaveOut } from '../../src/mining/leave-out.ts';
import { nearest } from '../../src/mining/neighbours.ts';
import { normaliseRows, zeros } from '../../src/text/matrix.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { random } from '../../src/text/random.ts';

/** Two problems of five words each, then texts of words that nobody else has. */
function desk(strangers: number): { lists: Int32Array[]; labels: Int32Array } {
  const next = random(3);
  const own = Array.from({ length: 60 }, (_, at) =>
    Int32Array.from(new Set([0, 0, 0].map(() => (at % 2) * 5 + Math.floor(next() * 5)))),
  );
  const strange = Array.from({ length: strangers }, (_, at) =>
    Int32Array.from([10 + 3 * at, 11 + 3 * at, 12 + 3 * at]),
  );
  return {
    lists: [...own, ...strange],
    labels: Int32Array.from({ length: own.length + strange.length }, (_, at) => at % 2),
  };
}

function left(strangers: number): number[] {
  const { lists, labels } = desk(strangers);
  const terms = 10 + 3 * strangers;
  const counts = countTerms(lists, terms);
  const vectors = zeros(counts.rows, terms);
  lists.forEach((list, at) => list.forEach((term) => (vectors.data[at * terms + term] = 1)));
  return [...leaveOut(counts, nearest(normaliseRows(vectors), 15), labels).entries()]
    .filter(([, label]) => label < 0)
    .map(([at]) => at);
}

test('texts that share no word with any other are left out', () => {
  expect(left(4)).toEqual([60, 61, 62, 63]);
});

test('nothing is left out where all belong together', () => {
  expect(left(0)).toEqual([]);
});

test('a text without words belongs nowhere, and makes no number that is none', () => {
  const counts = countTerms([Int32Array.from([0]), Int32Array.from([0]), new Int32Array()], 1);
  const vectors = { rows: 3, cols: 1, data: Float32Array.from([1, 1, 0]) };
  expect([...leaveOut(counts, nearest(vectors, 2), new Int32Array(3))]).toEqual([0, 0, -1]);
});
