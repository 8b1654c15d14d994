import type { Beside } from '../model/beside.ts';
import { MASKS } from '../model/redacted.ts';
import { type Matrix, row, zeros } from '../text/matrix.ts';
import { countTerms } from '../text/sparse.ts';
import { encode, withoutUnused } from '../text/vocabulary.ts';
import { type Anchors, homesOf } from './anchor.ts';
import { cluster } from './cluster.ts';
import { type EmbedText, embed } from './embed.ts';
import { nearCopies } from './near-copies.ts';
import { type Cut, type Fit, groupSampled } from './sampled.ts';

export interface GroupOptions {
  readonly seed: number;
  /** Exactly so many clusters, and nothing left out; without it the texts say how many there are. */
  readonly k?: number | undefined;
  /** Fewest texts that make a cluster; fewer are left out. Without effect when `k` is given. */
  readonly minSize: number;
  /** Further texts to learn words from: the whole store, the knowledge base. */
  readonly corpus?: readonly EmbedText[] | undefined;
  /** Topic of each text in the runs before, `undefined` where it had none. Without effect when `k` is given. */
  readonly anchors?: Anchors | undefined;
  readonly beside?: Beside | undefined;
}

/** Of more distinct texts a sample is clustered, and the others are placed one by one. */
const MOST_FITTED = 6000;

export interface Clustering {
  /** Cluster of each text, 0..k-1, largest first; -1 for a text that belongs nowhere. */
  readonly labels: Int32Array;
  readonly k: number;
  /** How typical each text is of its cluster, 0..1; 0 where it belongs nowhere. */
  readonly centrality: Float32Array;
  /** Where the texts stand: a space for each set that was grouped by itself; together they hold every text once. */
  readonly spaces: readonly Space[];
}

/** Texts as vectors. Copies are one vector. */
export interface Space {
  /** Row numbers of the texts. */
  readonly texts: readonly number[];
  /** Vector of each of them. */
  readonly vectorOf: Int32Array;
  /** Unit rows. */
  readonly vectors: Matrix;
  /** How they were cut: the vectors of each set that was clustered together. Many texts have vectors that were only placed. */
  readonly cuts: readonly Cut[];
}

/**
 * Finds the sets of texts that ask the same thing.
 *
 * Every language is grouped by itself, unless `k` is given. Texts with the same words, and long ones with nearly the same, are one text to
 * it, however often they come.
 */
export function group(all: readonly EmbedText[], options: GroupOptions): Clustering {
  const texts = inKnownLanguages(all, options.minSize);
  const parts = options.k === undefined ? byLanguage(texts) : [[...texts.keys()]];
  const labels = new Int32Array(texts.length).fill(-1);
  const centrality = new Float32Array(texts.length);
  const spaces: Space[] = [];
  let k = 0;
  for (const part of parts) {
    const found = groupPart(
      part.map((at) => texts[at]!),
      { ...options, anchors: options.anchors && part.map((at) => options.anchors![at]) },
    );
    part.forEach((at, nth) => {
      centrality[at] = found.centrality[nth]!;
      if (found.labels[nth]! >= 0) labels[at] = k + found.labels[nth]!;
    });
    k += found.k;
    spaces.push({ ...found.space, texts: part });
  }
  const numbers = bySize(sizesOf(labels), () => 1);
  return { labels: labels.map((label) => numbers.get(label) ?? -1), k, centrality, spaces };
}

/** Row numbers of each language, the commonest first. */
function byLanguage(texts: readonly EmbedText[]): number[][] {
  const rows = Map.groupBy(texts.keys(), (at) => texts[at]!.language ?? 'und');
  return [...rows.entries()].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([, own]) => own);
}

/** Texts of no known language, or of one with too few for a cluster, are taken for texts of the commonest one. */
function inKnownLanguages(texts: readonly EmbedText[], minSize: number): readonly EmbedText[] {
  const counts = new Map<string, number>();
  for (const { language = 'und' } of texts) counts.set(language, (counts.get(language) ?? 0) + 1);
  counts.delete('und');
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  if (main === undefined) return texts;
  return texts.map((text) =>
    (counts.get(text.language ?? 'und') ?? 0) < minSize ? { ...text, language: main } : text,
  );
}

