import { takeRows, type Matrix } from '../text/matrix.ts';
import { random } from '../text/random.ts';
import { rowProducts } from '../text/products.ts';
import { nearest, type Neighbours } from './neighbours.ts';

/** Places in the plane: row r is at `[2r]`, `[2r + 1]`. */
export type Plane = Float32Array;

export interface LayoutOptions {
  readonly seed: number;
  /** Rows that are laid out; the others are put among their nearest of these. */
  readonly most?: number;
}

const NEIGHBOURS = 12;
const MOST = 3000;
/** Steps along edges, all epochs together: what bounds the time. */
const STEPS = 3_000_000;
const EPOCHS = { least: 60, most: 240 };
/** For each step towards a neighbour, so many away from rows drawn by chance. */
const REPELLED = 4;
const LONGEST_STEP = 4;
/** Share of its way to the middle that a row falls in each epoch, so that islands do not drift away. */
const GRAVITY = 0.015;
/** Side of the square in which rows start. */
const START = 20;
/** A row that is not laid out stands between so many of its nearest. */
const BETWEEN = 3;

/**
 * Places rows in the plane so that those which are alike stand together.
 *
 * Uniform manifold approximation (UMAP) over exact nearest neighbours, with the kernel 1 / (1 + d²).
 * Cost: all pairs of the laid-out rows, then at most about 15 million steps, whatever the number of rows.
 *
 * @param vectors  unit rows
 * @see McInnes, Healy and Melville, "UMAP", 2018, arXiv:1802.03426
 */
export function layout(vectors: Matrix, { seed, most = MOST }: LayoutOptions): Plane {
  if (vectors.rows <= most) return place(vectors, seed);
  const chosen = Int32Array.from({ length: most }, (_, at) => Math.floor((at * vectors.rows) / most));
  const landmarks = takeRows(vectors, chosen);
  return among(vectors, landmarks, place(landmarks, seed));
}

function place(vectors: Matrix, seed: number): Plane {
  const next = random(seed);
  const plane = Float32Array.from({ length: vectors.rows * 2 }, () => (next() - 0.5) * START);
  const edges = edgesOf(nearest(vectors, NEIGHBOURS));
  if (edges.from.length === 0) return plane;
  const epochs = Math.min(EPOCHS.most, Math.max(EPOCHS.least, Math.round(STEPS / edges.from.length)));
  const due = new Float32Array(edges.from.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 1 - epoch / epochs;
    for (let at = 0; at < plane.length; at++) plane[at]! *= 1 - GRAVITY * rate;
    for (let edge = 0; edge < edges.from.length; edge++) {
      due[edge]! += edges.weight[edge]!;
      if (due[edge]! < 1) continue;
      due[edge]! -= 1;
      const [from, to] = [edges.from[edge]!, edges.to[edge]!];
      attract(plane, from, to, rate);
      for (let draw = 0; draw < REPELLED; draw++) repel(plane, from, Math.floor(next() * vectors.rows), rate);
    }
  }
  return plane;
}

function attract(plane: Plane, from: number, to: number, rate: number): void {
  const x = plane[2 * from]! - plane[2 * to]!;
  const y = plane[2 * from + 1]! - plane[2 * to + 1]!;
  const pull = (-2 * rate) / (1 + x * x + y * y);
  const [stepX, stepY] = [bounded(pull * x), bounded(pull * y)];
  plane[2 * from]! += stepX;
  plane[2 * from + 1]! += stepY;
  plane[2 * to]! -= stepX;
  plane[2 * to + 1]! -= stepY;
}

function repel(plane: Plane, from: number, other: number, rate: number): void {
  const x = plane[2 * from]! - plane[2 * other]!;
  const y = plane[2 * from + 1]! - plane[2 * other + 1]!;
  const square = x * x + y * y;
  const push = (2 * rate) / ((0.001 + square) * (1 + square));
  plane[2 * from]! += bounded(push * x);
  plane[2 * from + 1]! += bounded(push * y);
}

function bounded(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}

/** Edges of the graph of neighbours, both ways; weights 0..1, the largest 1. */
interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float32Array;
}

/** Every row belongs to its neighbours by degrees; two rows are tied as strongly as either holds the other. */
function edgesOf({ rows, count, index, similarity }: Neighbours): Edges {
  const ties = Array.from({ length: rows }, () => new Map<number, number>());
  for (let at = 0; at < rows; at++) {
    const distances = Array.from(similarity.subarray(at * count, (at + 1) * count), (near) => Math.max(0, 1 - near));
    degrees(distances).forEach((degree, nth) => {
      const other = index[at * count + nth]!;
      for (const [a, b] of [
        [at, other],
        [other, at],
      ] as const) {
        const known = ties[a]!.get(b) ?? 0;
        ties[a]!.set(b, known + degree - known * degree);
      }
    });
  }
  const size = ties.reduce((sum, own) => sum + own.size, 0);
  const edges = { from: new Int32Array(size), to: new Int32Array(size), weight: new Float32Array(size) };
  let edge = 0;
  ties.forEach((own, at) => {
    for (const [other, weight] of own) {
      edges.from[edge] = at;
      edges.to[edge] = other;
      edges.weight[edge++] = weight;
    }
  });
  return edges;
}

/** How much each neighbour belongs: 1 the nearest, all together the logarithm of their number. @param distances  ascending */
function degrees(distances: readonly number[]): number[] {
  const [nearestOf = 0] = distances;
  const wanted = Math.log2(distances.length + 1);
  const by = (scale: number): number[] => distances.map((far) => Math.exp(-(far - nearestOf) / scale));
  let [low, high] = [1e-6, 4];
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (by(middle).reduce((sum, degree) => sum + degree, 0) > wanted) high = middle;
    else low = middle;
  }
  return by(high);
}

/** Puts every row between the landmarks that are most like it, the nearest weighing most. */
function among(vectors: Matrix, landmarks: Matrix, places: Plane): Plane {
  const plane = new Float32Array(vectors.rows * 2);
  rowProducts(vectors, landmarks, (first, rows, products, stride) => {
    for (let at = 0; at < rows; at++) {
      const like = products.subarray(at * stride, at * stride + landmarks.rows);
      let [sum, x, y] = [0, 0, 0];
      for (const landmark of largest(like)) {
        const weight = Math.max(1e-6, like[landmark]!) ** 8;
        sum += weight;
        x += weight * places[2 * landmark]!;
        y += weight * places[2 * landmark + 1]!;
      }
      plane.set([x / sum, y / sum], 2 * (first + at));
    }
  });
  return plane;
}

/** Places of the largest values, largest first. */
function largest(values: Float32Array): number[] {
  const kept: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (kept.length === BETWEEN && values[at]! <= values[kept[BETWEEN - 1]!]!) continue;
    let place = Math.min(kept.length, BETWEEN - 1);
    for (; place > 0 && values[kept[place - 1]!]! < values[at]!; place--) kept[place] = kept[place - 1]!;
    kept[place] = at;
  }
  return kept;
}
