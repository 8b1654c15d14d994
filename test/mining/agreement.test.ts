import { expect, test } from 'vitest';
import { agreements, fewerAgreedOn } from '../../src/mining/agreement.ts';
import { type Matrix, normaliseRows, zeros } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';
import { gaussian } from '../kit/matrices.ts';

/** Rows around `k` corners, without any order within them. */
function around(k: number, rows: number): Matrix {
  const next = random(5);
  const matrix = zeros(rows, 12);
  matrix.data.forEach((_, at) => {
    const [row, col] = [Math.floor(at / 12), at % 12];
    matrix.data[at] = (col === row % k ? 1 : 0) + 0.15 * gaussian(next);
  });
  return normaliseRows(matrix);
}

test('halves agree on the corners there are, and not on cutting them up', () => {
  const [right, tooMany] = agreements(around(5, 500), [5, 28], { seed: 1 });
  expect(right).toBeGreaterThan(0.9);
  expect(tooMany).toBeLessThan(0.6);
});

test('where the words ask for far more than halves agree on, the halves are believed', () => {
  const few = fewerAgreedOn(around(5, 500), 28, { seed: 1 });
  expect(few).toBeGreaterThanOrEqual(4);
  expect(few).toBeLessThanOrEqual(7);
});

test('where they agree on as many as the words ask for, nothing is changed', () => {
  expect(fewerAgreedOn(around(10, 800), 10, { seed: 1 })).toBeUndefined();
});

test('a handful of texts has no halves worth asking', () => {
  expect(fewerAgreedOn(around(3, 20), 8, { seed: 1 })).toBeUndefined();
});

test('three topics are too few to believe in, however well halves agree on them', () => {
  expect(fewerAgreedOn(around(3, 500), 28, { seed: 1 }) ?? 28).toBeGreaterThanOrEqual(5);
});
