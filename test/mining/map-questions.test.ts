import { expect, test } from 'vitest';
import { mapQuestions, type Mapped } from '../../src/mining/map-questions.ts';
import { MAP_SIDE } from '../../src/model/map-side.ts';
import { normaliseRows, zeros } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';

const questions: Mapped[] = Array.from({ length: 40 }, (_, at) => ({ ref: at + 1, words: `question ${at}` }));

test('two languages have fields of their own, and every question stands on the map', () => {
  const even = [...questions.keys()].filter((at) => at % 2 === 0);
  const odd = [...questions.keys()].filter((at) => at % 2 === 1);
  const { x, y, tickets } = mapQuestions(questions, [space(even), space(odd)], { week: '2026-W47', seed: 1 });
  expect(tickets).toEqual(questions.map(({ ref }) => ref));
  expect([...x, ...y].every((value) => Number.isInteger(value) && value >= 0 && value <= MAP_SIDE)).toBe(true);
  expect(Math.max(...even.map((at) => x[at]!))).toBeLessThan(Math.min(...odd.map((at) => x[at]!)));
});

test('questions with the same words stand beside each other, not on each other', () => {
  const { x, y } = mapQuestions(questions, [space([...questions.keys()], (at) => at % 10)], {
    week: '2026-W47',
    seed: 1,
  });
  const far = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  expect(far(0, 10)).toBeGreaterThan(0);
  expect(far(0, 10)).toBeLessThan(MAP_SIDE / 10);
});

test('a week without questions has an empty map', () => {
  expect(mapQuestions([], [space([])], { week: '2026-W47', seed: 1 }).tickets).toEqual([]);
});

function space(texts: readonly number[], vectorOf = (at: number): number => at) {
  const next = random(3);
  const rows = Math.max(0, ...texts.map((_, at) => vectorOf(at) + 1));
  const vectors = zeros(rows, 8);
  vectors.data.forEach((_, at) => (vectors.data[at] = next() - 0.5));
  return { texts, vectorOf: Int32Array.from(texts, (_, at) => vectorOf(at)), vectors: normaliseRows(vectors) };
}
