import { eigen } from './eigen.ts';
import { type Matrix, transposed, zeros } from './matrix.ts';
import { multiply } from './multiply.ts';
import { ownProducts, rowProducts } from './products.ts';
import { random } from './random.ts';
import { type Sparse, transpose } from './sparse.ts';

/** A matrix that is known by what it does to others only, such as a sparse one or a product of sparse ones. */
export interface Operator {
  readonly rows: number;
  readonly cols: number;
  /** The matrix times `right` (`cols × k`). */
  readonly times: (right: Matrix) => Matrix;
  /** The transposed matrix times `right` (`rows × k`). */
  readonly transposedTimes: (right: Matrix) => Matrix;
}

/** A sparse matrix as an operator. */
export function sparseOperator(matrix: Sparse): Operator {
  const turned = transpose(matrix);
  return {
    rows: matrix.rows,
    cols: matrix.cols,
    times: (right) => multiply(matrix, right),
    transposedTimes: (right) => multiply(turned, right),
  };
}

/** The product of two operators, never multiplied out. */
export function product(first: Operator, second: Operator): Operator {
  return {
    rows: first.rows,
    cols: second.cols,
    times: (right) => first.times(second.times(right)),
    transposedTimes: (right) => second.transposedTimes(first.transposedTimes(right)),
  };
}

export interface Decomposition {
  /** Left singular vectors, `rows × rank`. */
  readonly left: Matrix;
  /** Singular values, falling. */
  readonly values: Float32Array;
}

/** Singular vectors are those of the matrix: what is left of a random start is noise, and always the same. */
const START = 1;
/** Further columns that make the leading ones exact. */
const OVERSAMPLING = 10;
const POWER_STEPS = 2;

/**
 * The leading singular vectors of a large matrix, by random projection and power steps.
 *
 * @param rank  at most this many are found; fewer where the matrix is smaller
 * @see Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53, 2011, algorithms 4.4 and 5.1
 */
export function svd(matrix: Operator, rank: number): Decomposition {
  const width = Math.min(rank + OVERSAMPLING, matrix.rows, matrix.cols);
  const next = random(START);
  let start = zeros(matrix.cols, width);
  for (let at = 0; at < start.data.length; at++) start.data[at] = next() < 0.5 ? -1 : 1;
  for (let step = 0; step < POWER_STEPS; step++) {
    // On the way it is enough that no column drowns the others: the longer side goes without.
    start = matrix.transposedTimes(choleskyStep(matrix.times(start)));
  }
  const basis = orthonormal(matrix.times(start));
  const { vectors, values } = eigen(gram(matrix.transposedTimes(basis)), width);
  const kept = Math.min(rank, width);
  return {
    left: timesSmall(basis, vectors, kept),
    values: Float32Array.from(values.subarray(0, kept), (value) => Math.sqrt(Math.max(0, value))),
  };
}

/**
 * An orthonormal basis of the columns' span; a column that adds nothing to those before it becomes zeros.
 *
 * @see Yamamoto et al., "Roundoff error analysis of the CholeskyQR2 algorithm", ETNA 44, 2015
 */
function orthonormal(matrix: Matrix): Matrix {
  return choleskyStep(choleskyStep(matrix));
}

function choleskyStep(matrix: Matrix): Matrix {
  return timesSmall(matrix, inverseOfFactor(gram(matrix), matrix.cols), matrix.cols);
}

/** `matrixᵀ · matrix`, row after row. */
function gram(matrix: Matrix): Float64Array {
  const columns = transposed(matrix);
  const all = new Float64Array(columns.rows ** 2);
  ownProducts(columns, (first, count, block, stride) => {
    for (let a = first; a < first + count; a++) {
      for (let b = a; b < columns.rows; b++) {
        const value = block[(a - first) * stride + b - first]!;
        all[a * columns.rows + b] = value;
        all[b * columns.rows + a] = value;
      }
    }
  });
  return all;
}

/** `matrix · small`, the first `kept` columns of it; `small` has as many rows as `matrix` has columns, and is square. */
function timesSmall(matrix: Matrix, small: Float64Array, kept: number): Matrix {
  const turned = zeros(kept, matrix.cols);
  for (let i = 0; i < kept; i++) {
    for (let j = 0; j < matrix.cols; j++) turned.data[i * matrix.cols + j] = small[j * matrix.cols + i]!;
  }
  const product = zeros(matrix.rows, kept);
  rowProducts(matrix, turned, (first, count, block, stride) => {
    for (let at = 0; at < count; at++)
      product.data.set(block.subarray(at * stride, at * stride + kept), (first + at) * kept);
  });
  return product;
}

/** The inverse of the upper Cholesky factor of a positive semidefinite matrix; columns without a pivot are zeros. */
function inverseOfFactor(symmetric: Float64Array, size: number): Float64Array {
  const upper = choleskyFactor(symmetric, size);
  const inverse = new Float64Array(size * size);
  for (let col = 0; col < size; col++) {
    if (upper[col * size + col] === 0) continue;
    inverse[col * size + col] = 1 / upper[col * size + col]!;
    for (let i = col - 1; i >= 0; i--) {
      if (upper[i * size + i] === 0) continue;
      let sum = 0;
      for (let j = i + 1; j <= col; j++) sum += upper[i * size + j]! * inverse[j * size + col]!;
      inverse[i * size + col] = -sum / upper[i * size + i]!;
    }
  }
  return inverse;
}

/** Upper triangular R with `Rᵀ · R` = the matrix; a row whose pivot is lost in rounding is zeros. */
function choleskyFactor(symmetric: Float64Array, size: number): Float64Array {
  const upper = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    let pivot = symmetric[i * size + i]!;
    for (let k = 0; k < i; k++) pivot -= upper[k * size + i]! ** 2;
    if (!(pivot > symmetric[i * size + i]! * 1e-6)) continue;
    const root = Math.sqrt(pivot);
    upper[i * size + i] = root;
    for (let j = i + 1; j < size; j++) {
      let sum = symmetric[i * size + j]!;
      for (let k = 0; k < i; k++) sum -= upper[k * size + i]! * upper[k * size + j]!;
      upper[i * size + j] = sum / root;
    }
  }
  return upper;
}
