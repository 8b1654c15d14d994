import { type Matrix, beside } from '../text/matrix.ts';
import { type Encoded, type LanguageText, encode } from '../text/vocabulary.ts';
import { learnedView } from './views/learned.ts';
import { characterView, wordView } from './views/lsa.ts';

export type EmbedText = LanguageText;

export interface EmbedOptions {
  readonly seed: number;
  /** Further texts to learn words from: the whole store, the knowledge base. */
  readonly corpus?: readonly EmbedText[] | undefined;
}

const RANK = 100;

/**
 * Places texts in a space where those that ask the same thing are near.
 *
 * @returns unit rows in the order of `texts`; zeros for a text without words
 */
export function embed(texts: readonly EmbedText[], options: EmbedOptions): Matrix {
  return fuse(encode([...texts, ...(options.corpus ?? [])]), texts.length, options.seed);
}

/** As `embed`, of the first `count` encoded texts; all of them are learned from. */
export function fuse({ terms, lists }: Encoded, count: number, seed: number): Matrix {
  const own = { terms, lists: lists.slice(0, count) };
  return beside([
    { matrix: learnedView(own.lists, lists, { terms: terms.length, rank: RANK, seed }), weight: Math.sqrt(1 / 1.5) },
    { matrix: wordView(own, RANK, seed), weight: Math.sqrt(0.25 / 1.5) },
    { matrix: characterView(own, RANK, seed), weight: Math.sqrt(0.25 / 1.5) },
  ]);
}
