import { expect, test } from 'vitest';
import { merge } from '../../src/mining/merge.ts';
import { addText, bagOf, bagsOf, wordModel } from '../../src/mining/word-model.ts';
import { logGamma } from '../../src/text/log-gamma.ts';
import { takeRows } from '../../src/text/matrix.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { clumps } from '../kit/matrices.ts';

/** Forty texts: even ones speak with terms 0..4, odd ones with terms 5..9, each leaving one term out. */
const texts = countTerms(
  Array.from({ length: 40 }, (_, at) =>
    Int32Array.from([0, 1, 2, 3, 4].filter((term) => term !== at % 5).map((term) => term + (at % 2) * 5)),
  ),
  10,
);

test('the logarithm of the gamma function is that of factorials and of one half', () => {
  expect(logGamma(1)).toBeCloseTo(0, 12);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 10);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(0.001)).toBeCloseTo(6.907178885383853, 10);
});

test('two bags of the same words are better one, two of different words are not', () => {
  const model = wordModel(texts, 10);
  const [a, b, other] = bagsOf(
    texts,
    Int32Array.from({ length: 40 }, (_, at) => (at % 2 === 1 ? 2 : at < 20 ? 0 : 1)),
    3,
  );
  expect(model.gainOfJoining(a!, b!)).toBeGreaterThan(0);
  expect(model.gainOfJoining(a!, other!)).toBeLessThan(0);
  expect(model.gainOfJoining(a!, b!)).toBeCloseTo(model.gainOfJoining(b!, a!), 9);
});

test('the gain is the difference of the evidence with and without a border', () => {
  const evidence = ({ counts, total }: ReturnType<typeof bagOf>): number => {
    let sum = logGamma(10) - logGamma(10 + total);
    for (const [, count] of counts) sum += logGamma(1 + count) - logGamma(1);
    return sum;
  };
  const [a, b, both] = [bagOf(texts, 0), bagOf(texts, 4), bagOf(texts, 0)];
  addText(both, texts, 4, 1);
  expect(wordModel(texts, 10).gainOfJoining(a, b)).toBeCloseTo(evidence(both) - evidence(a) - evidence(b), 8);
});

test('the gain of words that both bags have often is that of the evidence too', () => {
  const often = countTerms(
    Array.from({ length: 60 }, () => Int32Array.of(0, 1)),
    2,
  );
  const evidence = (count: number): number =>
    logGamma(10) - logGamma(10 + 2 * count) + 2 * (logGamma(5 + count) - logGamma(5));
  for (const few of [1, 11, 12, 13, 30]) {
    const [a, b] = bagsOf(
      often,
      Int32Array.from({ length: 60 }, (_, at) => Number(at < few)),
      2,
    );
    const expected = evidence(60) - evidence(few) - evidence(60 - few);
    expect(wordModel(often, 10).gainOfJoining(a!, b!), `${few} of 60`).toBeCloseTo(expected, 8);
  }
});

test('a text taken out of a bag leaves it as it was', () => {
  const bag = bagOf(texts, 0);
  addText(bag, texts, 3, 1);
  addText(bag, texts, 3, -1);
  expect(bag).toEqual(bagOf(texts, 0));
});

test('clusters of the same words are joined, and no others', () => {
  const fine = Int32Array.from({ length: 40 }, (_, at) => at % 8);
  const joined = merge(texts, fine, { model: wordModel(texts, 10), centroids: clumps(8, 8, 1) });
  expect([...joined]).toEqual(Array.from({ length: 40 }, (_, at) => at % 2));
});

test('joining stops at the number asked for', () => {
  const fine = Int32Array.from({ length: 40 }, (_, at) => at % 8);
  const places = clumps(40, 8, 1);
  const exactly = { k: 5, places, vectors: places };
  const joined = merge(texts, fine, { model: wordModel(texts, 10), centroids: clumps(8, 8, 1), exactly });
  expect(new Set(joined).size).toBe(5);
});

test('where a number is asked for, clusters that share no word are joined by where they lie', () => {
  const fine = Int32Array.from({ length: 40 }, (_, at) => at % 8);
  const own = countTerms(
    Array.from(fine, (cluster) => Int32Array.of(2 * cluster, 2 * cluster + 1)),
    16,
  );
  const places = clumps(40, 4, 1);
  const centroids = takeRows(places, [0, 1, 2, 3, 4, 5, 6, 7]);
  const joined = merge(own, fine, { model: wordModel(own), centroids, exactly: { k: 4, places, vectors: places } });
  expect([...joined]).toEqual(Array.from({ length: 40 }, (_, at) => at % 4));
});
