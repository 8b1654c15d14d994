import type { TopicId } from '../model/topic.ts';

/** A topic as the last runs left it: the keys of its tickets. */
export interface KnownTopic {
  readonly id: TopicId;
  readonly members: ReadonlySet<string>;
  /** Week in which it was first seen; of two that merge, the older one stays. */
  readonly firstWeek?: string;
}

export interface TrackOptions {
  /** Share of the smaller set, 0..1, that both must have in common. */
  readonly minOverlap: number;
  /** Makes an unused id for the cluster at an index; called once for each cluster that matches nothing. */
  readonly mint: (cluster: number) => TopicId;
  /** How alike known topics are to a cluster in what they ask, 0..1 by their places, where tickets do not tell; none is by default. */
  readonly likenesses?: (cluster: number) => ReadonlyMap<number, number>;
}

/** The identity of a cluster. */
export interface Tracked {
  readonly id: TopicId;
  /** It is the smaller part of this topic, which goes on elsewhere. */
  readonly splitFrom?: TopicId;
  /** Topics that have most of their tickets here and go on nowhere else. */
  readonly joined: readonly TopicId[];
}

/** Alike enough to be the same subject though no ticket is shared. */
const ALIKE = 0.45;
/** A topic has a say in a merge when it brings this share of what the biggest part brings. */
const HAS_A_SAY = 0.25;

/**
 * Gives this week's clusters the ids of known topics where they are the same subject.
 *
 * Largest overlap first; one old id goes to at most one cluster, so a split keeps the id on its bigger half. In a merge of parts
 * that compare, the oldest id stays. What shares no tickets is matched by meaning, most alike first.
 *
 * @param clusters  k sets of ticket keys, disjoint
 * @param known  topics of earlier runs, ids unique
 * @returns k identities, in the order of `clusters`; they do not depend on that order, nor on that of `known`
 * @see Spiliopoulou et al., "MONIC", KDD 2006 (cluster transitions by overlap)
 */
export function track(
  clusters: readonly ReadonlySet<string>[],
  known: readonly KnownTopic[],
  options: TrackOptions,
): Tracked[] {
  const pairs = overlaps(clusters, known).filter(({ share }) => share > 0 && share >= options.minOverlap);
  const chosen = choose(byOverlap(pairs, known));
  const taken = new Set(chosen.values());
  const left = [...clusters.keys()].filter((at) => !chosen.has(at));
  const rest = alike(left, clusters, known, options).filter(({ topic }) => !taken.has(topic));
  for (const [at, topic] of choose(rest)) chosen.set(at, topic);
  const placed = new Set(chosen.values());
  return clusters.map((_, at) => {
    const own = chosen.get(at);
    const here = pairs.filter((pair) => pair.at === at && pair.topic !== own).sort((a, b) => b.common - a.common);
    const from = own === undefined ? here.find(({ topic }) => placed.has(topic)) : undefined;
    return {
      id: own === undefined ? options.mint(at) : known[own]!.id,
      ...(from !== undefined && { splitFrom: known[from.topic]!.id }),
      joined: here
        .filter(({ topic, main }) => main && !placed.has(topic))
        .map(({ topic }) => known[topic]!.id)
        .sort(),
    };
  });
}

interface Pair {
  readonly at: number;
  readonly topic: number;
  readonly common: number;
  readonly share: number;
  /** No other cluster has more of the topic's tickets. */
  readonly main: boolean;
  /** The cluster's first key in sort order: it names a cluster whatever its place in the list. */
  readonly least: string;
}

/** Takes pairs as they come; a cluster and a topic are taken once. */
function choose(pairs: readonly { readonly at: number; readonly topic: number }[]): Map<number, number> {
  const topicOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, topic } of pairs) {
    if (topicOf.has(at) || taken.has(topic)) continue;
    topicOf.set(at, topic);
    taken.add(topic);
  }
  return topicOf;
}

/** Largest overlap first, but the oldest of the parts of a merge before its other parts. */
function byOverlap(pairs: readonly Pair[], known: readonly KnownTopic[]): Pair[] {
  const elders = new Map<Pair, number>();
  for (const parts of Map.groupBy(
    pairs.filter(({ main }) => main),
    ({ at }) => at,
  ).values()) {
    const most = Math.max(...parts.map(({ common }) => common));
    const elder = parts
      .filter(({ common }) => common >= HAS_A_SAY * most)
      .reduce((a, b) => (compare(ageOf(known[a.topic]!), ageOf(known[b.topic]!)) <= 0 ? a : b));
    if (ageOf(known[elder.topic]!) < '~') elders.set(elder, most + 0.5);
  }
  const weight = (pair: Pair): number => elders.get(pair) ?? pair.common;
  return pairs.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      b.share - a.share ||
      compare(known[a.topic]!.id, known[b.topic]!.id) ||
      compare(a.least, b.least),
  );
}

/** Sorts older first; `~` where nothing is known of its age. */
function ageOf({ firstWeek, id }: KnownTopic): string {
  return firstWeek === undefined || firstWeek === '' ? '~' : `${firstWeek} ${id}`;
}

function alike(
  left: readonly number[],
  clusters: readonly ReadonlySet<string>[],
  known: readonly KnownTopic[],
  { likenesses }: TrackOptions,
): { at: number; topic: number }[] {
  if (likenesses === undefined) return [];
  return left
    .flatMap((at) => {
      const least = leastOf(clusters[at]!);
      return [...likenesses(at)].flatMap(([topic, like]) => (like >= ALIKE ? [{ at, topic, like, least }] : []));
    })
    .sort((a, b) => b.like - a.like || compare(known[a.topic]!.id, known[b.topic]!.id) || compare(a.least, b.least));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function leastOf(members: ReadonlySet<string>): string {
  return [...members].reduce((a, b) => (a < b ? a : b), '\uffff');
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
  const pairs = clusters.flatMap((members, at) => {
    const common = new Map<number, number>();
    for (const key of members) {
      for (const topic of topicsOf.get(key) ?? []) common.set(topic, (common.get(topic) ?? 0) + 1);
    }
    return [...common].map(([topic, count]) => {
      const share = count / Math.min(members.size, known[topic]!.members.size);
      return { at, topic, common: count, share, least: leastOf(members) };
    });
  });
  const main = new Map<number, (typeof pairs)[number]>();
  for (const pair of pairs) {
    const best = main.get(pair.topic);
    const isMore = best === undefined || pair.common > best.common;
    if (isMore || (pair.common === best.common && pair.least < best.least)) main.set(pair.topic, pair);
  }
  return pairs.map((pair) => ({ ...pair, main: main.get(pair.topic) === pair }));
}
