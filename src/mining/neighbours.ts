import { type Matrix, addScaled, normaliseRows, row, zeros } from '../text/matrix.ts';
import { rowProducts } from '../text/products.ts';

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
 * Cost: all pairs, `2 · rows² · cols` operations.
 */
export function nearest(vectors: Matrix, count: number): Neighbours {
  const kept = Math.max(0, Math.min(count, vectors.rows - 1));
  const index = new Int32Array(vectors.rows * kept);
  const similarity = new Float32Array(vectors.rows * kept);
  rowProducts(vectors, vectors, (first, rows, products, stride) => {
    for (let at = 0; at < rows; at++) {
      const own = first + at;
      keepLargest(products.subarray(at * stride, at * stride + vectors.rows), own, {
        index: index.subarray(own * kept, (own + 1) * kept),
        similarity: similarity.subarray(own * kept, (own + 1) * kept),
      });
    }
  });
  return { rows: vectors.rows, count: kept, index, similarity };
}

/** Insertion into a short sorted list: nearly every product is below the last one kept. */
function keepLargest(
  products: Float32Array,
  own: number,
  { index, similarity }: { readonly index: Int32Array; readonly similarity: Float32Array },
): void {
  const last = index.length - 1;
  if (last < 0) return;
  similarity.fill(-Infinity);
  for (let other = 0; other < products.length; other++) {
    const value = products[other]!;
    if (value <= similarity[last]! || other === own) continue;
    let at = last;
    for (; at > 0 && similarity[at - 1]! < value; at--) {
      similarity[at] = similarity[at - 1]!;
      index[at] = index[at - 1]!;
    }
    similarity[at] = value;
    index[at] = other;
  }
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
