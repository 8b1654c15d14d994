import { type Matrix, addScaled, dot, normaliseRows, row, zeros } from '../../text/matrix.ts';
import { multiply } from '../../text/multiply.ts';
import type { Sparse } from '../../text/sparse.ts';
import { sparseOperator, svd } from '../../text/svd.ts';

/** Words on either side that count as context. */
const WINDOW = 5;
/** A word that stands in fewer places has no context to learn from. */
const LEAST_PLACES = 2;
/** Softens how strongly rare contexts count. */
const CONTEXT_SMOOTHING = 0.75;

/**
 * Learns what words mean from the desk's own texts: words are alike when they stand among the same words. Positive pointwise
 * mutual information within five words, factorized.
 *
 * @param lists  all texts to learn from, as numbers of terms
 * @param terms  how many terms there are
 * @returns a unit row for each term; zeros for one without context
 * @see Levy, Goldberg and Dagan, "Improving distributional similarity with lessons learned from word embeddings", TACL 3, 2015
 */
export function learnWords(
  lists: readonly Int32Array[],
  { terms, rank }: { readonly terms: number; readonly rank: number },
): Matrix {
  const { left, values } = svd(sparseOperator(mutualInformation(lists, terms)), rank);
  return normaliseRows({ ...left, data: left.data.map((value, at) => value * Math.sqrt(values[at % left.cols]!)) });
}

/**
 * Texts by the meaning of their words: the mean of these, without the direction that all texts share.
 *
 * @param texts    texts by terms, weighed
 * @param meaning  a row for each term, as `learnWords` gives them
 * @returns unit rows, one a text
 * @see Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017
 */
export function meaningView(texts: Sparse, meaning: Matrix): Matrix {
  return normaliseRows(withoutCommonDirection(normaliseRows(multiply(texts, meaning))));
}

/** Terms by terms: how much more often they stand near each other than chance would have it, where it is more. */
function mutualInformation(lists: readonly Int32Array[], terms: number): Sparse {
  const { places, start, ends } = placesOf(lists, terms);
  const text = flatten(lists);
  const near = cooccurrences({ text, places, start, ends });
  const contextMass = new Float64Array(terms);
  for (let entry = 0; entry < near.index.length; entry++) contextMass[near.index[entry]!]! += near.value[entry]!;
  const total = contextMass.reduce((sum, mass) => sum + mass ** CONTEXT_SMOOTHING, 0);
  return positiveOnly(near, contextMass, total);
}

function flatten(lists: readonly Int32Array[]): Int32Array {
  const flat = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    flat.set(list, at);
    at += list.length;
  }
  return flat;
}

interface Places {
  /** Places in the joined text, grouped by term. */
  readonly places: Int32Array;
  /** Where each term's places start. */
  readonly start: Int32Array;
  /** For each place in the joined text, where its own text begins and ends (exclusive). */
  readonly ends: { readonly first: Int32Array; readonly last: Int32Array };
}

function placesOf(lists: readonly Int32Array[], terms: number): Places {
  const start = new Int32Array(terms + 1);
  for (const list of lists) for (const term of list) start[term + 1]!++;
  for (let term = 0; term < terms; term++) start[term + 1]! += start[term]!;
  const length = start[terms]!;
  const [places, first, last] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const next = start.slice();
  let from = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      places[next[list[at]!]!++] = from + at;
      first[from + at] = from;
      last[from + at] = from + list.length;
    }
    from += list.length;
  }
  return { places, start, ends: { first, last } };
}

function cooccurrences({ text, places, start, ends }: Places & { readonly text: Int32Array }): Sparse {
  const terms = start.length - 1;
  const counts = new Float32Array(terms);
  const index: number[] = [];
  const value: number[] = [];
  const rows = new Int32Array(terms + 1);
  for (let term = 0; term < terms; term++) {
    const touched: number[] = [];
    if (start[term + 1]! - start[term]! >= LEAST_PLACES) {
      for (let at = start[term]!; at < start[term + 1]!; at++) {
        const place = places[at]!;
        const to = Math.min(place + WINDOW + 1, ends.last[place]!);
        for (let near = Math.max(place - WINDOW, ends.first[place]!); near < to; near++) {
          const other = text[near]!;
          if (near === place || start[other + 1]! - start[other]! < LEAST_PLACES) continue;
          if (counts[other] === 0) touched.push(other);
          counts[other]!++;
        }
      }
    }
    for (const other of touched.sort((a, b) => a - b)) {
      index.push(other);
      value.push(counts[other]!);
      counts[other] = 0;
    }
    rows[term + 1] = index.length;
  }
  return { rows: terms, cols: terms, start: rows, index: Int32Array.from(index), value: Float32Array.from(value) };
}

function positiveOnly(near: Sparse, mass: Float64Array, total: number): Sparse {
  const start = new Int32Array(near.rows + 1);
  const index = new Int32Array(near.index.length);
  const value = new Float32Array(near.index.length);
  let filled = 0;
  for (let term = 0; term < near.rows; term++) {
    for (let entry = near.start[term]!; entry < near.start[term + 1]!; entry++) {
      const other = near.index[entry]!;
      const information = Math.log((near.value[entry]! * total) / (mass[term]! * mass[other]! ** CONTEXT_SMOOTHING));
      if (information <= 0) continue;
      index[filled] = other;
      value[filled++] = information;
    }
    start[term + 1] = filled;
  }
  return { rows: near.rows, cols: near.cols, start, index: index.slice(0, filled), value: value.slice(0, filled) };
}

/** Takes the first principal direction out of every row. */
function withoutCommonDirection(matrix: Matrix): Matrix {
  const direction = leadingDirection(matrix);
  const left = zeros(matrix.rows, matrix.cols);
  left.data.set(matrix.data);
  for (let at = 0; at < left.rows; at++) addScaled(row(left, at), direction, -dot(row(left, at), direction));
  return left;
}

/** The first right singular vector, by power iteration from the mean; zeros for a matrix of zeros. */
function leadingDirection(matrix: Matrix): Float32Array {
  let direction = new Float32Array(matrix.cols);
  for (let at = 0; at < matrix.rows; at++) addScaled(direction, row(matrix, at), 1);
  for (let step = 0; step < 20; step++) {
    const next = new Float32Array(matrix.cols);
    for (let at = 0; at < matrix.rows; at++) addScaled(next, row(matrix, at), dot(row(matrix, at), direction));
    direction = next;
    normaliseRows({ rows: 1, cols: matrix.cols, data: direction });
  }
  return direction;
}
