import { expect, test } from 'vitest';
import { random } from '../../src/text/random.ts';

const take = (seed: number, count: number): number[] => {
  const next = random(seed);
  return Array.from({ length: count }, next);
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(take(7, 5)).toEqual(take(7, 5));
  expect(take(7, 5)).not.toEqual(take(8, 5));
});

test('numbers are spread evenly over 0 to 1', () => {
  const numbers = take(1, 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length);
  expect(Math.min(...tenths)).toBeGreaterThan(900);
});
