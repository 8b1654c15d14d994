import { expect, test } from 'vitest';
import { adjustedRand, f1, largest, vMeasure } from '../../src/text/metrics.ts';

test('equal partitions score 1 under any names', () => {
  expect(vMeasure([0, 0, 1, 1], [5, 5, 3, 3])).toBeCloseTo(1, 12);
  expect(adjustedRand([0, 0, 1, 1], [5, 5, 3, 3])).toBe(1);
});

test('one cluster for two labels is complete but not homogeneous', () => {
  expect(vMeasure([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0);
  expect(adjustedRand([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0);
});

test('the values are those of hand and of scikit-learn', () => {
  // homogeneity 1, completeness ln 2 / (1.5 ln 2) = 2/3
  expect(vMeasure([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.8, 12);
  // pairs: together in both 1, clusters 1, labels 2, all 6: (1 - 1/3) / (1.5 - 1/3)
  expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 12);
});

test('the largest clusters are judged by their commonest label, and what is left out is no cluster', () => {
  const clusters = [0, 0, 0, 1, 1, -1, -1, -1, -1, 2];
  const truth = [7, 7, 8, 7, 7, 9, 9, 9, 9, 9];
  const { purity, distinct, coverage } = largest(clusters, truth, 2);
  expect(purity).toBeCloseTo((2 / 3 + 1) / 2, 12);
  expect(distinct).toBe(1);
  expect(coverage).toBe(0.5);
});

test('F1 is the harmonic mean of precision and recall', () => {
  expect(f1([true, true, false, false], [true, false, true, false])).toBe(0.5);
  expect(f1([false], [false])).toBe(0);
});
