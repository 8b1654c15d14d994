import { expect, test } from 'vitest';
import { group } from '../../src/mining/group.ts';
import { stabilityOf } from '../../src/mining/stability.ts';
import { PROBLEMS, problemTexts } from '../kit/problem-texts.ts';
import { sampled } from '../kit/sampled.ts';

const COUNT = 90;
const texts = problemTexts(COUNT);
const { spaces } = group(texts, { seed: 1, minSize: 3 });
const places = Array.from({ length: COUNT }, (_, at) => at);

test('a problem of its own comes back in nearly all draws, a handful of everything in hardly any', () => {
  const mixed = places.slice(0, 12);
  const rest = places.slice(12);
  const topics = [mixed, ...PROBLEMS.map((_, problem) => rest.filter((at) => at % PROBLEMS.length === problem))];
  const [ofMixed, ...ofProblems] = stabilityOf(topics, spaces, 1);
  expect(ofMixed!.of).toBe(20);
  expect(ofMixed!.cameBack).toBeLessThan(5);
  for (const { cameBack } of ofProblems as { cameBack: number }[]) expect(cameBack).toBeGreaterThan(15);
});

test('the same draws are made for the same seed', () => {
  const topics = [places.filter((at) => at % 3 === 0), places.filter((at) => at % 3 > 0)];
  expect(stabilityOf(topics, spaces, 7)).toEqual(stabilityOf(topics, spaces, 7));
});

test('where only a sample was clustered, its texts tell', () => {
  const topics = PROBLEMS.map((_, problem) => places.filter((at) => at % PROBLEMS.length === problem));
  const found = stabilityOf(
    topics,
    spaces.map((space) => sampled(space, (vector) => vector % 3 > 0)),
    1,
  );
  for (const { cameBack, of } of found as { cameBack: number; of: number }[]) {
    expect(of).toBe(20);
    expect(cameBack).toBeGreaterThan(15);
  }
});

test('nothing is said of a topic of which nothing was drawn', () => {
  const none = spaces.map((space) => sampled(space, () => false));
  expect(stabilityOf([places], none, 1)).toEqual([undefined]);
});

test('no topics, no draws', () => {
  expect(stabilityOf([], spaces, 1)).toEqual([]);
});
