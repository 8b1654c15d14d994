import { stemmer } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { canonical } from './synonyms.ts';
import { words } from './tokenize.ts';

/** Further words that every question is made of, whatever it asks. */
const COMMON = new Set(`us there could should then than but about any all some can which what who one`.split(' '));

const stem = stemmer('en');

/** Two words that are one: `log in` and `sign in`, `set up`. */
const TWO_WORDS = /\b(log|sign|set)(?:ging|ged|ning|ned|ting|s)?[ -](in|on|up)\b/giu;

/** The stems of a text's words in their order, without words that say nothing. */
export function terms(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word, 'en') && !COMMON.has(word))
    .map(stem);
}

/** Like `terms`, but words that mean the same to a support desk are one: `can't` and `unable`, `email` and `message`. */
export function meanings(text: string): string[] {
  return terms(text.replace(TWO_WORDS, '$1$2')).map(canonical);
}

/** Both: each stem, and beside it its meaning where that is another. */
export function termsAndMeanings(text: string): string[] {
  return terms(text.replace(TWO_WORDS, '$1$2')).flatMap((term) => {
    const meaning = canonical(term);
    return meaning === term ? [term] : [term, meaning];
  });
}

/** How often each term stands in a list, each time counted `weight`. */
export function tally(list: readonly string[], weight = 1, into = new Map<string, number>()): Map<string, number> {
  for (const term of list) into.set(term, (into.get(term) ?? 0) + weight);
  return into;
}
