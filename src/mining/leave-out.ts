import { type Sparse, documentFrequency } from '../text/sparse.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * A logistic regression on whether a text belongs nowhere, fitted on labelled sets with and without such texts and on a composed
 * desk, each counting the same.
 */
const WEIGHTS = { shared: 1.75, near: 3.2, together: 0.8 };
/** Texts with a lower sum of the weighed signs are left out. */
const LEAST = 1.14;
/** What speaks for a text that was in a topic before, so that none comes and goes at the brink: its odds are four times better. */
const KNOWN = 1.4;
/** A word shared with so large a part of the cluster, or so many of its texts, is shared with all of it. */
const ENOUGH = { share: 1 / 3, texts: 10 };
/** So many of the nearest texts say how near others are. */
const NEAREST = 5;
/** So many texts of usual nearness are added in mind: a few texts do not tell what is usual. */
const FEW = 20;
/** Keeps the logarithm of nothing finite. */
const FLOOR = 0.05;

export interface Signs {
  /** How much of what the text says other texts of its cluster say too, by inverse document frequency, 0..1. */
  readonly shared: Float64Array;
  /** Similarity of the nearest texts, in units of what is usual; drawn to 1 where texts are few. */
  readonly near: Float64Array;
  /** Share of the nearest texts that lie in the same cluster, by similarity, 0..1. */
  readonly together: Float64Array;
}

/**
 * Takes out every text that has little in common with its cluster, and with any other text.
 *
 * @param texts   texts by terms, with the terms that no other text has
 * @param labels  cluster of each text
 * @param isKnown  whether a text was in a topic before
 * @returns the labels, -1 for a text that belongs nowhere
 */
export function leaveOut(
  texts: Sparse,
  neighbours: Neighbours,
  labels: Int32Array,
  isKnown: (text: number) => boolean = () => false,
): Int32Array {
  const { shared, near, together } = signsOf(texts, neighbours, labels);
  return labels.map((label, at) => {
    const sum =
      WEIGHTS.shared * Math.log(FLOOR + shared[at]!) + WEIGHTS.near * near[at]! + WEIGHTS.together * together[at]!;
    return sum + (isKnown(at) ? KNOWN : 0) < LEAST ? -1 : label;
  });
}

/** What tells whether a text belongs where it lies. */
export function signsOf(texts: Sparse, neighbours: Neighbours, labels: Int32Array): Signs {
  return { shared: sharedWords(texts, labels), ...nearness(neighbours, labels) };
}

function nearness({ rows, count, index, similarity }: Neighbours, labels: Int32Array): Omit<Signs, 'shared'> {
  const near = new Float64Array(rows);
  const together = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    let [all, same] = [0, 0];
    for (let nth = 0; nth < count; nth++) {
      const value = Math.max(0, similarity[at * count + nth]!);
      all += value;
      if (labels[index[at * count + nth]!] === labels[at]) same += value;
      if (nth < NEAREST) near[at]! += value / Math.min(NEAREST, count);
    }
    together[at] = all > 0 ? same / all : 0;
  }
  const usual = near.toSorted()[rows >> 1] ?? 0;
  const relative = (value: number): number => (rows * (value / usual) + FEW) / (rows + FEW);
  return { near: usual > 0 ? near.map(relative) : near, together };
}

function sharedWords(texts: Sparse, labels: Int32Array): Float64Array {
  const { rows, start, index } = texts;
  const frequency = documentFrequency(texts);
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sizes = new Int32Array(k);
  const counts = Array.from({ length: k }, () => new Map<number, number>());
  labels.forEach((label, at) => {
    sizes[label]!++;
    for (const term of index.subarray(start[at], start[at + 1])) {
      counts[label]!.set(term, (counts[label]!.get(term) ?? 0) + 1);
    }
  });
  return Float64Array.from(labels, (label, at) => {
    const enough = Math.max(1, Math.min(ENOUGH.texts, ENOUGH.share * (sizes[label]! - 1)));
    let [all, shared] = [0, 0];
    for (const term of index.subarray(start[at], start[at + 1])) {
      const weight = Math.log(1 + rows / frequency[term]!);
      all += weight;
      shared += weight * Math.min(1, (counts[label]!.get(term)! - 1) / enough);
    }
    return all > 0 ? shared / all : 0;
  });
}
