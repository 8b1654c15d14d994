import { type Matrix, zeros } from './matrix.ts';
import { multiplyRow, LANES } from './multiply-wasm.ts';
import type { Sparse } from './sparse.ts';

/** Rows whose entries are handed to the kernel at once. */
const BLOCK = 256;

/**
 * Sparse times dense: `left.rows × right.cols`, on the processor's vector unit.
 *
 * Cost: two operations an entry and column; memory for a copy of `right`.
 */
export function multiply(left: Sparse, right: Matrix): Matrix {
  const product = zeros(left.rows, right.cols);
  if (left.index.length === 0 || right.cols === 0) return product;
  const cols = Math.ceil(right.cols / LANES) * LANES;
  const most = mostEntries(left);
  const [ofValue, ofDense, ofOut] = [most, 2 * most, 2 * most + right.rows * cols];
  const { memory, run } = multiplyRow((ofOut + cols) * 4);
  const [floats, places] = [new Float32Array(memory.buffer), new Int32Array(memory.buffer)];
  for (let at = 0; at < right.rows; at++) {
    floats.set(right.data.subarray(at * right.cols, (at + 1) * right.cols), ofDense + at * cols);
  }
  const sums = floats.subarray(ofOut, ofOut + right.cols);
  for (let first = 0; first < left.rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, left.rows);
    const [from, to] = [left.start[first]!, left.start[last]!];
    for (let entry = from; entry < to; entry++) places[entry - from] = left.index[entry]! * cols * 4;
    floats.set(left.value.subarray(from, to), ofValue);
    for (let at = first; at < last; at++) {
      const [own, end] = [left.start[at]!, left.start[at + 1]!];
      if (own === end) continue;
      run((own - from) * 4, (ofValue + own - from) * 4, end - own, ofDense * 4, ofOut * 4, cols * 4);
      product.data.set(sums, at * right.cols);
    }
  }
  return product;
}

/** Entries of the fullest block. */
function mostEntries({ rows, start }: Sparse): number {
  let most = 0;
  for (let first = 0; first < rows; first += BLOCK) {
    most = Math.max(most, start[Math.min(first + BLOCK, rows)]! - start[first]!);
  }
  return most;
}
