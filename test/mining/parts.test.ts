import { expect, test } from 'vitest';
import { group } from '../../src/mining/group.ts';
import { partsOf } from '../../src/mining/parts.ts';
import { PROBLEMS, problemTexts } from '../kit/problem-texts.ts';

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

test('a small topic has no parts, nor has one of texts that were not cut as a whole', () => {
  expect(partsOf([of(0).slice(0, 14)], spaces, options)).toEqual([[]]);
  const sampled = spaces.map((space) => ({ ...space, ground: undefined }));
  expect(partsOf([of(0, 1)], sampled, options)).toEqual([[]]);
  expect(partsOf([], spaces, options)).toEqual([]);
});

test('copies of one question are one part, or none', () => {
  const copies = Array.from({ length: 30 }, () => ({ text: 'how do I reset my password' }));
  const { spaces: own } = group(copies, { seed: 1, minSize: 3 });
  expect(partsOf([[...copies.keys()]], own, options)).toEqual([[]]);
});
