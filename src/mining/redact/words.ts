import lexicon from 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json' with { type: 'json' };
import { FIRST_NAMES } from './first-names.ts';
import { PRODUCTS } from './product-words.ts';

const tags = lexicon;

/** Lower case without accents: the key under which words are compared. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o')
        .replaceAll('ł', 'l')
        .replaceAll('’', "'");
}

/** The word means something besides a name: a dictionary or a product has it. Takes a folded word. */
export function isOrdinary(word: string): boolean {
  if (PRODUCTS.has(word) || MONTHS_AND_DAYS.has(word)) return true;
  const kinds = Object.hasOwn(tags, word) ? tags[word] : undefined;
  return kinds?.some((kind) => !kind.startsWith('NNP')) ?? isInflected(word);
}

/** The dictionary lists few inflected forms of rare words. */
function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|er|ers|ly|'s)$/.exec(word)?.[1];
  if (stem === undefined) return false;
  return [stem, `${stem}e`].some(
    (one) => Object.hasOwn(tags, one) && tags[one]!.some((kind) => !kind.startsWith('NNP')),
  );
}

export function isProduct(word: string): boolean {
  return PRODUCTS.has(word);
}

/** A given name somewhere in the world. Takes a folded word. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word);
}

const MONTHS_AND_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober dezember'.split(
    ' ',
  ),
);
