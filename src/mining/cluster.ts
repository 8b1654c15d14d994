import type { Matrix } from '../text/matrix.ts';
import type { Sparse } from '../text/sparse.ts';
import { type Anchors, cutByAnchor, meansOf, partsOf, withAnchors } from './anchor.ts';
import { diffuse } from './diffuse.ts';
import { kmeans } from './kmeans.ts';
import { merge } from './merge.ts';
import { nearest } from './neighbours.ts';
import { wordModel } from './word-model.ts';

export interface ClusterOptions {
  readonly seed: number;
  /** Exactly so many clusters; without it the texts say how many there are. */
  readonly k?: number | undefined;
  /** Where each text was in the runs before: what they found stands unless the texts speak against it. Without effect when `k` is given. */
  readonly anchors?: Anchors | undefined;
}

const NEIGHBOURS = 15;
const DIFFUSION = { rank: 150, steps: 3 };
/** Far fewer clusters than the words ask for are cut afresh: joins against the words would heap up everything. */
const FORCED = 1.3;
/** The first cut is this fine: texts to a cluster, and clusters for the root of the number of texts. */
const FINEST_TEXTS = 6;
const FINEST_ROOTS = 8;

/**
 * Cuts texts into clusters.
 *
 * The space is folded along nearest neighbours and cut into many small clusters, and these are joined as long as one
 * distribution of words explains two of them better than two do.
 *
 * @param vectors  unit rows, one a text
 * @param texts    the same texts by their terms
 * @returns cluster of each text, numbered from 0 without gaps
 */
export function cluster(vectors: Matrix, texts: Sparse, { seed, k, anchors }: ClusterOptions): Int32Array {
  if (vectors.rows === 0) return new Int32Array(0);
  const places = diffuse(nearest(vectors, NEIGHBOURS), { ...DIFFUSION, seed });
  const wanted = k === undefined ? undefined : Math.min(k, vectors.rows);
  const fine = kmeans(places, { k: Math.max(wanted ?? 1, finest(vectors.rows)), seed, starts: 1 });
  if (wanted === undefined && anchors !== undefined)
    return mergeAnchored(texts, { places, fine: fine.labels, anchors });
  const joining = { model: wordModel(texts), centroids: fine.centroids };
  const own = merge(texts, fine.labels, joining);
  if (wanted === undefined) return own;
  return new Set(own).size > FORCED * wanted
    ? kmeans(places, { k: wanted, seed, starts: 3 }).labels
    : merge(texts, fine.labels, { ...joining, k: wanted });
}

interface Anchored {
  readonly places: Matrix;
  readonly fine: Int32Array;
  readonly anchors: Anchors;
}

/** Joins parts of clusters that come from different topics, so that what was found before has its say. */
function mergeAnchored(texts: Sparse, { places, fine, anchors }: Anchored): Int32Array {
  const labels = cutByAnchor(fine, anchors);
  const anchored = withAnchors(texts, anchors);
  return merge(anchored, labels, {
    model: wordModel(anchored),
    centroids: meansOf(places, labels),
    groups: partsOf(labels, anchors),
  });
}

function finest(texts: number): number {
  return Math.ceil(Math.min(texts / FINEST_TEXTS, FINEST_ROOTS * Math.sqrt(texts)));
}
