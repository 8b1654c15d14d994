import lexicon from 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json' with { type: 'json' };
import { FIRST_NAMES, NAMES_AND_WORDS } from './first-names.ts';
import { PLACES, PRODUCTS } from './product-words.ts';

/** Words of the dictionary that are something besides a proper name. */
const ordinary = new Set<string>();
for (const word in lexicon) if (lexicon[word]!.some((tag) => !tag.startsWith('NNP'))) ordinary.add(word);

/** Lower case without accents: the key under which words are compared. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) > 126) return plain(lower);
  return lower;
}

function plain(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæ’]/g, (sign) => PLAIN[sign]!);
}
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', '’': "'" };

/** The word means something besides a name: a dictionary or a product has it. Takes a folded word. */
export function isOrdinary(word: string): boolean {
  if (PRODUCTS.has(word) || MONTHS_AND_DAYS.has(word)) return true;
  if (NAMES_AND_WORDS.has(word)) return true;
  return !FIRST_NAMES.has(word) && (ordinary.has(word) || isInflected(word));
}

/** The dictionary lists few inflected forms of rare words. */
function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|er|ers|ly|'s)$/.exec(word)?.[1];
  if (stem === undefined) return false;
  return ordinary.has(stem) || ordinary.has(`${stem}e`);
}

/** A country, state, large city or the adjective of one. */
export function isPlace(word: string): boolean {
  return PLACES.has(word);
}

export function isProduct(word: string): boolean {
  return PRODUCTS.has(word);
}

/** A given name somewhere in the world. Takes a folded word. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word) || NAMES_AND_WORDS.has(word);
}

const MONTHS_AND_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober dezember'.split(
    ' ',
  ),
);
