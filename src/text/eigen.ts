/** Sweeps after which rounding is all that is left. */
const MOST_SWEEPS = 30;

export interface Eigen {
  /** `size × size`, row after row; column c belongs to `values[c]`. */
  readonly vectors: Float64Array;
  /** Falling. */
  readonly values: Float64Array;
}

/**
 * Eigenvectors and eigenvalues of a small symmetric matrix, by cyclic Jacobi rotations.
 *
 * @param symmetric  `size × size`; not changed
 * @see Golub and Van Loan, "Matrix Computations", 8.5
 */
export function eigen(symmetric: Float64Array, size: number): Eigen {
  const left = symmetric.slice();
  // Rows are rotated, so that memory is walked in order; row r of `turned` ends as the eigenvector of entry (r, r).
  const turned = new Float64Array(size * size);
  for (let at = 0; at < size; at++) turned[at * size + at] = 1;
  const enough = 1e-18 * left.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(left, size) > enough; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(left, turned, { p, q, size });
  }
  return sorted(left, turned, size);
}

interface Pair {
  readonly p: number;
  readonly q: number;
  readonly size: number;
}

/** Makes entry (p, q) zero. */
function rotate(left: Float64Array, turned: Float64Array, { p, q, size }: Pair): void {
  const off = left[p * size + q]!;
  if (off === 0) return;
  const theta = (left[q * size + q]! - left[p * size + p]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < size; at++) mix(left, [at * size + p, at * size + q], cosine, sine);
  for (let at = 0; at < size; at++) mix(left, [p * size + at, q * size + at], cosine, sine);
  for (let at = 0; at < size; at++) mix(turned, [p * size + at, q * size + at], cosine, sine);
}

function mix(values: Float64Array, [a, b]: readonly [number, number], cosine: number, sine: number): void {
  const [first, second] = [values[a]!, values[b]!];
  values[a] = cosine * first - sine * second;
  values[b] = sine * first + cosine * second;
}

function offDiagonal(left: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) if (i !== j) sum += left[i * size + j]! ** 2;
  return sum;
}

function sorted(left: Float64Array, turned: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (a, b) => left[b * size + b]! - left[a * size + a]! || a - b,
  );
  const vectors = new Float64Array(size * size);
  order.forEach((from, col) => {
    for (let at = 0; at < size; at++) vectors[at * size + col] = turned[from * size + at]!;
  });
  return { vectors, values: Float64Array.from(order, (from) => left[from * size + from]!) };
}
