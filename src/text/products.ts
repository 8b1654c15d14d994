import type { Matrix } from './matrix.ts';
import { LANES, ROWS_OF_A, ROWS_OF_B, withDotBlock } from './products-wasm.ts';

/** Rows of `a` whose products are handed over at once. */
const BLOCK = 64;

/**
 * Gets the first row of a block, how many rows it has, and their products: row r of the block, counted from 0, starts at
 * `r * stride`. The array is used again for the next block.
 */
export type Visit = (first: number, count: number, products: Float32Array, stride: number) => void;

/** Inner products of every row of `a` with every row of `b`, block by block: see `withProducts`. */
export function rowProducts(a: Matrix, b: Matrix, visit: Visit): void {
  withProducts(b, (against) => against(a, visit));
}

/** Takes the rows of a matrix against those that were given before. */
export type Against = (a: Matrix, visit: Visit) => void;

/**
 * Inner products with every row of `b`, on the processor's vector unit.
 *
 * Cost: `2 · a.rows · b.rows · cols` operations; memory for a copy of `b`, made once.
 */
export function withProducts<T>(b: Matrix, use: (against: Against) => T): T {
  if (b.rows === 0) return use(() => undefined);
  return withLayout(b, (layout) =>
    use((a, visit) => {
      for (let first = 0; first < a.rows; first += BLOCK) {
        const count = Math.min(BLOCK, a.rows - first);
        copyRows(a, { from: first, count, cols: layout.cols }, layout.space);
        visit(first, count, layout.multiply(count, { a: 0, b: 0 }), layout.rows);
      }
    }),
  );
}

/**
 * Inner products of a matrix's rows with each other, each pair once: in a line of products the first one is that with the block's
 * first row, and those with rows before the line's own are to be left alone.
 *
 * Cost: `rows² · cols` operations; memory for a copy of the matrix.
 */
export function ownProducts(matrix: Matrix, visit: Visit): void {
  if (matrix.rows === 0) return;
  withLayout(matrix, ({ rows, multiply }) => {
    for (let first = 0; first < matrix.rows; first += BLOCK) {
      const count = Math.min(BLOCK, matrix.rows - first);
      visit(first, count, multiply(count, { a: BLOCK + first, b: first }), rows - first);
    }
  });
}

/** Memory with room for a block of rows, then the rows of `b`, then their products; the last rows of each are zeros or of no matter. */
interface Layout {
  readonly space: Float32Array;
  /** Length of a row, and how many of `b` there are: both rounded up. */
  readonly cols: number;
  readonly rows: number;
  /** Products of `count` rows of the memory from row `a` on with the rows of `b` from `b` on, a multiple of `BLOCK`. */
  readonly multiply: (count: number, from: { readonly a: number; readonly b: number }) => Float32Array;
}

function withLayout<T>(b: Matrix, use: (layout: Layout) => T): T {
  const cols = Math.max(LANES, roundUp(b.cols, LANES));
  const rows = roundUp(b.rows, Math.max(ROWS_OF_A, ROWS_OF_B));
  const ofOut = (BLOCK + rows) * cols;
  return withDotBlock((ofOut + BLOCK * rows) * 4, ({ memory, run }) => {
    const space = new Float32Array(memory.buffer);
    space.fill(0, (BLOCK + b.rows) * cols, ofOut);
    copyRows(b, { from: 0, count: b.rows, cols }, space.subarray(BLOCK * cols));
    const products = space.subarray(ofOut, ofOut + BLOCK * rows);
    const multiply: Layout['multiply'] = (count, from) => {
      const stride = rows - from.b;
      for (let at = 0; at < count; at += ROWS_OF_A) {
        run((from.a + at) * cols * 4, (BLOCK + from.b) * cols * 4, (ofOut + at * stride) * 4, stride, cols * 4);
      }
      return products;
    };
    return use({ space, cols, rows, multiply });
  });
}

/** Copies rows to where rows have `cols` numbers, the last ones zeros. */
function copyRows(
  matrix: Matrix,
  { from, count, cols }: { readonly from: number; readonly count: number; readonly cols: number },
  to: Float32Array,
): void {
  const own = matrix.cols;
  if (own === cols) {
    to.set(matrix.data.subarray(from * own, (from + count) * own));
    return;
  }
  for (let at = 0; at < count; at++) {
    const start = (from + at) * own;
    to.set(matrix.data.subarray(start, start + own), at * cols);
    to.fill(0, at * cols + own, (at + 1) * cols);
  }
}

function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
