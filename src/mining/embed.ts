import { type Beside, onThisCore } from '../model/beside.ts';
import type { Matrix } from '../text/matrix.ts';
import { type Sparse, countTerms, inverseFrequency, weigh } from '../text/sparse.ts';
import { type Encoded, type LanguageText } from '../text/vocabulary.ts';
import { diffuse } from './diffuse.ts';
import { informative } from './informative.ts';
import { kmeans } from './kmeans.ts';
import { nearest } from './neighbours.ts';
import { countPairs, spellingView, termView } from './views/lsa.ts';
import { fuse } from './views/fuse.ts';
import { learnWords, meaningView } from './views/meaning.ts';
import { besidePretrained } from './views/pretrained.ts';
import { signatureView } from './views/signatures.ts';

export interface EmbedText extends LanguageText {
  /** What a pretrained model makes of it; the view is used where most texts of a language have it. */
  readonly sentence?: Float32Array | undefined;
}

export interface EmbedOptions {
  readonly seed: number;
  /** The same texts as a pretrained model sees them, where there is one. */
  readonly sentences?: Matrix | undefined;
  readonly beside?: Beside | undefined;
}

const RANK = 100;
/** How often words are weighed by the clusters that their last weights gave. */
const ROUNDS = 2;
/** Texts to a rough cluster, and rough clusters for the root of the number of texts. */
const ROUGH_TEXTS = 12;
const ROUGH_ROOTS = 4;
const NEIGHBOURS = 15;
const DIFFUSION = { rank: 100, steps: 3 };

/**
 * Places texts in a space where those that ask the same thing are near.
 *
 * @param count  the first so many of the encoded texts are placed; words are learned from all of them
 * @returns unit rows in the order of the texts; zeros for a text without words
 */
export function embed(encoded: Encoded, count: number, { seed, sentences, beside = onThisCore }: EmbedOptions): Matrix {
  const { meaning, others, groups } = viewsOf(encoded, count, { seed, beside });
  const vectors = fuse(meaning, Object.values(others), groups);
  return sentences === undefined ? vectors : besidePretrained(vectors, sentences, seed);
}

export interface Views {
  /** By the meaning of words, which is learned from the desk's own texts: the main view. */
  readonly meaning: Matrix;
  /** By words and pairs of them, by spelling, and by error signatures where there are any. */
  readonly others: { readonly terms: Matrix; readonly spelling: Matrix; readonly signatures?: Matrix };
  /** Rough group of each text; `undefined` when there are too few for it. */
  readonly groups: Int32Array | undefined;
}

/** The same texts in several views, each of unit rows; arguments as of `embed`. */
export function viewsOf(
  { terms, lists }: Encoded,
  count: number,
  { seed, beside = onThisCore }: Omit<EmbedOptions, 'sentences'>,
): Views {
  const own = { terms, lists: lists.slice(0, count) };
  const words = countTerms(own.lists, terms.length);
  const meaning = learnWords(lists, { terms: terms.length, rank: RANK });
  const rough = roughClusters(words, meaning, seed);
  const reweigh = (counts: Sparse): Sparse => weigh(counts, weightsOf(counts, rough));
  const texts = reweigh(words);
  const byTerms = beside(termView, reweigh(countPairs(own)), RANK);
  const signatures = signatureView(texts, terms, RANK);
  const spelling = spellingView(texts, terms, RANK);
  return {
    meaning: meaningView(texts, meaning),
    others: {
      terms: byTerms(),
      spelling,
      ...(signatures && { signatures }),
    },
    groups: rough?.labels,
  };
}

interface Rough {
  readonly labels: Int32Array;
  readonly k: number;
}

/** What the words' weights are first read off; `undefined` when there are too few texts for it. */
function roughClusters(words: Sparse, meaning: Matrix, seed: number): Rough | undefined {
  const k = Math.round(Math.min(words.rows / ROUGH_TEXTS, ROUGH_ROOTS * Math.sqrt(words.rows)));
  if (k < 2) return undefined;
  let rough: Rough | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const vectors = meaningView(weigh(words, weightsOf(words, rough)), meaning);
    const places = diffuse(nearest(vectors, NEIGHBOURS), DIFFUSION);
    rough = { labels: kmeans(places, { k, seed, starts: 1 }).labels, k };
  }
  return rough;
}

function weightsOf(counts: Sparse, rough: Rough | undefined): Float32Array {
  return rough === undefined ? inverseFrequency(counts) : informative(counts, rough.labels, rough.k);
}
