import { type Matrix, dot, row, zeros } from '../text/matrix.ts';
import type { Encoded } from '../text/vocabulary.ts';
import { meansOf } from './anchor.ts';
import type { Ground } from './cluster.ts';
import { type Placed, place } from './place.ts';

/** Passes over what fits nowhere: a burst that is too small for the first sample stands out in the next. */
const PASSES = 2;

/** What clustering a set of texts as a whole gives. */
export interface Fit {
  /** Cluster of each text, -1 for none. */
  readonly labels: Int32Array;
  /** Unit rows, one a text. */
  readonly vectors: Matrix;
  readonly ground: Ground;
}

/** Texts that were clustered together. */
export interface Cut {
  /** Places of the texts, one a row of the ground. */
  readonly rows: readonly number[];
  readonly ground: Ground;
}

export interface Sampled extends Placed {
  /** Unit rows, one a text; zeros for a text of unknown terms. */
  readonly vectors: Matrix;
  /** One of all texts, or one of each sample; no text is in two. */
  readonly cuts: readonly Cut[];
}

export interface SampledOptions {
  /** Clusters the texts with these places as a whole. */
  readonly fit: (places: readonly number[]) => Fit;
  /** Most texts that are clustered as a whole. */
  readonly most: number;
  /** Whether texts may belong nowhere. */
  readonly leavesOut: boolean;
}

/**
 * Clusters many texts by a sample of them. What fits no cluster of the sample is clustered again, so that small topics are found
 * however large the set is.
 *
 * Whether a text is drawn depends on its words only: the same texts are drawn in whatever order they come, and nearly the same
 * a week later.
 */
export function groupSampled(encoded: Encoded, { fit, most, leavesOut }: SampledOptions): Sampled {
  const { terms, lists } = encoded;
  const labels = new Int32Array(lists.length).fill(-1);
  const centrality = new Float32Array(lists.length);
  const passes = leavesOut && lists.length > most ? PASSES : 1;
  let left = drawingOrder(terms, lists);
  const cuts: Cut[] = [];
  let vectors: Matrix | undefined;
  let k = 0;
  for (let pass = 0; pass < passes && left.length > 0; pass++) {
    const drawn = left.slice(0, most / 4 ** pass).sort((a, b) => a - b);
    const others = left.slice(drawn.length);
    const fitted = fit(drawn);
    cuts.push({ rows: drawn, ground: fitted.ground });
    const centroids = meansOf(fitted.vectors, fitted.labels);
    const isFirst = pass === 0;
    vectors ??= zeros(lists.length, fitted.vectors.cols);
    const placed = place(
      { ...fitted, centroids, terms: terms.length, lists: drawn.map((at) => lists[at]!) },
      others.map((at) => lists[at]!),
      { leavesOut, keep: (nth, vector) => isFirst && row(vectors!, others[nth]!).set(vector) },
    );
    const put = (at: number, label: number, typical: number): void => {
      if (label < 0) return;
      labels[at] = k + label;
      centrality[at] = typical;
    };
    if (isFirst) drawn.forEach((at, nth) => row(vectors!, at).set(row(fitted.vectors, nth)));
    drawn.forEach((at, nth) => put(at, fitted.labels[nth]!, typicality(fitted, centroids, nth)));
    others.forEach((at, nth) => put(at, placed.labels[nth]!, placed.centrality[nth]!));
    k += centroids.rows;
    left = left.filter((at) => labels[at]! < 0);
  }
  return { labels, centrality, vectors: vectors ?? zeros(0, 0), cuts };
}

function typicality({ vectors, labels }: Fit, centroids: Matrix, at: number): number {
  return labels[at]! < 0 ? 0 : Math.min(1, Math.max(0, dot(row(vectors, at), row(centroids, labels[at]!))));
}

/** Places of the texts by a hash of their words. */
function drawingOrder(terms: readonly string[], lists: readonly Int32Array[]): number[] {
  const ofTerm = Int32Array.from(terms, hash);
  const ofText = Uint32Array.from(lists, (list) => {
    let mixed = 0;
    for (const term of list) mixed = Math.imul(mixed ^ ofTerm[term]!, 0x01000193) + 0x9e3779b9;
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  });
  return [...lists.keys()].sort((a, b) => ofText[a]! - ofText[b]! || a - b);
}

/** FNV-1a. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}
