import type { Matrix } from '../text/matrix.ts';
import type { Sparse } from '../text/sparse.ts';
import { type Middles, middlesOf } from './middles.ts';
import { nearest } from './neighbours.ts';
import { type Bag, type WordModel, bagsOf } from './word-model.ts';

/** Only so many of the nearest clusters are tried: those farther off never win. */
const CANDIDATES = 10;
/** What a text costs, in nats, for every factor of e by which its cluster grows: large topics have to earn their size. */
const SIZE_COST = 0.5;
/** A join may lose so many nats for each text of the smaller cluster: that two sets differ does not yet make them two problems. */
const MOST_LOSS = 1.3;

export interface MergeOptions {
  readonly model: WordModel;
  /** Unit centroids of the clusters, which say who is near whom. */
  readonly centroids: Matrix;
  /** Join down to so many clusters, by where their texts lie as well; without it, as long as it loses little of what the words say. */
  readonly exactly?: { readonly k: number; readonly places: Matrix; readonly vectors: Matrix } | undefined;
  /** Sets of clusters that are tried against each other however far they are apart. */
  readonly groups?: readonly (readonly number[])[];
}

/**
 * Joins clusters that ask the same thing, best pair first.
 *
 * @param labels  cluster of each text, 0..centroids.rows-1
 * @returns cluster of each text, numbered from 0 without gaps
 * @see Heller and Ghahramani, "Bayesian hierarchical clustering", ICML 2005
 */
export function merge(
  texts: Sparse,
  labels: Int32Array,
  { model, centroids, exactly, groups = [] }: MergeOptions,
): Int32Array {
  const bags = bagsOf(texts, labels, centroids.rows);
  const k = exactly?.k;
  const middles = exactly && middlesOf(bags, labels, exactly);
  const gainOf: GainOf = middles === undefined ? leanGain(model) : likeness(model, middles);
  const gains = startingGains(bags, centroids, gainOf);
  for (const group of groups) allGains(bags, new Set(group), gains, gainOf);
  const into = Int32Array.from(bags.keys());
  const alive = new Set(labels);
  while (k === undefined || alive.size > k) {
    const best = bestPair(gains) ?? (k === undefined ? undefined : bestPair(allGains(bags, alive, gains, gainOf)));
    if (best === undefined || (k === undefined && best.gain <= 0)) break;
    middles?.join(bags[best.a]!, bags[best.b]!);
    join(best, { bags, gains, gainOf });
    into[best.b] = best.a;
    alive.delete(best.b);
  }
  return renumber(labels.map((label) => last(into, label)));
}

/** What it gains to make one of two bags; where nobody says how many clusters there are, joins stop at 0. */
type GainOf = (a: Bag, b: Bag) => number;

/** Gain for each text of the smaller cluster, less what size costs, above the most that may be lost. */
function leanGain(model: WordModel): GainOf {
  const spread = (count: number): number => count * Math.log(count);
  return (a, b) => {
    const growth = spread(a.texts + b.texts) - spread(a.texts) - spread(b.texts);
    return (model.gainOfJoining(a, b) - SIZE_COST * growth) / Math.min(a.texts, b.texts) + MOST_LOSS;
  };
}

/** What the middles of two clusters weigh beside a nat a word: the places along neighbours, and the vectors themselves. */
const PLACE_WEIGHT = 0.4;
const VECTOR_WEIGHT = 1.4;
/** Two clusters so alike cost nothing to join. */
const ALIKE = 1.5;

/**
 * What joining two clusters gains: what words alone say is one, as they do among few texts only, gains what they say; else the texts of
 * the smaller, by how far they are from alike, are lost. The weights were fitted by logistic regression to pairs of clusters of one label
 * or two, and differ little when a set is left out.
 */
function likeness(model: WordModel, { cosines }: Middles): GainOf {
  return (a, b) => {
    const gain = model.gainOfJoining(a, b);
    if (gain > 0) return gain;
    const [place, vector] = cosines(a, b).map((cosine) => Math.max(0, cosine));
    const words = gain / Math.max(1, Math.min(a.total, b.total));
    return Math.min(a.texts, b.texts) * (words + PLACE_WEIGHT * place! + VECTOR_WEIGHT * vector! - ALIKE);
  };
}

/** What joining each cluster with its candidates gains, and of each the best. */
interface Gains {
  /** Each pair stands on both sides. */
  readonly of: readonly Map<number, number>[];
  /** The best pair of each cluster with one of a higher number; `undefined` where it has to be looked for. */
  readonly best: (Pair | null | undefined)[];
}

function startingGains(bags: readonly Bag[], centroids: Matrix, gainOf: GainOf): Gains {
  const gains: Gains = { of: bags.map(() => new Map()), best: [] };
  const { index, count } = nearest(centroids, CANDIDATES);
  for (let a = 0; a < bags.length; a++) {
    for (const b of index.subarray(a * count, (a + 1) * count)) {
      if (bags[a]!.texts > 0 && bags[b]!.texts > 0) setGain(gains, [a, b], gainOf(bags[a]!, bags[b]!));
    }
  }
  return gains;
}

/** Where the candidates of a cluster are all used up, every pair is one. Returns its argument, filled. */
function allGains(bags: readonly Bag[], alive: ReadonlySet<number>, gains: Gains, gainOf: GainOf): Gains {
  for (const a of alive) {
    for (const b of alive) if (a < b) setGain(gains, [a, b], gainOf(bags[a]!, bags[b]!));
  }
  return gains;
}

function setGain({ of, best }: Gains, [a, b]: readonly [number, number], gain: number): void {
  of[a]!.set(b, gain);
  of[b]!.set(a, gain);
  best[Math.min(a, b)] = undefined;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly gain: number;
}

function bestPair(gains: Gains): Pair | undefined {
  let best: Pair | undefined;
  for (let a = 0; a < gains.of.length; a++) {
    const own = (gains.best[a] ??= bestOf(a, gains.of[a]!));
    if (own !== null && (best === undefined || own.gain > best.gain)) best = own;
  }
  return best;
}

function bestOf(a: number, others: ReadonlyMap<number, number>): Pair | null {
  let best: Pair | null = null;
  for (const [b, gain] of others) if (a < b && (best === null || gain > best.gain)) best = { a, b, gain };
  return best;
}

/** Empties `b` into `a`, and asks all who were candidates of either again. */
function join(
  { a, b }: Pair,
  { bags, gains, gainOf }: { readonly bags: Bag[]; readonly gains: Gains; readonly gainOf: GainOf },
): void {
  for (const [term, count] of bags[b]!.counts) bags[a]!.counts.set(term, (bags[a]!.counts.get(term) ?? 0) + count);
  bags[a]!.total += bags[b]!.total;
  bags[a]!.texts += bags[b]!.texts;
  const others = new Set([...gains.of[a]!.keys(), ...gains.of[b]!.keys()]);
  for (const other of gains.of[b]!.keys()) {
    gains.of[other]!.delete(b);
    gains.best[Math.min(other, b)] = undefined;
  }
  gains.of[b]!.clear();
  gains.best[b] = undefined;
  for (const other of others) {
    if (other !== a && other !== b) setGain(gains, [a, other], gainOf(bags[a]!, bags[other]!));
  }
}

function last(into: Int32Array, label: number): number {
  let at = label;
  while (into[at] !== at) at = into[at]!;
  return at;
}

/** Numbers labels from 0 in the order in which they first come; -1 stays. */
export function renumber(labels: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    if (label < 0) return -1;
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label)!;
  });
}
