import { type Beside, mapBeside, onThisCore } from '../model/beside.ts';
import { type Matrix, takeRows } from '../text/matrix.ts';
import { random } from '../text/random.ts';
import { type Sparse, keepColumns, takeSparseRows } from '../text/sparse.ts';
import { fewerAgreedOn } from './agreement.ts';
import { type Anchors, cutByAnchor, meansOf, partsOf, withAnchors } from './anchor.ts';
import { diffuse } from './diffuse.ts';
import { kmeans, type Partition } from './kmeans.ts';
import { leaveOut } from './leave-out.ts';
import { consensus } from './consensus.ts';
import { merge, renumber } from './merge.ts';
import { nearest } from './neighbours.ts';
import { refine } from './refine.ts';
import { wordModel } from './word-model.ts';

export interface ClusterOptions {
  readonly seed: number;
  /** Exactly so many clusters, and nothing left out; without it the texts say how many there are. */
  readonly k?: number | undefined;
  /** Where each text was in the runs before: what they found stands unless the texts speak against it. Without effect when `k` is given. */
  readonly anchors?: Anchors | undefined;
  /** Cut once only: of a sample, it is no use to settle every border. */
  readonly once?: boolean;
  readonly beside?: Beside | undefined;
}

/** What texts are cut on. */
export interface Ground {
  /** Texts by the terms that tie them together. */
  readonly words: Sparse;
  /** Unit rows, one a text. */
  readonly places: Matrix;
  readonly anchors?: Anchors | undefined;
  /** Number of clusters, where the texts have few and broad topics. */
  readonly few?: number | undefined;
}

export interface Clusters {
  /** Cluster of each text, numbered from 0 without gaps; -1 for one that belongs nowhere. */
  readonly labels: Int32Array;
  readonly ground: Ground;
}

const NEIGHBOURS = 15;
const DIFFUSION = { rank: 150, steps: 3 };
/** The first cut is this fine: clusters of the fewest texts, further texts to a cluster, and clusters for the root of the number of texts. */
const FINEST_FEW = 1;
const FINEST_TEXTS = 6;
const FINEST_ROOTS = 8;

/** A few broad clusters are soon cut, and a bad cut of them is a bad one of everything. */
const FEW_STARTS = 10;
/** Texts are cut several times, all together so many of them: a border that depends on where a cut starts is none. */
const TEXTS_CUT = 12_000;
/** Where the number is given there is nothing to compare with but other cuts. */
const TEXTS_CUT_EXACTLY = 48_000;
const MOST_CUTS = 12;
/** Fewer cuts have no majority worth the name. */
const FEWEST_CUTS = 3;
/** Share of texts that remember where they were when they are cut again. */
const REMEMBERED = 0.5;
/** A term of one text only ties nothing together. */
const LEAST_TEXTS = 2;

/**
 * Cuts texts into clusters.
 *
 * The space is folded along nearest neighbours and cut into many small clusters. These are joined as long as one distribution of
 * words explains two of them nearly as well as two do, and then every text goes where its words and its place fit best. What most
 * of several such cuts agree on is joined and sorted once more.
 *
 * @param vectors  unit rows, one a text
 * @param texts    the same texts by their terms
 */
export function cluster(
  vectors: Matrix,
  texts: Sparse,
  { seed, k, anchors, once = false, beside = onThisCore }: ClusterOptions,
): Clusters {
  const words = keepColumns(texts, LEAST_TEXTS);
  if (vectors.rows === 0) return { labels: new Int32Array(0), ground: { words, places: vectors } };
  const neighbours = nearest(vectors, NEIGHBOURS);
  const places = diffuse(neighbours, DIFFUSION);
  const ground = { words, places, anchors };
  if (k !== undefined) return { labels: exactly(Math.min(k, vectors.rows), { ground, vectors, seed, beside }), ground };
  const found = agreed(ground, seed, { most: once ? 1 : MOST_CUTS, beside });
  const few = fewerAgreedOn(vectors, new Set(found).size, { seed, beside });
  // Few and broad topics have room for everything.
  if (few !== undefined) {
    const { labels } = kmeans(places, { k: few, seed, starts: FEW_STARTS });
    return { labels: refine(words, places, labels, { anchors }), ground: { ...ground, few } };
  }
  const all = anchors === undefined ? texts : withAnchors(texts, anchors);
  const isKnown = (at: number): boolean => anchors?.[at] !== undefined;
  const sorted = refine(words, places, found, { mayDissolve: true, anchors });
  return { labels: leaveOut(all, neighbours, sorted, isKnown), ground };
}

