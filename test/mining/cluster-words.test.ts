import { expect, test } from 'vitest';
import { clusterWords } from '../../src/mining/cluster-words.ts';
import { countTerms } from '../../src/text/sparse.ts';

/** Two texts of the same thousand words, and a hundred of a word each. */
const long = Int32Array.from({ length: 1000 }, (_, term) => term);
const texts = countTerms([long, long, ...Array.from({ length: 100 }, (_, at) => Int32Array.of(1000 + at))], 1100);
const labels = Int32Array.from({ length: 102 }, (_, at) => Number(at > 1));

test('how well a long text fits is the sum over its words, however large their product is', () => {
  const words = clusterWords(texts, labels);
  const [all, strength, counted] = [2100, 60, 20];
  const prior = (2 * strength) / all;
  const expected = (counted / 1000) * (1000 * Math.log(strength / (2000 + strength)) + 1000 * Math.log(1 + 2 / prior));
  expect(words.fit(texts, 0, 0)).toBeCloseTo(expected, 6);
});

test('a text fits the cluster that has its words, until it is taken out', () => {
  const words = clusterWords(texts, labels);
  expect(words.fit(texts, 5, 1)).toBeGreaterThan(words.fit(texts, 5, 0));
  expect([...words.sizes]).toEqual([2, 100]);
  const before = words.fit(texts, 5, 1);
  words.add(5, 1, -1);
  expect(words.fit(texts, 5, 1)).toBeLessThan(before);
  words.add(5, 1, 1);
  expect(words.fit(texts, 5, 1)).toBeCloseTo(before, 9);
});
