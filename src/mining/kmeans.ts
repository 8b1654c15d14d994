import { type Matrix, addScaled, normaliseRows, row, takeRows, zeros } from '../text/matrix.ts';
import { type Against, rowProducts, withProducts } from '../text/products.ts';
import { type Random, random } from '../text/random.ts';

export interface Partition {
  /** Cluster of each row, 0..k-1. */
  readonly labels: Int32Array;
  /** Unit centroids, `k × cols`. */
  readonly centroids: Matrix;
  /** Inner product of each row with its own centroid. */
  readonly closeness: Float32Array;
  /** Sum of `closeness`: what the run made as large as it could. */
  readonly score: number;
}

const MOST_ITERATIONS = 20;
/** Share of rows whose moving is not worth another pass. */
const SETTLED = 0.002;
/** Draws of which the best becomes the next seed. */
const TRIES = 3;

/**
 * Spherical k-means of unit rows: the best of several starts.
 *
 * @param k  1..rows; every cluster has at least one row
 * @see Dhillon and Modha, "Concept decompositions for large sparse text data", Machine Learning 42, 2001
 * @see Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007
 */
export function kmeans(
  vectors: Matrix,
  options: { readonly k: number; readonly seed: number; readonly starts: number },
): Partition {
  const next = random(options.seed);
  let best = settle(vectors, chooseSeeds(vectors, options.k, next));
  for (let start = 1; start < options.starts; start++) {
    const other = settle(vectors, chooseSeeds(vectors, options.k, next));
    if (other.score > best.score) best = other;
  }
  return best;
}

/** Moves rows and centroids until hardly a row changes its cluster. */
export function settle(vectors: Matrix, seeds: Matrix): Partition {
  let centroids = seeds;
  let current = assign(vectors, centroids);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    centroids = centroidsOf(vectors, current, seeds.rows);
    const moved = assign(vectors, centroids);
    const changed = moved.labels.reduce((sum, label, at) => sum + (label === current.labels[at] ? 0 : 1), 0);
    current = moved;
    if (changed <= SETTLED * vectors.rows) break;
  }
  return { ...current, centroids, score: current.closeness.reduce((sum, value) => sum + value, 0) };
}

/** The centroid with the largest inner product for each row; ties go to the lower one. */
export function assign(vectors: Matrix, centroids: Matrix): { labels: Int32Array; closeness: Float32Array } {
  const labels = new Int32Array(vectors.rows);
  const closeness = new Float32Array(vectors.rows);
  rowProducts(vectors, centroids, (first, count, products, stride) => {
    for (let at = 0; at < count; at++) {
      let best = 0;
      for (let other = 1; other < centroids.rows; other++) {
        if (products[at * stride + other]! > products[at * stride + best]!) best = other;
      }
      labels[first + at] = best;
      closeness[first + at] = products[at * stride + best]!;
    }
  });
  return { labels, closeness };
}

/** Unit means of the clusters; an empty one starts again at the row that lies worst where it is. */
function centroidsOf(
  vectors: Matrix,
  { labels, closeness }: Pick<Partition, 'labels' | 'closeness'>,
  k: number,
): Matrix {
  const centroids = zeros(k, vectors.cols);
  const sizes = new Int32Array(k);
  labels.forEach((label, at) => {
    addScaled(row(centroids, label), row(vectors, at), 1);
    sizes[label]!++;
  });
  const free = Array.from(sizes.keys()).filter((label) => sizes[label] === 0);
  if (free.length > 0) {
    const worst = Array.from(labels.keys())
      .filter((at) => sizes[labels[at]!]! > 1)
      .sort((a, b) => closeness[a]! - closeness[b]! || a - b);
    free.forEach((label, at) => {
      if (worst[at] !== undefined) row(centroids, label).set(row(vectors, worst[at]));
    });
  }
  return normaliseRows(centroids);
}

/** Rows to start from: each the best of a few drawn with a chance that grows with the distance to those chosen before. */
function chooseSeeds(vectors: Matrix, k: number, next: Random): Matrix {
  const chosen = [Math.floor(next() * vectors.rows)];
  withProducts(vectors, (against) => {
    let distance = bestOf(against, takeRows(vectors, chosen), new Float32Array(vectors.rows).fill(2)).nearer;
    while (chosen.length < k) {
      const drawn = Array.from({ length: TRIES }, () => draw(distance, next));
      const { best, nearer } = bestOf(against, takeRows(vectors, drawn), distance);
      chosen.push(drawn[best]!);
      distance = nearer;
    }
  });
  return takeRows(vectors, chosen);
}

/** Which of the candidates leaves the smallest sum of distances, and the distances then. */
function bestOf(
  against: Against,
  candidates: Matrix,
  distance: Float32Array,
): { best: number; nearer: Float32Array<ArrayBuffer> } {
  let best = 0;
  let least = Infinity;
  let nearer = new Float32Array(distance.length);
  against(candidates, (_, count, products, stride) => {
    for (let candidate = 0; candidate < count; candidate++) {
      const reached = new Float32Array(distance.length);
      let sum = 0;
      for (let at = 0; at < distance.length; at++) {
        const value = Math.min(distance[at]!, Math.max(0, 1 - products[candidate * stride + at]!));
        reached[at] = value;
        sum += value;
      }
      if (sum < least) [best, least, nearer] = [candidate, sum, reached];
    }
  });
  return { best, nearer };
}

/** An index with chance in proportion to its weight; the last one when all weights are zero. */
function draw(weights: Float32Array, next: Random): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  let left = next() * sum;
  for (let at = 0; at < weights.length; at++) {
    left -= weights[at]!;
    if (left < 0) return at;
  }
  return Math.floor(next() * weights.length);
}
