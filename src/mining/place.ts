import { type Matrix, normaliseRows, row } from '../text/matrix.ts';
import { multiply } from '../text/multiply.ts';
import { withProducts } from '../text/products.ts';
import { type Sparse, countTerms, documentFrequency, inverseFrequency, weigh } from '../text/sparse.ts';
import { type ClusterWords, clusterWords } from './cluster-words.ts';
import { foldIn } from './fold-in.ts';
import { CANDIDATES, PLACE_WEIGHT } from './refine.ts';

/** Texts that are placed at once. */
const BLOCK = 4096;
/** A term of one text only places nothing. */
const LEAST_TEXTS = 2;

export interface Fitted {
  /** Texts as numbers of terms, and how many terms there are. */
  readonly lists: readonly Int32Array[];
  readonly terms: number;
  /** Unit rows, one a text. */
  readonly vectors: Matrix;
  /** Cluster of each text, 0..centroids.rows-1; -1 for none. */
  readonly labels: Int32Array;
  /** Unit centroids of the clusters. */
  readonly centroids: Matrix;
}

export interface Placed {
  readonly labels: Int32Array;
  /** Inner product of each text with its centroid, 0..1; 0 where it belongs nowhere. */
  readonly centrality: Float32Array;
}

export interface PlaceOptions {
  /** Whether texts may belong nowhere. */
  readonly leavesOut: boolean;
  /** Gets the unit vector of each text, by its number; zeros for a text of unknown terms. It is used again afterwards. */
  readonly keep: (at: number, vector: Float32Array) => void;
}

/**
 * Says to which cluster further texts belong: where their words and their place fit best, as `refine` does it with those that were
 * clustered.
 *
 * Left out are those that fit worst, as large a share as was left out of the fitted ones.
 *
 * Cost of a text: two operations for each of its terms and each column of `vectors`, and for each cluster and column.
 *
 * @param lists  texts as numbers of terms
 */
export function place(fitted: Fitted, lists: readonly Int32Array[], { leavesOut, keep }: PlaceOptions): Placed {
  const labels = new Int32Array(lists.length).fill(-1);
  const centrality = new Float32Array(lists.length);
  if (fitted.centroids.rows === 0 || lists.length === 0) return { labels, centrality };
  const count = counterOf(fitted);
  const known = count(fitted.lists);
  const weights = inverseFrequency(known);
  const places = foldIn(weigh(known, weights), fitted.vectors);
  const words = clusterWords(known, fitted.labels);
  const scores = new Float32Array(lists.length);
  withProducts(fitted.centroids, (against) => {
    for (let from = 0; from < lists.length; from += BLOCK) {
      const counts = count(lists.slice(from, from + BLOCK));
      const block = normaliseRows(multiply(weigh(counts, weights), places));
      for (let at = 0; at < block.rows; at++) keep(from + at, row(block, at));
      against(block, (first, rows, products, stride) => {
        for (let at = 0; at < rows; at++) {
          const cosines = products.subarray(at * stride, at * stride + fitted.centroids.rows);
          const { label, score } = bestFit({ words, counts, at: first + at }, cosines);
          const to = from + first + at;
          [labels[to], scores[to], centrality[to]] = [label, score, Math.min(1, Math.max(0, cosines[label]!))];
        }
      });
    }
  });
  const placed = { labels, centrality };
  return leavesOut ? withoutWorst(placed, scores, shareOut(fitted.labels)) : placed;
}

/** Counts the terms of texts, those that stand in enough of the fitted ones. */
function counterOf({ lists, terms }: Fitted): (lists: readonly Int32Array[]) => Sparse {
  const texts = documentFrequency(countTerms(lists, terms));
  let cols = 0;
  const column = texts.map((frequency) => (frequency >= LEAST_TEXTS ? cols++ : -1));
  return (others) =>
    countTerms(
      others.map((list) => list.map((term) => column[term]!).filter((col) => col >= 0)),
      cols,
    );
}

interface Text {
  readonly words: ClusterWords;
  readonly counts: Sparse;
  readonly at: number;
}

/** The cluster where words and place fit best, of those that are near, and how well for each word. */
function bestFit({ words, counts, at }: Text, cosines: Float32Array): { label: number; score: number } {
  const length = Math.max(1, counts.start[at + 1]! - counts.start[at]!);
  let [label, highest] = [0, -Infinity];
  for (const near of nearestOf(cosines)) {
    const fit = words.fit(counts, at, near) + PLACE_WEIGHT * cosines[near]!;
    if (fit > highest) [label, highest] = [near, fit];
  }
  return { label, score: highest / length };
}

/** Numbers of the largest values, in any order. */
function nearestOf(values: Float32Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < values.length; at++) {
    let to = found.length;
    while (to > 0 && values[found[to - 1]!]! < values[at]!) to--;
    if (to >= CANDIDATES) continue;
    found.splice(to, 0, at);
    if (found.length > CANDIDATES) found.pop();
  }
  return found;
}

function shareOut(labels: Int32Array): number {
  return labels.reduce((sum, label) => sum + (label < 0 ? 1 : 0), 0) / labels.length;
}

/** Takes out the share with the lowest scores. */
function withoutWorst({ labels, centrality }: Placed, scores: Float32Array, share: number): Placed {
  const least = scores.toSorted()[Math.floor(share * scores.length)] ?? -Infinity;
  return {
    labels: labels.map((label, at) => (scores[at]! >= least ? label : -1)),
    centrality: centrality.map((typical, at) => (scores[at]! >= least ? typical : 0)),
  };
}
