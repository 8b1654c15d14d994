/** A dense matrix, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  /** `rows × cols` numbers; row r starts at `r * cols`. */
  readonly data: Float32Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float32Array(rows * cols) };
}

/** Row `at` as a view of the matrix's own memory. */
export function row(matrix: Matrix, at: number): Float32Array {
  return matrix.data.subarray(at * matrix.cols, (at + 1) * matrix.cols);
}

/** Inner product of two vectors of the same length. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Inner product of row `at` of `a` and row `other` of `b`, whose rows are as long. */
export function dotOfRows(a: Matrix, at: number, b: Matrix, other: number): number {
  const [ofA, ofB] = [at * a.cols, other * b.cols];
  let sum = 0;
  for (let col = 0; col < a.cols; col++) sum += a.data[ofA + col]! * b.data[ofB + col]!;
  return sum;
}

/** Adds `factor × from` to `to` in place. */
export function addScaled(to: Float32Array, from: Float32Array, factor: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += from[at]! * factor;
}

/** Brings every row to length 1 in place; a row of zeros, or one that is not finite, becomes zeros. Returns its argument. */
export function normaliseRows(matrix: Matrix): Matrix {
  for (let at = 0; at < matrix.rows; at++) normalise(row(matrix, at));
  return matrix;
}

/** Brings a vector to length 1 in place. */
export function normalise(vector: Float32Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (!(length > 1e-12) || !Number.isFinite(length)) {
    vector.fill(0);
    return;
  }
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}

/** Rows that are turned together, so that what they become lies side by side: a line of cache holds as many numbers. */
const TURNED_TOGETHER = 16;

/** Rows become columns. */
export function transposed({ rows, cols, data }: Matrix): Matrix {
  const turned = zeros(cols, rows);
  for (let first = 0; first < rows; first += TURNED_TOGETHER) {
    const last = Math.min(first + TURNED_TOGETHER, rows);
    for (let col = 0; col < cols; col++)
      for (let at = first; at < last; at++) turned.data[col * rows + at] = data[at * cols + col]!;
  }
  return turned;
}

/** The rows named by `chosen`, in that order, copied. */
export function takeRows(matrix: Matrix, chosen: ArrayLike<number>): Matrix {
  const taken = zeros(chosen.length, matrix.cols);
  for (let at = 0; at < chosen.length; at++) taken.data.set(row(matrix, chosen[at]!), at * matrix.cols);
  return taken;
}

/**
 * Sets matrices of the same height side by side, each multiplied by its weight.
 *
 * The inner product of two rows is then the sum of the parts' inner products, each times its weight squared.
 */
export function beside(parts: readonly { readonly matrix: Matrix; readonly weight: number }[]): Matrix {
  const rows = parts[0]?.matrix.rows ?? 0;
  const joined = zeros(
    rows,
    parts.reduce((sum, { matrix }) => sum + matrix.cols, 0),
  );
  let from = 0;
  for (const { matrix, weight } of parts) {
    for (let at = 0; at < rows; at++)
      addScaled(row(joined, at).subarray(from, from + matrix.cols), row(matrix, at), weight);
    from += matrix.cols;
  }
  return joined;
}
