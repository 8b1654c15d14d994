/** A sparse matrix in compressed rows: row r holds the entries `start[r]` to `start[r + 1]`, exclusive. */
export interface Sparse {
  readonly rows: number;
  readonly cols: number;
  readonly start: Int32Array;
  /** Column of each entry. */
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** Counts how often each term stands in each list. Columns of a row are in rising order. */
export function countTerms(lists: readonly Int32Array[], terms: number): Sparse {
  const start = new Int32Array(lists.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  lists.forEach((list, at) => {
    const sorted = Int32Array.from(list).sort();
    for (let from = 0; from < sorted.length;) {
      let to = from + 1;
      while (to < sorted.length && sorted[to] === sorted[from]) to++;
      index.push(sorted[from]!);
      value.push(to - from);
      from = to;
    }
    start[at + 1] = index.length;
  });
  return { rows: lists.length, cols: terms, start, index: Int32Array.from(index), value: Float32Array.from(value) };
}

/** In how many rows each column has an entry. */
export function documentFrequency(matrix: Sparse): Int32Array {
  const frequency = new Int32Array(matrix.cols);
  for (const col of matrix.index) frequency[col]!++;
  return frequency;
}

/** Rows become columns. */
export function transpose(matrix: Sparse): Sparse {
  const start = new Int32Array(matrix.cols + 1);
  for (const col of matrix.index) start[col + 1]!++;
  for (let col = 0; col < matrix.cols; col++) start[col + 1]! += start[col]!;
  const next = start.slice();
  const index = new Int32Array(matrix.index.length);
  const value = new Float32Array(matrix.index.length);
  for (let at = 0; at < matrix.rows; at++) {
    for (let entry = matrix.start[at]!; entry < matrix.start[at + 1]!; entry++) {
      const to = next[matrix.index[entry]!]!++;
      index[to] = at;
      value[to] = matrix.value[entry]!;
    }
  }
  return { rows: matrix.cols, cols: matrix.rows, start, index, value };
}

/**
 * Weighs counts by `(1 + ln count) · weight of the term` and brings rows to length 1.
 *
 * @param weights  one a column, 0 or more; the inverse document frequency makes it sublinear tf-idf
 * @see Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988
 */
export function weigh(counts: Sparse, weights: Float32Array): Sparse {
  const value = counts.value.map((count, entry) => (1 + Math.log(count)) * weights[counts.index[entry]!]!);
  for (let at = 0; at < counts.rows; at++) {
    const own = value.subarray(counts.start[at], counts.start[at + 1]);
    const length = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
    if (length > 0) for (let entry = 0; entry < own.length; entry++) own[entry]! /= length;
  }
  return { ...counts, value };
}

/** Sublinear tf-idf. */
export function tfIdf(counts: Sparse): Sparse {
  return weigh(counts, inverseFrequency(counts));
}

/** `ln(1 + rows / document frequency)` of each column; 0 for a column without entries. */
export function inverseFrequency(counts: Sparse): Float32Array {
  return Float32Array.from(documentFrequency(counts), (df) => (df === 0 ? 0 : Math.log(1 + counts.rows / df)));
}

/** Drops columns with entries in fewer than `least` rows, and unwanted ones; the others move together, in their order. */
export function keepColumns(matrix: Sparse, least: number, isWanted: (column: number) => boolean = () => true): Sparse {
  const frequency = documentFrequency(matrix);
  const moved = new Int32Array(matrix.cols).fill(-1);
  let cols = 0;
  for (let col = 0; col < matrix.cols; col++) if (frequency[col]! >= least && isWanted(col)) moved[col] = cols++;
  const start = new Int32Array(matrix.rows + 1);
  const index = new Int32Array(matrix.index.length);
  const value = new Float32Array(matrix.index.length);
  let filled = 0;
  for (let at = 0; at < matrix.rows; at++) {
    for (let entry = matrix.start[at]!; entry < matrix.start[at + 1]!; entry++) {
      const col = moved[matrix.index[entry]!]!;
      if (col < 0) continue;
      index[filled] = col;
      value[filled++] = matrix.value[entry]!;
    }
    start[at + 1] = filled;
  }
  return { rows: matrix.rows, cols, start, index: index.slice(0, filled), value: value.slice(0, filled) };
}

/** The rows named by `chosen`, in that order, copied. */
export function takeSparseRows(matrix: Sparse, chosen: readonly number[]): Sparse {
  const start = new Int32Array(chosen.length + 1);
  chosen.forEach((at, to) => (start[to + 1] = start[to]! + matrix.start[at + 1]! - matrix.start[at]!));
  const index = new Int32Array(start[chosen.length]!);
  const value = new Float32Array(start[chosen.length]!);
  chosen.forEach((at, to) => {
    index.set(matrix.index.subarray(matrix.start[at], matrix.start[at + 1]), start[to]);
    value.set(matrix.value.subarray(matrix.start[at], matrix.start[at + 1]), start[to]);
  });
  return { rows: chosen.length, cols: matrix.cols, start, index, value };
}
