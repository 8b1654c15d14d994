import { beside, type Matrix, normaliseRows, takeRows } from '../../text/matrix.ts';
import { rowProducts } from '../../text/products.ts';

/** What a view weighs, squared, that sees the groups as clearly as the main one; chosen on labelled sets, as is the next. */
const WEIGHT = 0.5;
/** How fast it loses weight when it sees them less clearly. */
const FALL = 8;
/** What weighs less changes no neighbour, and would only cost time. */
const LEAST = 0.02;
/** So many texts are enough to see how clear neighbourhoods are, and so many of their nearest. */
const MOST_TEXTS = 1000;
const NEAREST = 15;

/**
 * Sets further views beside the main one. The fewer of a view's neighbours lie in one of the groups that the main one sees, the less it
 * weighs: whether spelling, neighbouring words or error codes tell problems apart differs from desk to desk.
 *
 * @param main    unit rows, one a text
 * @param others  the same texts in other views; zeros for a text that a view says nothing about
 * @param groups  rough group of each text; without them all views count in full
 * @returns unit rows
 */
export function fuse(main: Matrix, others: readonly Matrix[], groups: Int32Array | undefined): Matrix {
  const clear = clarity(main, groups);
  const weighed = others.map((matrix) => ({
    matrix,
    square: WEIGHT * Math.min(1, clarity(matrix, groups) / clear) ** FALL,
  }));
  const seen = [{ matrix: main, square: 1 }, ...weighed.filter(({ square }) => square >= LEAST)];
  return normaliseRows(beside(seen.map(({ matrix, square }) => ({ matrix, weight: Math.sqrt(square) }))));
}

/** Share of the nearest texts that lie in the same group, 0..1; at least a little, so that it can divide. */
function clarity(view: Matrix, groups: Int32Array | undefined): number {
  if (groups === undefined) return 1;
  const step = Math.max(1, view.rows / MOST_TEXTS);
  const sample = Array.from({ length: Math.min(view.rows, MOST_TEXTS) }, (_, at) => Math.floor(at * step));
  let [together, all] = [1e-6, 1];
  rowProducts(takeRows(view, sample), view, (first, count, products, stride) => {
    for (let at = 0; at < count; at++) {
      const own = sample[first + at]!;
      const near = nearestIn(products.subarray(at * stride, at * stride + view.rows), own);
      all += near.length;
      for (const other of near) if (groups[other] === groups[own]) together++;
    }
  });
  return together / all;
}

/** The rows with the largest products, those without any left out. */
function nearestIn(products: Float32Array, own: number): number[] {
  const near: number[] = [];
  let least = 0;
  for (let other = 0; other < products.length; other++) {
    if (products[other]! <= least || other === own) continue;
    const at = near.findIndex((one) => products[one]! < products[other]!);
    near.splice(at < 0 ? near.length : at, 0, other);
    if (near.length > NEAREST) near.pop();
    if (near.length === NEAREST) least = products[near[NEAREST - 1]!]!;
  }
  return near;
}
