import { kmeans as libraryKmeans } from 'ml-kmeans';
import { settle } from '../../src/mining/kmeans.ts';
import { normaliseRows, row, takeRows, zeros, type Matrix } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';

export const name = 'kmeans';
export const about = 'our k-means against ml-kmeans from the same start, in processor time';

const SHAPE = { rows: 4000, cols: 100, clusters: 150 };
const RUNS = 5;

/** Times our k-means against ml-kmeans from the same start, in processor time, and prints medians and their ratio. */
export function run(): Promise<void> {
  const points = noisyClusters();
  const seeds = takeRows(
    points,
    Array.from({ length: SHAPE.clusters }, (_, at) => (at * 7) % SHAPE.rows),
  );
  const plain = toArrays(points);
  const initialization = toArrays(seeds);
  const own: number[] = [];
  const library: number[] = [];
  for (let nth = 0; nth < RUNS; nth += 1) {
    own.push(processorMs(() => settle(points, seeds)));
    library.push(processorMs(() => libraryKmeans(plain, SHAPE.clusters, { initialization, maxIterations: 20 })));
  }
  const [ours, theirs] = [median(own), median(library)];
  console.log(`k-means, ${SHAPE.rows} rows x ${SHAPE.cols}, ${SHAPE.clusters} clusters, medians of ${RUNS}:`);
  console.log(
    `  ours ${ours.toFixed(0)} ms, ml-kmeans ${theirs.toFixed(0)} ms, ratio ${(theirs / ours).toFixed(1)} (target 3)`,
  );
  return Promise.resolve();
}

function noisyClusters(): Matrix {
  const next = random(1);
  const centers = zeros(SHAPE.clusters, SHAPE.cols);
  for (let at = 0; at < SHAPE.clusters; at += 1) row(centers, at).forEach((_, col, all) => (all[col] = next() - 0.5));
  const points = zeros(SHAPE.rows, SHAPE.cols);
  for (let at = 0; at < SHAPE.rows; at += 1) {
    const center = row(centers, at % SHAPE.clusters);
    row(points, at).forEach((_, col, all) => (all[col] = center[col]! + (next() - 0.5) * 1.2));
  }
  normaliseRows(points);
  return points;
}

function toArrays(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, at) => [...row(matrix, at)]);
}

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