/** Topics before of the distinct texts; `undefined` where none had one, or the number of clusters is given. */
function anchorsOf(firsts: readonly number[], { k, anchors }: GroupOptions): Anchors | undefined {
  if (k !== undefined || anchors === undefined) return undefined;
  const own = firsts.map((at) => anchors[at]);
  return own.some((anchor) => anchor !== undefined) ? own : undefined;
}

/** A topic that was there before stays with half of what makes a new one, so that none comes and goes at the brink. */
function leastToStay(minSize: number): number {
  return Math.ceil(minSize / 2);
}

interface Part extends Omit<Clustering, 'spaces'> {
  readonly space: Omit<Space, 'texts'>;
}

function groupPart(texts: readonly EmbedText[], options: GroupOptions): Part {
  const encoded = encode([...texts, ...(options.corpus ?? [])].map(withoutMasks));
  const { firsts, copyOf } = nearCopies(encoded.lists.slice(0, texts.length));
  const distinct = { terms: encoded.terms, lists: firsts.map((at) => encoded.lists[at]!) };
  const copies = new Int32Array(firsts.length);
  for (const at of copyOf) copies[at]!++;
  const anchors = anchorsOf(firsts, options);
  const corpus = encoded.lists.slice(texts.length);
  const fit = (places: readonly number[]): Fit => {
    const { terms, lists } = withoutUnused({
      terms: encoded.terms,
      lists: [...places.map((at) => distinct.lists[at]!), ...corpus],
    });
    const vectors = embed({ terms, lists }, places.length, {
      ...options,
      sentences: sentencesOf(places.map((at) => texts[firsts[at]!]!)),
    });
    const counts = countTerms(lists.slice(0, places.length), terms.length);
    const own = anchors && places.map((at) => anchors[at]);
    return { vectors, ...cluster(vectors, counts, { ...options, anchors: own, once: firsts.length > MOST_FITTED }) };
  };
  const { labels, centrality, vectors, cuts } = groupSampled(distinct, {
    fit,
    most: MOST_FITTED,
    leavesOut: options.k === undefined,
  });
  // What is asked word for word so often is a topic, even if it has nothing to do with any other; no word at all asks nothing.
  const isAsked = (at: number): boolean => copies[at]! >= options.minSize && distinct.lists[at]!.length > 0;
  const kept = labels.map((label, at) => (label < 0 && isAsked(at) ? firsts.length + at : label));
  const homes = new Set(anchors && homesOf(kept, anchors).values());
  const numbers = bySize(sizesOf(copyOf.map((at) => kept[at]!)), (label) =>
    options.k !== undefined ? 1 : homes.has(label) ? leastToStay(options.minSize) : options.minSize,
  );
  const final = kept.map((label) => numbers.get(label) ?? -1);
  const typical = (at: number): number => (final[at]! < 0 ? 0 : labels[at]! < 0 ? 1 : centrality[at]!);
  return {
    labels: copyOf.map((at) => final[at]!),
    k: numbers.size,
    centrality: Float32Array.from(copyOf, typical),
    space: { vectorOf: copyOf, vectors, cuts },
  };
}

/** What a pretrained model makes of texts, zeros for one that it did not see; `undefined` unless it saw most of them. */
function sentencesOf(texts: readonly EmbedText[]): Matrix | undefined {
  const seen = texts.filter(({ sentence }) => sentence !== undefined);
  if (seen.length <= texts.length / 2) return undefined;
  const sentences = zeros(texts.length, seen[0]!.sentence!.length);
  texts.forEach(({ sentence }, at) => {
    if (sentence !== undefined) row(sentences, at).set(sentence);
  });
  return sentences;
}

/** A mask such as `[email]` stands for many values, and says nothing about what is asked. */
function withoutMasks(text: EmbedText): EmbedText {
  const plain = text.text.replaceAll(MASK, ' ');
  return plain === text.text ? text : { ...text, text: plain };
}

const MASK = new RegExp(`\\[(?:${MASKS.join('|')})\\]`, 'g');

/** Texts in each cluster. */
function sizesOf(labels: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const label of labels) if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}

/** Old label → new label, largest first; clusters below their least size have none. */
function bySize(sizes: ReadonlyMap<number, number>, leastOf: (label: number) => number): Map<number, number> {
  const ordered = [...sizes]
    .filter(([label, size]) => size >= leastOf(label))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(ordered.map(([label], at) => [label, at]));
}
