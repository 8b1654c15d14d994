import { type Matrix, dot, row, takeRows } from '../text/matrix.ts';
import { meansOf } from './anchor.ts';
import { cutAgain } from './cluster.ts';
import type { Space } from './group.ts';

/** What fewer texts ask is read at a glance. */
const LEAST_TEXTS = 15;

/**
 * Cuts each large topic once more, by itself: beside its own texts words tell apart what is the same beside those of a whole desk. Texts
 * that were only placed go to the nearest part.
 *
 * @param topics  places of the texts of each topic
 * @param minSize  fewest texts that make a part
 * @returns places of the texts of each part, largest first; none for a topic that is small or of one piece
 */
export function partsOf(
  topics: readonly (readonly number[])[],
  spaces: readonly Space[],
  { seed, minSize }: { readonly seed: number; readonly minSize: number },
): number[][][] {
  const found = topics.map((): number[][] => []);
  const topicAt = new Map(
    topics.flatMap((places, topic) => (places.length < LEAST_TEXTS ? [] : places.map((at) => [at, topic] as const))),
  );
  for (const space of spaces) {
    const own = Map.groupBy(space.texts.keys(), (nth) => topicAt.get(space.texts[nth]!));
    own.delete(undefined);
    for (const [topic, texts] of own) found[topic!]!.push(...cutIn(space, texts, seed));
  }
  return found.map((all) => {
    const parts = all.filter(({ length }) => length >= minSize).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
    return parts.length > 1 ? parts : [];
  });
}

/** Places of the texts of each part. */
function cutIn({ texts, vectorOf, vectors, cuts }: Space, own: readonly number[], seed: number): number[][] {
  const chosen = new Set(own.map((nth) => vectorOf[nth]!));
  const partOf = new Map<number, number>();
  let count = 0;
  for (const { rows, ground } of cuts) {
    const cut = [...rows.keys()].filter((row) => chosen.has(rows[row]!));
    const labels = cutAgain({ ...ground, anchors: undefined, few: undefined }, cut, seed);
    cut.forEach((row, at) => partOf.set(rows[row]!, count + labels[at]!));
    count += labels.reduce((most, label) => Math.max(most, label + 1), 0);
  }
  const clustered = [...partOf.keys()];
  const middles = meansOf(takeRows(vectors, clustered), Int32Array.from(partOf.values()));
  for (const vector of chosen) if (!partOf.has(vector)) partOf.set(vector, nearestRow(middles, row(vectors, vector)));
  const parts = Map.groupBy(own, (nth) => partOf.get(vectorOf[nth]!)!);
  return [...parts.values()].map((part) => part.map((nth) => texts[nth]!).sort((a, b) => a - b));
}

/** Number of the row with the largest inner product, the first of several; 0 where there is none. */
function nearestRow(rows: Matrix, vector: Float32Array): number {
  let [best, most] = [0, -Infinity];
  for (let at = 0; at < rows.rows; at++) {
    const product = dot(row(rows, at), vector);
    if (product > most) [best, most] = [at, product];
  }
  return best;
}
