import { cutAgain } from './cluster.ts';
import type { Space } from './group.ts';

/** What fewer texts ask is read at a glance. */
const LEAST_TEXTS = 15;

/**
 * Cuts each large topic once more, by itself: beside its own texts words tell apart what is the same beside those of a whole desk.
 *
 * @param topics  places of the texts of each topic
 * @param minSize  fewest texts that make a part
 * @returns places of the texts of each part, largest first; none for a topic that is small, of one piece, or of so many texts that only
 *   a sample of them was clustered
 */
export function partsOf(
  topics: readonly (readonly number[])[],
  spaces: readonly Space[],
  { seed, minSize }: { readonly seed: number; readonly minSize: number },
): number[][][] {
  return topics.map((places) => {
    if (places.length < LEAST_TEXTS) return [];
    const chosen = new Set(places);
    const parts = spaces
      .flatMap((space) => cutIn(space, chosen, seed))
      .filter(({ length }) => length >= minSize)
      .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
    return parts.length > 1 ? parts : [];
  });
}

function cutIn({ texts, vectorOf, ground }: Space, chosen: ReadonlySet<number>, seed: number): number[][] {
  if (ground === undefined) return [];
  const own = [...texts.keys()].filter((nth) => chosen.has(texts[nth]!));
  const rows = [...new Set(own.map((nth) => vectorOf[nth]!))].sort((a, b) => a - b);
  const labels = cutAgain({ ...ground, anchors: undefined }, rows, seed);
  const labelOf = new Map(rows.map((row, at) => [row, labels[at]!]));
  const parts = Map.groupBy(own, (nth) => labelOf.get(vectorOf[nth]!)!);
  return [...parts.values()].map((part) => part.map((nth) => texts[nth]!).sort((a, b) => a - b));
}
