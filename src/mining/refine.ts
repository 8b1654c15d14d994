import { type Matrix, dotOfRows } from '../text/matrix.ts';
import type { Sparse } from '../text/sparse.ts';
import { type Anchors, homesOf, meansOf } from './anchor.ts';
import { clusterWords } from './cluster-words.ts';
import { nearest } from './neighbours.ts';

/** What lying in a cluster's very middle weighs beside the words, in nats. */
export const PLACE_WEIGHT = 10;
/** What speaks for the cluster that has most texts of the topic a text was in before, in nats: place alone does not move it. */
const LOYALTY = 12;
/** A text may go to one of so many clusters near its own. */
export const CANDIDATES = 12;
const MOST_ROUNDS = 5;
/** Share of texts whose moving is not worth another round. */
const SETTLED = 0.002;

export interface RefineOptions {
  /** Whether the last text of a cluster may leave it; without it, none becomes empty. */
  readonly mayDissolve?: boolean;
  /** Where each text was in the runs before: it leaves its topic only if much speaks for it. */
  readonly anchors?: Anchors | undefined;
}

/**
 * Moves each text to the cluster where both its words and its place fit best, until hardly one moves: a naive Bayes classifier that
 * learns from the clusters and sorts their texts again.
 *
 * @param texts   texts by terms
 * @param places  the same texts as unit rows
 * @param labels  cluster of each text, numbered from 0 without gaps
 * @returns cluster of each text, by the same numbers
 * @see Nigam, McCallum, Thrun and Mitchell, "Text classification from labeled and unlabeled documents using EM", Machine Learning 39, 2000
 */
export function refine(
  texts: Sparse,
  places: Matrix,
  labels: Int32Array,
  { mayDissolve = false, anchors = [] }: RefineOptions = {},
): Int32Array {
  const moved = labels.slice();
  const words = clusterWords(texts, moved);
  const homes = homesOf(labels, anchors);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const centroids = meansOf(places, moved);
    const near = nearest(centroids, CANDIDATES);
    let count = 0;
    moved.forEach((from, at) => {
      if (!mayDissolve && words.sizes[from] === 1) return;
      words.add(at, from, -1);
      const home = homes.get(anchors[at] ?? '');
      const fit = (label: number): number =>
        words.fit(texts, at, label) +
        PLACE_WEIGHT * dotOfRows(places, at, centroids, label) +
        (label === home ? LOYALTY : 0);
      // Nothing is nearer to a text than a cluster of its own.
      let [best, highest] = [from, words.sizes[from] === 0 ? -Infinity : fit(from)];
      const others = near.index.subarray(from * near.count, (from + 1) * near.count);
      for (const label of home === undefined ? others : [home, ...others]) {
        if (words.sizes[label] === 0) continue;
        const value = fit(label);
        if (value > highest) [best, highest] = [label, value];
      }
      words.add(at, best, 1);
      moved[at] = best;
      if (best !== from) count++;
    });
    if (count <= SETTLED * moved.length) break;
  }
  return moved;
}
