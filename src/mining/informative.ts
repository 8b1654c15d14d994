import { type Sparse, transpose } from '../text/sparse.ts';

/** Texts of the whole corpus that are mixed into each word's own, so that rare words prove nothing. */
const PRIOR = 5;

/**
 * How much each term says about where a text belongs: the root of the information gained about its cluster, in nats.
 *
 * The inverse document frequency takes every rare word for a telling one, and a desk's most telling words for common ones.
 *
 * @param texts   texts by terms
 * @param labels  a first, rough cluster of each text, 0..k-1
 * @returns a weight for each term, 0 or more
 * @see Kullback and Leibler, "On information and sufficiency", Annals of Mathematical Statistics 22, 1951
 */
export function informative(texts: Sparse, labels: Int32Array, k: number): Float32Array {
  const shares = new Float64Array(k);
  for (const label of labels) shares[label]! += 1 / labels.length;
  const byTerm = transpose(texts);
  const counts = new Float64Array(k);
  return Float32Array.from({ length: texts.cols }, (_, term) => {
    const own = byTerm.index.subarray(byTerm.start[term], byTerm.start[term + 1]);
    const seen = new Set<number>();
    for (const at of own) {
      counts[labels[at]!]!++;
      seen.add(labels[at]!);
    }
    let gained = 0;
    for (const label of seen) {
      const share = (counts[label]! + PRIOR * shares[label]!) / (own.length + PRIOR);
      gained += share * Math.log(share / shares[label]!);
      counts[label] = 0;
    }
    return Math.sqrt(Math.max(0, gained));
  });
}
