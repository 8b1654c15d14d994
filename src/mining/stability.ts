import { type Beside, onThisCore } from '../model/beside.ts';
import { type Random, random } from '../text/random.ts';
import { cutAgain } from './cluster.ts';
import type { Space } from './group.ts';
import type { Cut } from './sampled.ts';

/** In how many of so many draws a topic came back. */
export interface Stability {
  readonly cameBack: number;
  readonly of: number;
}

const DRAWS = 20;
/** Texts of all draws together: what bounds the time. */
const MOST_TEXTS = 40_000;
/** Share of the texts that is drawn. */
const SHARE = 0.8;
/** A topic came back where some cluster has so much in common with it: shared texts by texts of either. */
const ALIKE = 0.5;

/**
 * Tells of every topic in how many draws it comes back when only a share of all texts is clustered, and half of these forget which
 * topic they were in: what hangs on a few texts is no topic to write an article for. Of texts that were only placed nothing is told.
 *
 * @param topics  places of the texts of each topic
 * @returns when it is asked for, one for each topic; `undefined` where there are too many texts to do it, or none of the topic's was
 *   clustered
 * @see Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics & Data Analysis 52, 2007
 */
export function stabilityOf(
  topics: readonly (readonly number[])[],
  spaces: readonly Space[],
  seed: number,
  beside: Beside = onThisCore,
): () => (Stability | undefined)[] {
  const sets = setsOf(topics, spaces);
  const texts = sets.reduce((sum, { rows }) => sum + rows.length, 0);
  const draws = Math.min(DRAWS, Math.floor(MOST_TEXTS / Math.max(1, texts)));
  const next = random(seed);
  const drawn = Array.from({ length: draws }, () =>
    sets.map(({ ground, rows, topicOf }) => {
      const chosen = rows.filter(() => next() < SHARE);
      return { topicOf, chosen, labels: beside(cutAgain, ground, chosen, seedFrom(next)) };
    }),
  );
  return () => {
    const cameBack = new Int32Array(topics.length);
    for (const draw of drawn.toReversed()) {
      const alike = new Float64Array(topics.length);
      for (const { topicOf, chosen, labels } of draw) {
        for (const [topic, value] of likest(topicOf, chosen, labels())) alike[topic] = Math.max(alike[topic]!, value);
      }
      alike.forEach((value, topic) => {
        if (value >= ALIKE) cameBack[topic]!++;
      });
    }
    const known = new Set(sets.flatMap(({ topicOf }) => [...topicOf.values()]));
    return topics.map((_, topic) =>
      draws > 0 && known.has(topic) ? { cameBack: cameBack[topic]!, of: draws } : undefined,
    );
  };
}

/** Texts that were clustered together and are in a topic. */
interface ClusteredSet {
  readonly ground: Cut['ground'];
  /** Rows of the ground, ascending. */
  readonly rows: readonly number[];
  /** Topic of each of these rows. */
  readonly topicOf: ReadonlyMap<number, number>;
}

function setsOf(topics: readonly (readonly number[])[], spaces: readonly Space[]): ClusteredSet[] {
  const topicAt = new Map(topics.flatMap((places, topic) => places.map((at) => [at, topic] as const)));
  return spaces.flatMap(({ texts, vectorOf, cuts }) => {
    const topicOfVector = new Map<number, number>();
    texts.forEach((at, nth) => {
      const topic = topicAt.get(at);
      if (topic !== undefined) topicOfVector.set(vectorOf[nth]!, topic);
    });
    return cuts.map(({ rows, ground }) => {
      const topicOf = new Map(
        rows.flatMap((vector, row) => {
          const topic = topicOfVector.get(vector);
          return topic === undefined ? [] : [[row, topic] as const];
        }),
      );
      return { ground, rows: [...topicOf.keys()], topicOf };
    });
  });
}

function seedFrom(next: Random): number {
  return Math.floor(next() * 2 ** 32);
}

/** For each topic, how much the cluster that is likest to it has in common with it, 0..1. */
function likest(
  topicOf: ReadonlyMap<number, number>,
  rows: readonly number[],
  labels: Int32Array,
): ReadonlyMap<number, number> {
  const [ofTopic, ofLabel] = [new Map<number, number>(), new Map<number, number>()];
  const both = new Map<string, { topic: number; label: number; count: number }>();
  rows.forEach((row, at) => {
    const [topic, label] = [topicOf.get(row)!, labels[at]!];
    ofTopic.set(topic, (ofTopic.get(topic) ?? 0) + 1);
    ofLabel.set(label, (ofLabel.get(label) ?? 0) + 1);
    const cell = both.get(`${topic} ${label}`) ?? { topic, label, count: 0 };
    cell.count++;
    both.set(`${topic} ${label}`, cell);
  });
  const best = new Map<number, number>();
  for (const { topic, label, count } of both.values()) {
    const value = count / (ofTopic.get(topic)! + ofLabel.get(label)! - count);
    best.set(topic, Math.max(best.get(topic) ?? 0, value));
  }
  return best;
}
