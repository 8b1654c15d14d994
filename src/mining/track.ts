import type { TopicId } from '../model/topic.ts';

/** A topic as the last runs left it: the keys of its tickets. */
export interface KnownTopic {
  readonly id: TopicId;
  readonly members: ReadonlySet<string>;
}

/**
 * Gives this week's clusters the ids of known topics where they are the same subject.
 *
 * Largest overlap first; one old id goes to at most one cluster, so a split keeps the id on its bigger half.
 *
 * @param clusters  k sets of ticket keys, disjoint
 * @param known  topics of earlier runs, ids unique
 * @param minOverlap  share of the smaller set, 0..1, that both must have in common
 * @param mint  makes an unused id for the cluster at an index; called once for each cluster that matches nothing
 * @returns k ids, in the order of `clusters`
 * @see Spiliopoulou et al., "MONIC", KDD 2006 (cluster transitions by overlap)
 */
export function track(
  clusters: readonly ReadonlySet<string>[],
  known: readonly KnownTopic[],
  minOverlap: number,
  mint: (cluster: number) => TopicId,
): TopicId[] {
  const pairs = overlaps(clusters, known)
    .filter(({ share }) => share > 0 && share >= minOverlap)
    .sort((a, b) => b.common - a.common || b.share - a.share || compare(a.id, b.id) || compare(a.least, b.least));
  const idOf = new Map<number, TopicId>();
  const taken = new Set<TopicId>();
  for (const { at, id } of pairs) {
    if (idOf.has(at) || taken.has(id)) continue;
    idOf.set(at, id);
    taken.add(id);
  }
  return clusters.map((_, at) => idOf.get(at) ?? mint(at));
}

interface Pair {
  readonly at: number;
  readonly id: TopicId;
  readonly common: number;
  readonly share: number;
  /** The cluster's first key in sort order: it names a cluster whatever its place in the list. */
  readonly least: string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function overlaps(clusters: readonly ReadonlySet<string>[], known: readonly KnownTopic[]): Pair[] {
  const topicsOf = new Map<string, number[]>();
  known.forEach(({ members }, topic) => {
    for (const key of members) {
      const topics = topicsOf.get(key);
      if (topics === undefined) topicsOf.set(key, [topic]);
      else topics.push(topic);
    }
  });
  return clusters.flatMap((members, at) => {
    const common = new Map<number, number>();
    for (const key of members) {
      for (const topic of topicsOf.get(key) ?? []) common.set(topic, (common.get(topic) ?? 0) + 1);
    }
    const least = [...members].reduce((a, b) => (a < b ? a : b), '\uffff');
    return [...common].map(([topic, count]) => {
      const { id, members: old } = known[topic]!;
      return { at, id, common: count, share: count / Math.min(members.size, old.size), least };
    });
  });
}
