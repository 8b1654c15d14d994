import { type Matrix, addScaled, normaliseRows, row, zeros } from '../text/matrix.ts';
import { ownProducts } from '../text/products.ts';

/** For each row its nearest other rows, nearest first. */
export interface Neighbours {
  readonly rows: number;
  /** How many each row has. */
  readonly count: number;
  /** `rows × count` row numbers. */
  readonly index: Int32Array;
  /** `rows × count` inner products. */
  readonly similarity: Float32Array;
}

/**
 * The `count` rows with the largest inner product, for each row; ties go to the lower row.
 *
 * Cost: all pairs, `rows² · cols` operations.
 */
export function nearest(vectors: Matrix, count: number): Neighbours {
  const { rows } = vectors;
  const kept = Math.max(0, Math.min(count, rows - 1));
  const near = { rows, count: kept, index: new Int32Array(rows * kept), similarity: new Float32Array(rows * kept) };
  near.similarity.fill(-Infinity);
  const last = new Float32Array(rows).fill(kept === 0 ? Infinity : -Infinity);
  ownProducts(vectors, (first, lines, products, stride) => {
    for (let at = 0; at < lines; at++) {
      for (let col = at + 1; col < rows - first; col++) {
        const value = products[at * stride + col]!;
        if (value > last[first + at]!) last[first + at] = keep(near, first + at, { other: first + col, value });
        if (value > last[first + col]!) last[first + col] = keep(near, first + col, { other: first + at, value });
      }
    }
  });
  return near;
}

/** Insertion into a short sorted list: nearly every product is below the last one kept. @returns the last one now */
function keep(
  { count, index, similarity }: Neighbours,
  own: number,
  { other, value }: { readonly other: number; readonly value: number },
): number {
  const first = own * count;
  let at = first + count - 1;
  for (; at > first && similarity[at - 1]! < value; at--) {
    similarity[at] = similarity[at - 1]!;
    index[at] = index[at - 1]!;
  }
  similarity[at] = value;
  index[at] = other;
  return similarity[first + count - 1]!;
}

/**
 * Moves every row to the mean of itself and its neighbours, so that texts of one problem draw together.
 *
 * @param times  how often
 * @returns unit rows
 */
export function smooth(vectors: Matrix, { index, count }: Neighbours, times: number): Matrix {
  let current = vectors;
  for (let step = 0; step < times; step++) {
    const next = zeros(current.rows, current.cols);
    for (let at = 0; at < current.rows; at++) {
      const to = row(next, at);
      to.set(row(current, at));
      for (let near = 0; near < count; near++) addScaled(to, row(current, index[at * count + near]!), 1 / count);
    }
    current = normaliseRows(next);
  }
  return current;
}
