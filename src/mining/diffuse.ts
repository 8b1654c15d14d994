import { type Matrix, normaliseRows } from '../text/matrix.ts';
import type { Sparse } from '../text/sparse.ts';
import { sparseOperator, svd } from '../text/svd.ts';
import type { Neighbours } from './neighbours.ts';

export interface DiffusionOptions {
  readonly rank: number;
  /** Steps a walk takes: more steps forget finer differences. */
  readonly steps: number;
}

/**
 * Places rows so that those are near which short walks along nearest neighbours connect, even if they share nothing directly.
 *
 * @returns unit rows of at most `rank` numbers
 * @see Coifman and Lafon, "Diffusion maps", Applied and Computational Harmonic Analysis 21, 2006
 * @see Ng, Jordan and Weiss, "On spectral clustering", NIPS 2001 (the symmetric normalisation and unit rows)
 */
export function diffuse(neighbours: Neighbours, { rank, steps }: DiffusionOptions): Matrix {
  const { left, values } = svd(sparseOperator(walk(neighbours)), rank);
  const data = left.data.map((value, at) => value * values[at % left.cols]! ** steps);
  return normaliseRows({ ...left, data });
}

/** The graph of neighbours, made symmetric, with a loop of weight 1 on each row, divided by the roots of both ends' degrees. */
function walk({ rows, count, index, similarity }: Neighbours): Sparse {
  const edges = Array.from({ length: rows }, (_, at) => new Map([[at, 1]]));
  for (let at = 0; at < rows; at++) {
    for (let entry = at * count; entry < (at + 1) * count; entry++) {
      const other = index[entry]!;
      const half = Math.max(0, similarity[entry]!) / 2;
      edges[at]!.set(other, (edges[at]!.get(other) ?? 0) + half);
      edges[other]!.set(at, (edges[other]!.get(at) ?? 0) + half);
    }
  }
  const roots = edges.map((ends) => Math.sqrt(ends.values().reduce((sum, weight) => sum + weight, 0)));
  const start = new Int32Array(rows + 1);
  edges.forEach((ends, at) => (start[at + 1] = start[at]! + ends.size));
  const columns = new Int32Array(start[rows]!);
  const value = new Float32Array(start[rows]!);
  edges.forEach((ends, at) => {
    [...ends]
      .sort((a, b) => a[0] - b[0])
      .forEach(([other, weight], nth) => {
        columns[start[at]! + nth] = other;
        value[start[at]! + nth] = weight / (roots[at]! * roots[other]!);
      });
  });
  return { rows, cols: rows, start, index: columns, value };
}