/** Cuts some of the texts again, on the ground of all; half of them forget where they were. */
export function cutAgain(ground: Ground, rows: readonly number[], seed: number): Int32Array {
  if (rows.length === 0) return new Int32Array(0);
  const words = takeSparseRows(ground.words, rows);
  const places = takeRows(ground.places, rows);
  const next = random(seed);
  const anchors = ground.anchors && rows.map((at) => (next() < REMEMBERED ? ground.anchors![at] : undefined));
  if (ground.few !== undefined) {
    const { labels } = kmeans(places, { k: Math.min(ground.few, rows.length), seed, starts: 1 });
    return refine(words, places, labels, { anchors });
  }
  const fine = kmeans(places, { k: finest(rows.length), seed, starts: 1 });
  return join({ words, places, anchors }, fine);
}

/** Clusters of all texts in so many cuts as they have room for; what most of them put together starts the last one. */
function agreed(
  ground: Ground,
  seed: number,
  { most, beside }: { readonly most: number; readonly beside: Beside },
): Int32Array {
  const { places } = ground;
  const k = finest(places.rows);
  const cuts = Math.min(most, Math.round(TEXTS_CUT / places.rows));
  if (cuts < FEWEST_CUTS) return join(ground, kmeans(places, { k, seed, starts: 1 }));
  const inputs = Array.from({ length: cuts }, (_, nth): Parameters<typeof cut> => [ground, k, seed * MOST_CUTS + nth]);
  const labels = consensus(mapBeside(beside, cut, inputs));
  return join(ground, { labels, centroids: meansOf(places, labels) });
}

/** One cut of all texts, into `k` small clusters first. */
export function cut(ground: Ground, k: number, seed: number): Int32Array {
  const { words, places, anchors } = ground;
  const fine = kmeans(places, { k, seed, starts: 1 });
  return renumber(refine(words, places, join(ground, fine), { mayDissolve: true, anchors }));
}

interface Exact {
  readonly ground: Ground;
  readonly vectors: Matrix;
  readonly seed: number;
}

/** As many clusters as are asked for: what most of several cuts put together, joined where it is most alike until no more are left. */
function exactly(k: number, { beside, ...exact }: Exact & { readonly beside: Beside }): Int32Array {
  const { places } = exact.ground;
  // Where nothing is joined, one cut is as good as many.
  const cuts = k < finest(places.rows) ? Math.min(MOST_CUTS, Math.ceil(TEXTS_CUT_EXACTLY / places.rows)) : 1;
  const inputs = Array.from({ length: cuts }, (_, nth): Parameters<typeof cutExactly> => [
    k,
    { ...exact, seed: exact.seed * MOST_CUTS + nth },
  ]);
  const labels = consensus(mapBeside(beside, cutExactly, inputs), k);
  return joinExactly(k, exact, { labels, centroids: meansOf(places, labels) });
}

/** One cut of all texts into as many clusters as are asked for. */
export function cutExactly(k: number, exact: Exact): Int32Array {
  const { places } = exact.ground;
  const fine = kmeans(places, { k: Math.max(k, finest(places.rows)), seed: exact.seed, starts: 1 });
  return joinExactly(k, exact, fine);
}

function joinExactly(
  k: number,
  { ground: { words, places }, vectors }: Exact,
  { labels, centroids }: Pick<Partition, 'labels' | 'centroids'>,
): Int32Array {
  const joined = merge(words, labels, { model: wordModel(words), centroids, exactly: { k, places, vectors } });
  return refine(words, places, joined);
}

/** Joins clusters; parts of them that come from different topics by themselves, so that what was found before has its say. */
function join(
  { words, places, anchors }: Ground,
  { labels, centroids }: Pick<Partition, 'labels' | 'centroids'>,
): Int32Array {
  if (anchors === undefined) return merge(words, labels, { model: wordModel(words), centroids });
  const own = withAnchors(words, anchors);
  const parts = cutByAnchor(labels, anchors);
  return merge(own, parts, {
    model: wordModel(own),
    centroids: meansOf(places, parts),
    groups: partsOf(parts, anchors),
  });
}

function finest(texts: number): number {
  return Math.min(texts, Math.ceil(Math.min(FINEST_FEW + texts / FINEST_TEXTS, FINEST_ROOTS * Math.sqrt(texts))));
}
