import { expect, test } from 'vitest';
import { group } from '../../src/mining/group.ts';
import { partsOf } from '../../src/mining/parts.ts';
import { PROBLEMS, problemTexts } from '../kit/problem-texts.ts';
import { sampled } from '../kit/sampled.ts';

const COUNT = 90;
const texts = problemTexts(COUNT);
const { spaces } = group(texts, { seed: 1, minSize: 3 });
const places = Array.from({ length: COUNT }, (_, at) => at);
const of = (...problems: number[]): number[] => places.filter((at) => problems.includes(at % PROBLEMS.length));
const options = { seed: 1, minSize: 3 };

test('a topic that holds two problems is told in parts, each of one of them', () => {
  const [parts] = partsOf([of(0, 1)], spaces, options);
  expect(parts!.length).toBeGreaterThan(1);
  for (const part of parts!) expect(new Set(part.map((at) => at % PROBLEMS.length)).size).toBe(1);
  const told = parts!.flat();
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(50);
  expect(parts!.map(({ length }) => length)).toEqual(parts!.map(({ length }) => length).toSorted((a, b) => b - a));
});

test('the same topic has the same parts, whatever stands beside it', () => {
  const alone = partsOf([of(0, 1)], spaces, options)[0];
  expect(partsOf([of(2), of(0, 1)], spaces, options)[1]).toEqual(alone);
});

test('a small topic has no parts, and no topics have none', () => {
  expect(partsOf([of(0).slice(0, 14)], spaces, options)).toEqual([[]]);
  expect(partsOf([], spaces, options)).toEqual([]);
});

test('where only a sample was clustered, every question of a topic is in the part that is nearest', () => {
  const [parts] = partsOf(
    [of(0, 1)],
    spaces.map((space) => sampled(space, (vector) => vector % 3 > 0)),
    options,
  );
  expect(parts!.length).toBeGreaterThan(1);
  expect(parts!.flat().toSorted((a, b) => a - b)).toEqual(of(0, 1));
  const strangers = parts!.map((part) => part.filter((at) => at % PROBLEMS.length !== part[0]! % PROBLEMS.length));
  expect(strangers.flat().length).toBeLessThan(5);
});

test('a topic of which nothing was drawn has no parts', () => {
  const none = spaces.map((space) => sampled(space, () => false));
  expect(partsOf([of(0, 1)], none, options)).toEqual([[]]);
});

test('copies of one question are one part, or none', () => {
  const copies = Array.from({ length: 30 }, () => ({ text: 'how do I reset my password' }));
  const { spaces: own } = group(copies, { seed: 1, minSize: 3 });
  expect(partsOf([[...copies.keys()]], own, options)).toEqual([[]]);
});
