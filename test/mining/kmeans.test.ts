import { kmeans as mlKmeans } from 'ml-kmeans';
import { expect, test } from 'vitest';
import { assign, kmeans, settle } from '../../src/mining/kmeans.ts';
import { nearest, smooth } from '../../src/mining/neighbours.ts';
import { dot, row, takeRows } from '../../src/text/matrix.ts';
import { adjustedRand } from '../../src/text/metrics.ts';
import { clumps, plainProducts } from '../kit/matrices.ts';

const vectors = clumps(120, 6, 1);
const truth = Array.from({ length: 120 }, (_, at) => at % 6);

test('clumps are found', () => {
  expect(adjustedRand(kmeans(vectors, { k: 6, seed: 1, starts: 2 }).labels, truth)).toBe(1);
});

test('from the same start it agrees with ml-kmeans', () => {
  const start = takeRows(vectors, [0, 1, 2, 3, 4, 5]);
  const rows = (matrix: typeof vectors): number[][] =>
    Array.from({ length: matrix.rows }, (_, at) => [...row(matrix, at)]);
  const theirs = mlKmeans(rows(vectors), 6, { initialization: rows(start) });
  expect(adjustedRand(settle(vectors, start).labels, theirs.clusters)).toBe(1);
});

test('the same seed gives the same clusters', () => {
  const run = (): Int32Array => kmeans(vectors, { k: 9, seed: 4, starts: 1 }).labels;
  expect(run()).toEqual(run());
});

test('every cluster has a row even when all rows are the same', () => {
  const same = takeRows(vectors, new Array<number>(10).fill(3));
  const { labels, score } = kmeans(same, { k: 4, seed: 1, starts: 1 });
  expect(labels).toHaveLength(10);
  expect(score).toBeCloseTo(10, 4);
});

test('each row goes to the centroid it is closest to', () => {
  const centroids = takeRows(vectors, [0, 1, 2]);
  const expected = plainProducts(vectors, centroids).map((products) => products.indexOf(Math.max(...products)));
  expect([...assign(vectors, centroids).labels]).toEqual(expected);
});

test('neighbours are the nearest other rows, nearest first', () => {
  const { index, count } = nearest(vectors, 4);
  plainProducts(vectors, vectors).forEach((products, at) => {
    const expected = [...products.keys()].filter((other) => other !== at).sort((a, b) => products[b]! - products[a]!);
    expect([...index.subarray(at * count, (at + 1) * count)]).toEqual(expected.slice(0, 4));
  });
});

test('there are no more neighbours than other rows', () => {
  expect(nearest(takeRows(vectors, [0, 1]), 15).count).toBe(1);
  expect(nearest(takeRows(vectors, [0]), 15).count).toBe(0);
});

test('smoothing draws a row towards its neighbours', () => {
  const [a, b] = [row(vectors, 0), row(vectors, 6)];
  const smoothed = smooth(vectors, nearest(vectors, 10), 2);
  expect(dot(row(smoothed, 0), row(smoothed, 6))).toBeGreaterThan(dot(a, b));
});
