import { kmeans as libraryKmeans } from 'ml-kmeans';
import { assign, settle } from '../../src/mining/kmeans.ts';
import { normaliseRows, row, takeRows, zeros, type Matrix } from '../../src/text/matrix.ts';
import { withProducts } from '../../src/text/products.ts';
import { random } from '../../src/text/random.ts';

export const name = 'kmeans';
export const about = 'our k-means against ml-kmeans from the same start, in processor time';

const SHAPE = { rows: 4000, cols: 100, clusters: 150 };
const RUNS = 5;

/** Rows of either side that stay in the cache nearest to the core: what the kernel can do at best. */
const CACHED = 48;

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
  assignment(points, seeds);
  return Promise.resolve();
}

/** How near the assignment step comes to what a core does on numbers that lie in its nearest cache. */
function assignment(points: Matrix, seeds: Matrix): void {
  const few = takeRows(points, [...Array(CACHED).keys()]);
  const operations = 2 * points.rows * seeds.rows * points.cols;
  const rounds = Math.round((points.rows * seeds.rows) / CACHED ** 2);
  const best = operations / 1e6 / medianOf(() => repeated(rounds, few));
  const ours = operations / 1e6 / medianOf(() => assign(points, seeds));
  const megabytes = (4 * points.cols * (points.rows + seeds.rows)) / 1e6;
  console.log(
    `assignment step: ${(operations / 1e6).toFixed(0)} million operations on ${megabytes.toFixed(1)} MB, ` +
      `${ours.toFixed(1)} thousand million a second; the kernel on numbers in the nearest cache: ${best.toFixed(1)} ` +
      `(${Math.round((100 * ours) / best)} %)`,
  );
}

function repeated(rounds: number, few: Matrix): void {
  withProducts(few, (against) => {
    for (let round = 0; round < rounds; round++) against(few, () => undefined);
  });
}

function medianOf(work: () => unknown): number {
  return median(Array.from({ length: 2 * RUNS }, () => processorMs(work)));
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
