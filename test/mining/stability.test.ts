import { expect, test } from 'vitest';
import { group, type Space } from '../../src/mining/group.ts';
import { stabilityOf } from '../../src/mining/stability.ts';
import { PROBLEMS, problemTexts } from '../kit/problem-texts.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { clumps } from '../kit/matrices.ts';
import { sampled } from '../kit/sampled.ts';

const COUNT = 90;
const texts = problemTexts(COUNT);
const { spaces } = group(texts, { seed: 1, minSize: 3 });
const places = Array.from({ length: COUNT }, (_, at) => at);

test('a problem of its own comes back in nearly all draws, a handful of everything in hardly any', () => {
  const mixed = places.slice(0, 12);
  const rest = places.slice(12);
  const topics = [mixed, ...PROBLEMS.map((_, problem) => rest.filter((at) => at % PROBLEMS.length === problem))];
  const [ofMixed, ...ofProblems] = stabilityOf(topics, spaces, 1)();
  expect(ofMixed!.of).toBe(20);
  expect(ofMixed!.cameBack).toBeLessThan(5);
  for (const { cameBack } of ofProblems as { cameBack: number }[]) expect(cameBack).toBeGreaterThan(15);
});

test('the same draws are made for the same seed', () => {
  const topics = [places.filter((at) => at % 3 === 0), places.filter((at) => at % 3 > 0)];
  expect(stabilityOf(topics, spaces, 7)()).toEqual(stabilityOf(topics, spaces, 7)());
});

test('where only a sample was clustered, its texts tell', () => {
  const topics = PROBLEMS.map((_, problem) => places.filter((at) => at % PROBLEMS.length === problem));
  const found = stabilityOf(
    topics,
    spaces.map((space) => sampled(space, (vector) => vector % 3 > 0)),
    1,
  )();
  for (const { cameBack, of } of found as { cameBack: number; of: number }[]) {
    expect(of).toBe(20);
    expect(cameBack).toBeGreaterThan(15);
  }
});

test('nothing is said of a topic of which nothing was drawn', () => {
  const none = spaces.map((space) => sampled(space, () => false));
  expect(stabilityOf([places], none, 1)()).toEqual([undefined]);
});

test('no topics, no draws', () => {
  expect(stabilityOf([], spaces, 1)()).toEqual([]);
});

test('where texts were found to have few topics, so many are what has to come back', () => {
  const vectors = clumps(500, 5, 1);
  const rows = Array.from({ length: 500 }, (_, at) => at);
  const topics = rows.slice(0, 5).map((centre) => rows.filter((at) => at % 5 === centre));
  const words = countTerms(
    rows.map((at) => Int32Array.of(at % 5)),
    5,
  );
  const space = (few: number): Space => ({
    texts: rows,
    vectorOf: Int32Array.from(rows),
    vectors,
    cuts: [{ rows, ground: { words, places: vectors, few } }],
  });
  const cameBack = (few: number): number[] => stabilityOf(topics, [space(few)], 1)().map((found) => found!.cameBack);
  expect(Math.max(...cameBack(1))).toBe(0);
  expect(cameBack(5)).toEqual([20, 20, 20, 20, 20]);
});
