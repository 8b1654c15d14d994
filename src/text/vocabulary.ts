import { stemmer } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './tokenize.ts';

export interface LanguageText {
  readonly text: string;
  /** ISO 639-1; English where it is missing. */
  readonly language?: string | undefined;
}

/** Texts as lists of numbers. */
export interface Encoded {
  /** The stem of each term. */
  readonly terms: readonly string[];
  /** For each text, its terms in their order, without stop words. */
  readonly lists: readonly Int32Array[];
}

/** Words of one text beyond these are not read: whoever asks says it in the first pages. */
const MOST_WORDS = 600;
/** Characters that hold so many words in any language. */
const MOST_CHARACTERS = 8000;

/** Stems and numbers the words of texts; the same stem has the same number in all of them. */
export function encode(texts: readonly LanguageText[]): Encoded {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const stemmers = new Map<string, (word: string) => number>();
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    numbers.set(stem, terms.length);
    return terms.push(stem) - 1;
  };
  const lists = texts.map(({ text, language = 'en' }) => {
    let toNumber = stemmers.get(language);
    if (toNumber === undefined) {
      toNumber = wordNumbers(language, numberOf);
      stemmers.set(language, toNumber);
    }
    const found = words(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
    return Int32Array.from(found.map(toNumber).filter((number) => number >= 0));
  });
  return { terms, lists };
}

/** The same texts without the terms that none of them has; the others move together, in their order. */
export function withoutUnused({ terms, lists }: Encoded): Encoded {
  const moved = new Int32Array(terms.length).fill(-1);
  for (const list of lists) for (const term of list) moved[term] = 0;
  const used = terms.filter((_, term) => moved[term] === 0);
  let next = 0;
  for (let term = 0; term < moved.length; term++) if (moved[term] === 0) moved[term] = next++;
  return { terms: used, lists: lists.map((list) => list.map((term) => moved[term]!)) };
}

/** Word → number of its stem, or -1 for a stop word. */
function wordNumbers(language: string, numberOf: (stem: string) => number): (word: string) => number {
  const stem = stemmer(language);
  const known = new Map<string, number>();
  return (word) => {
    let number = known.get(word);
    if (number === undefined) {
      number = isStopWord(word, language) ? -1 : numberOf(stem(word));
      known.set(word, number);
    }
    return number;
  };
}
