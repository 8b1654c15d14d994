import { logGamma } from '../text/log-gamma.ts';
import type { Sparse } from '../text/sparse.ts';

/** The words of one cluster. */
export interface Bag {
  /** Count of each term that occurs. */
  readonly counts: Map<number, number>;
  /** Sum of the counts. */
  total: number;
  /** How many texts they come from. */
  texts: number;
}

/**
 * How well one distribution of words explains a set of texts: a Dirichlet-multinomial with the corpus as its mean.
 *
 * It pays for every further distribution by itself, so that comparing it with and without a border between two sets says
 * whether they are one problem or two, with no threshold to choose.
 *
 * @see Yin and Wang, "A Dirichlet multinomial mixture model-based approach for short text clustering", KDD 2014
 */
export interface WordModel {
  /** Change of the log evidence, in nats, when two bags become one; above 0 they are better one. */
  readonly gainOfJoining: (a: Bag, b: Bag) => number;
}

/** Weight of the corpus in a cluster's words, in texts of usual length: more of it joins more. */
const STRENGTH = 10;

/**
 * Learns the corpus from texts by terms.
 *
 * @param strength  weight of the corpus, in words; with too little of it beside long texts, all of them look alike
 */
export function wordModel(texts: Sparse, strength = usualStrength(texts)): WordModel {
  const prior = new Float64Array(texts.cols);
  for (const term of texts.index) prior[term]! += strength / texts.index.length;
  const shared = (term: number, a: number, b: number): number =>
    a < b ? logRising(prior[term]!, b, a) : logRising(prior[term]!, a, b);
  return {
    gainOfJoining(a, b) {
      const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
      let gain =
        logGamma(strength + a.total) +
        logGamma(strength + b.total) -
        logGamma(strength) -
        logGamma(strength + a.total + b.total);
      for (const [term, count] of small.counts) {
        const other = large.counts.get(term);
        if (other !== undefined) gain += shared(term, count, other);
      }
      return gain;
    },
  };
}

/** Steps that a product takes sooner than four gammas. */
const FEW_STEPS = 12;

/** Logarithm of `Γ(weight + more + fewer) Γ(weight) / (Γ(weight + more) Γ(weight + fewer))`, for whole numbers. */
function logRising(weight: number, more: number, fewer: number): number {
  if (fewer > FEW_STEPS) {
    return logGamma(weight + more + fewer) - logGamma(weight + more) - logGamma(weight + fewer) + logGamma(weight);
  }
  let ratio = 1;
  for (let step = 0; step < fewer; step++) ratio *= (weight + more + step) / (weight + step);
  return Math.log(ratio);
}

function usualStrength({ rows, index }: Sparse): number {
  return Math.max(1, (STRENGTH * index.length) / Math.max(1, rows));
}

/** The bag of each cluster; each term counts once a text, because a word said twice is not twice the news. */
export function bagsOf(texts: Sparse, labels: Int32Array, k: number): Bag[] {
  const bags = Array.from({ length: k }, (): Bag => ({ counts: new Map(), total: 0, texts: 0 }));
  labels.forEach((label, at) => {
    if (label >= 0) addText(bags[label]!, texts, at, 1);
  });
  return bags;
}

/** Puts a text into a bag, or takes it out with `times` = -1. */
export function addText(bag: Bag, { start, index }: Sparse, at: number, times: 1 | -1): void {
  for (let entry = start[at]!; entry < start[at + 1]!; entry++) {
    const count = (bag.counts.get(index[entry]!) ?? 0) + times;
    if (count === 0) bag.counts.delete(index[entry]!);
    else bag.counts.set(index[entry]!, count);
  }
  bag.total += times * (start[at + 1]! - start[at]!);
  bag.texts += times;
}

/** The bag of a single text. */
export function bagOf(texts: Sparse, at: number): Bag {
  const bag: Bag = { counts: new Map(), total: 0, texts: 0 };
  addText(bag, texts, at, 1);
  return bag;
}
