import type { Sparse } from '../text/sparse.ts';

/** Weight of the corpus in a cluster's words, in words. */
const STRENGTH = 60;
/** A long text has many words that lean on each other: its words weigh no more than so many. */
const MOST_WORDS = 20;
/** The square of it is still a number. */
const LARGE = 1e150;

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
 * Learns the words of clusters. Memory: four bytes for each term and cluster.
 *
 * @param labels  cluster of each text, 0..k-1; -1 for one that belongs nowhere
 */
export function clusterWords(texts: Sparse, labels: Int32Array): ClusterWords {
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const prior = new Float64Array(texts.cols);
  for (const term of texts.index) prior[term]! += STRENGTH / texts.index.length;
  // Term by term, so that what a text is asked of several clusters lies side by side.
  const counts = new Int32Array(texts.cols * k);
  const totals = new Float64Array(k);
  const sizes = new Int32Array(k);
  const add = (text: number, label: number, times: 1 | -1): void => {
    const [from, to] = [texts.start[text]!, texts.start[text + 1]!];
    for (let entry = from; entry < to; entry++) counts[texts.index[entry]! * k + label]! += times;
    totals[label]! += times * (to - from);
    sizes[label]! += times;
  };
  const fit = ({ start, index }: Sparse, at: number, label: number): number => {
    const [from, to] = [start[at]!, start[at + 1]!];
    let sum = (to - from) * Math.log(STRENGTH / (totals[label]! + STRENGTH));
    // One logarithm of a product, as long as it can be written, for those of all factors.
    let product = 1;
    for (let entry = from; entry < to; entry++) {
      const count = counts[index[entry]! * k + label]!;
      if (count === 0) continue;
      product *= 1 + count / prior[index[entry]!]!;
      if (product > LARGE) [sum, product] = [sum + Math.log(product), 1];
    }
    return (sum + Math.log(product)) * Math.min(1, MOST_WORDS / Math.max(1, to - from));
  };
  labels.forEach((label, at) => {
    if (label >= 0) add(at, label, 1);
  });
  return { sizes, add, fit };
}
