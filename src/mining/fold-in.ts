import { type Matrix, zeros } from '../text/matrix.ts';
import { multiply } from '../text/multiply.ts';
import { type Sparse, transpose } from '../text/sparse.ts';

/** Keeps terms of few texts from carrying the whole of their texts' places. */
const RIDGE = 1;
/** Steps of the solver: more make no difference that shows. */
const STEPS = 4;

/**
 * Learns where each term stands, so that the terms of a text add up to the place that its text has: with it, further texts find
 * their places without being fitted, whatever the places were made of. Ridge regression by conjugate gradients, all columns
 * at once.
 *
 * Cost: `4 · entries · cols` operations a step.
 *
 * @param texts   texts by terms, weighed
 * @param places  a row for each text
 * @returns a row for each term
 * @see Hoerl and Kennard, "Ridge regression", Technometrics 12, 1970
 * @see Hestenes and Stiefel, "Methods of conjugate gradients for solving linear systems", 1952
 */
export function foldIn(texts: Sparse, places: Matrix): Matrix {
  const turned = transpose(texts);
  const found = zeros(texts.cols, places.cols);
  const left = multiply(turned, places);
  const way = { ...left, data: left.data.slice() };
  let squares = columnDots(left, left);
  for (let step = 0; step < STEPS; step++) {
    const image = multiply(turned, multiply(texts, way));
    for (let at = 0; at < image.data.length; at++) image.data[at]! += RIDGE * way.data[at]!;
    const length = ratios(squares, columnDots(way, image));
    eachEntry(found, (at, col) => {
      found.data[at]! += length[col]! * way.data[at]!;
      left.data[at]! -= length[col]! * image.data[at]!;
    });
    const remaining = columnDots(left, left);
    const turn = ratios(remaining, squares);
    eachEntry(way, (at, col) => (way.data[at] = left.data[at]! + turn[col]! * way.data[at]!));
    squares = remaining;
  }
  return found;
}

function eachEntry({ rows, cols }: Matrix, visit: (at: number, col: number) => void): void {
  for (let row = 0, at = 0; row < rows; row++) for (let col = 0; col < cols; col++, at++) visit(at, col);
}

function columnDots(a: Matrix, b: Matrix): Float64Array {
  const sums = new Float64Array(a.cols);
  eachEntry(a, (at, col) => (sums[col]! += a.data[at]! * b.data[at]!));
  return sums;
}

/** 0 where there is nothing left to divide by. */
function ratios(above: Float64Array, below: Float64Array): Float64Array {
  return above.map((value, at) => (below[at]! > 1e-20 ? value / below[at]! : 0));
}
