import { expect, test } from 'vitest';
import { countTerms, documentFrequency, keepColumns, tfIdf, transpose } from '../../src/text/sparse.ts';

const lists = [Int32Array.from([2, 0, 2]), Int32Array.from([]), Int32Array.from([1, 2])];
const counts = countTerms(lists, 3);

test('terms are counted, columns in rising order', () => {
  expect([...counts.start]).toEqual([0, 2, 2, 4]);
  expect([...counts.index]).toEqual([0, 2, 1, 2]);
  expect([...counts.value]).toEqual([1, 2, 1, 1]);
  expect([...documentFrequency(counts)]).toEqual([1, 1, 2]);
});

test('transposing twice gives the matrix back', () => {
  expect(transpose(transpose(counts))).toEqual(counts);
  expect([...transpose(counts).index]).toEqual([0, 2, 0, 2]);
});

test('tf-idf weighs rare terms more, dampens repetition and gives rows of length 1', () => {
  const { value } = tfIdf(counts);
  const [rare, common] = [Math.log(1 + 3), Math.log(1 + 3 / 2) * (1 + Math.log(2))];
  expect(value[0]! / value[1]!).toBeCloseTo(rare / common, 5);
  expect(value[0]! ** 2 + value[1]! ** 2).toBeCloseTo(1, 5);
});

test('columns that too few rows have are dropped, and the others move up', () => {
  const kept = keepColumns(counts, 2);
  expect(kept.cols).toBe(1);
  expect([...kept.start]).toEqual([0, 1, 1, 2]);
  expect([...kept.value]).toEqual([2, 1]);
});
