import type { Sparse } from '../text/sparse.ts';

/** Weight of the corpus in a cluster's words, in words. */
const STRENGTH = 60;
/** A long text has many words that lean on each other: its words weigh no more than so many. */
const MOST_WORDS = 20;

/** A naive Bayes model of which words each cluster has. */
export interface ClusterWords {
  /** Texts of each cluster. */
  readonly sizes: Int32Array;
  /** Puts a text into a cluster, or takes it out with `times` = -1. */
  readonly add: (text: number, label: number, times: 1 | -1) => void;
  /** Log likelihood of the words of a text, of these texts or others by the same terms, in a cluster, against the corpus; in nats. */
  readonly fit: (texts: Sparse, at: number, label: number) => number;
}

/**
 * Learns the words of clusters.
 *
 * @param labels  cluster of each text, 0..k-1; -1 for one that belongs nowhere
 */
export function clusterWords(texts: Sparse, labels: Int32Array): ClusterWords {
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const prior = new Float64Array(texts.cols);
  for (const term of texts.index) prior[term]! += STRENGTH / texts.index.length;
  const counts = Array.from({ length: k }, () => new Map<number, number>());
  const totals = new Float64Array(k);
  const sizes = new Int32Array(k);
  const add = (text: number, label: number, times: 1 | -1): void => {
    const own = counts[label]!;
    for (const term of termsOf(texts, text)) own.set(term, (own.get(term) ?? 0) + times);
    totals[label]! += times * termsOf(texts, text).length;
    sizes[label]! += times;
  };
  const fit = (from: Sparse, at: number, label: number): number => {
    const terms = termsOf(from, at);
    let sum = terms.length * Math.log(STRENGTH / (totals[label]! + STRENGTH));
    for (const term of terms) {
      const count = counts[label]!.get(term) ?? 0;
      if (count > 0) sum += Math.log(1 + count / prior[term]!);
    }
    return sum * Math.min(1, MOST_WORDS / Math.max(1, terms.length));
  };
  labels.forEach((label, at) => {
    if (label >= 0) add(at, label, 1);
  });
  return { sizes, add, fit };
}

function termsOf({ start, index }: Sparse, at: number): Int32Array {
  return index.subarray(start[at], start[at + 1]);
}
