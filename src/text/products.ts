import type { Matrix } from './matrix.ts';
import { dotBlock, LANES, ROWS_OF_A, ROWS_OF_B } from './products-wasm.ts';

/** Rows of `a` whose products are handed over at once. */
const BLOCK = 64;

/**
 * Gets the first row of a block, how many rows it has, and their products: row r of the block, counted from 0, starts at
 * `r * stride`. The array is used again for the next block.
 */
export type Visit = (first: number, count: number, products: Float32Array, stride: number) => void;

/** Inner products of every row of `a` with every row of `b`, block by block: see `productsWith`. */
export function rowProducts(a: Matrix, b: Matrix, visit: Visit): void {
  productsWith(b)(a, visit);
}

/**
 * Inner products with every row of `b`, on the processor's vector unit.
 *
 * Cost: `2 · a.rows · b.rows · cols` operations; memory for a copy of `b`, made once.
 */
export function productsWith(b: Matrix): (a: Matrix, visit: Visit) => void {
  if (b.rows === 0) return () => undefined;
  const run = blocksWith(b);
  return (a, visit) => {
    for (let first = 0; first < a.rows; first += BLOCK) run(a, first, 0, visit);
  };
}

/**
 * Inner products of a matrix's rows with each other, each pair once: in a line of products the first one is that with the block's
 * first row, and those with rows before the line's own are to be left alone.
 *
 * Cost: `rows² · cols` operations; memory for a copy of the matrix.
 */
export function ownProducts(matrix: Matrix, visit: Visit): void {
  if (matrix.rows === 0) return;
  const run = blocksWith(matrix);
  for (let first = 0; first < matrix.rows; first += BLOCK) run(matrix, first, first, visit);
}

/** Takes one block of rows of `a` against the rows of `b` from `start` on, a multiple of `BLOCK`. */
function blocksWith(b: Matrix): (a: Matrix, first: number, start: number, visit: Visit) => void {
  const cols = Math.max(LANES, roundUp(b.cols, LANES));
  const rows = roundUp(b.rows, ROWS_OF_B);
  const [ofA, ofB, out] = [BLOCK * cols, rows * cols, BLOCK * rows];
  const { memory, run } = dotBlock((ofA + ofB + out) * 4);
  const space = new Float32Array(memory.buffer);
  copyRows(b, { from: 0, count: b.rows, cols }, space.subarray(ofA, ofA + ofB));
  const products = space.subarray(ofA + ofB, ofA + ofB + out);
  return (a, first, start, visit) => {
    const count = Math.min(BLOCK, a.rows - first);
    const stride = rows - start;
    copyRows(a, { from: first, count, cols }, space);
    for (let at = 0; at < count; at += ROWS_OF_A) {
      run(at * cols * 4, (ofA + start * cols) * 4, (ofA + ofB + at * stride) * 4, stride, cols * 4);
    }
    visit(first, count, products, stride);
  };
}

function copyRows(
  matrix: Matrix,
  { from, count, cols }: { readonly from: number; readonly count: number; readonly cols: number },
  to: Float32Array,
): void {
  for (let at = 0; at < count; at++) {
    const start = (from + at) * matrix.cols;
    to.set(matrix.data.subarray(start, start + matrix.cols), at * cols);
  }
}

function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
