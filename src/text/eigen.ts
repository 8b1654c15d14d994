/** Steps of the QL iteration for one eigenvalue; two or three are usual. */
const MOST_STEPS = 60;

export interface Eigen {
  /** `size × size`, row after row; column c belongs to `values[c]`. */
  readonly vectors: Float64Array;
  /** Falling. */
  readonly values: Float64Array;
}

/**
 * Eigenvectors and eigenvalues of a symmetric matrix: Householder reflections to three diagonals, then implicit QL.
 *
 * Cost: about `4 · size³` operations.
 *
 * @param symmetric  `size × size`; not changed
 * @see Golub and Van Loan, "Matrix Computations", 8.3
 */
export function eigen(symmetric: Float64Array, size: number): Eigen {
  const { diagonal, off, basis } = tridiagonal(symmetric.slice(), size);
  for (let at = 0; at < size; at++) isolate(at, { diagonal, off, basis });
  const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const vectors = new Float64Array(size * size);
  order.forEach((from, col) => {
    for (let at = 0; at < size; at++) vectors[at * size + col] = basis[from * size + at]!;
  });
  return { vectors, values: Float64Array.from(order, (from) => diagonal[from]!) };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** `off[i]` stands between rows i and i + 1; the last is 0. */
  readonly off: Float64Array;
  /** Row r ends as the eigenvector of `diagonal[r]`. */
  readonly basis: Float64Array;
}

/** Reflects columns one after another until only three diagonals are left; `matrix` is used up. */
function tridiagonal(matrix: Float64Array, size: number): Tridiagonal {
  const basis = new Float64Array(size * size);
  for (let at = 0; at < size; at++) basis[at * size + at] = 1;
  for (let col = 0; col < size - 2; col++) {
    const mirror = mirrorOf(matrix, col, size);
    if (mirror === undefined) continue;
    reflectBoth(matrix, mirror, size);
    reflectRows(basis, mirror, size);
  }
  const off = Float64Array.from({ length: size }, (_, at) => (at < size - 1 ? matrix[at * size + at + 1]! : 0));
  return { diagonal: Float64Array.from({ length: size }, (_, at) => matrix[at * size + at]!), off, basis };
}

/** The unit vector whose reflection empties a column below the first sub-diagonal; `undefined` when it is empty already. */
function mirrorOf(matrix: Float64Array, col: number, size: number): Float64Array | undefined {
  const mirror = new Float64Array(size);
  let squares = 0;
  for (let at = col + 1; at < size; at++) {
    mirror[at] = matrix[at * size + col]!;
    squares += mirror[at]! ** 2;
  }
  const first = mirror[col + 1]!;
  if (squares - first * first <= squares * 1e-30) return undefined;
  mirror[col + 1] = first + (first < 0 ? -1 : 1) * Math.sqrt(squares);
  const length = Math.sqrt(squares - first * first + mirror[col + 1]! ** 2);
  return mirror.map((value) => value / length);
}

/** `H · matrix · H` with `H = 1 - 2 v vᵀ`, as a rank-two update. */
function reflectBoth(matrix: Float64Array, v: Float64Array, size: number): void {
  const image = new Float64Array(size);
  let overlap = 0;
  for (let at = 0; at < size; at++) {
    let sum = 0;
    for (let col = 0; col < size; col++) sum += matrix[at * size + col]! * v[col]!;
    image[at] = sum;
    overlap += sum * v[at]!;
  }
  for (let at = 0; at < size; at++) image[at] = 2 * (image[at]! - overlap * v[at]!);
  for (let at = 0; at < size; at++) {
    for (let col = 0; col < size; col++) matrix[at * size + col]! -= v[at]! * image[col]! + image[at]! * v[col]!;
  }
}

/** `H · basis`. */
function reflectRows(basis: Float64Array, v: Float64Array, size: number): void {
  const image = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    if (v[at] === 0) continue;
    for (let col = 0; col < size; col++) image[col]! += v[at]! * basis[at * size + col]!;
  }
  for (let at = 0; at < size; at++) {
    if (v[at] === 0) continue;
    for (let col = 0; col < size; col++) basis[at * size + col]! -= 2 * v[at]! * image[col]!;
  }
}

/** QL steps with Wilkinson's shift until the entry beside `diagonal[at]` is lost in rounding. */
function isolate(at: number, { diagonal, off, basis }: Tridiagonal): void {
  const size = diagonal.length;
  for (let step = 0; step < MOST_STEPS; step++) {
    let end = at;
    while (
      end < size - 1 &&
      Math.abs(off[end]!) > Number.EPSILON * (Math.abs(diagonal[end]!) + Math.abs(diagonal[end + 1]!))
    )
      end++;
    if (end === at) return;
    qlStep(at, end, { diagonal, off, basis });
  }
}

function qlStep(start: number, end: number, { diagonal, off, basis }: Tridiagonal): void {
  const size = diagonal.length;
  const half = (diagonal[start + 1]! - diagonal[start]!) / (2 * off[start]!);
  const root = Math.hypot(half, 1);
  let bulge = diagonal[end]! - diagonal[start]! + off[start]! / (half + (half < 0 ? -root : root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = end - 1; i >= start; i--) {
    const [f, b] = [sine * off[i]!, cosine * off[i]!];
    const length = Math.hypot(f, bulge);
    off[i + 1] = length;
    if (length === 0) {
      diagonal[i + 1]! -= shift;
      off[end] = 0;
      return;
    }
    [sine, cosine] = [f / length, bulge / length];
    const next = diagonal[i + 1]! - shift;
    const turn = (diagonal[i]! - next) * sine + 2 * cosine * b;
    shift = sine * turn;
    diagonal[i + 1] = next + shift;
    bulge = cosine * turn - b;
    for (let col = 0; col < size; col++) {
      const [upper, lower] = [basis[i * size + col]!, basis[(i + 1) * size + col]!];
      basis[(i + 1) * size + col] = sine * upper + cosine * lower;
      basis[i * size + col] = cosine * upper - sine * lower;
    }
  }
  diagonal[start]! -= shift;
  off[start] = bulge;
  off[end] = 0;
}
