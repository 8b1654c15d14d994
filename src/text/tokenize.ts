import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';

/** A word: letters and digits, with an apostrophe, full stop, hyphen or underscore inside (`don't`, `128.7`, `sign-in`). */
const WORD = new RegexpTokenizer({ pattern: /[\p{L}\p{M}\p{N}]+(?:['’._][\p{L}\p{M}\p{N}]+)*/gu, gaps: false });

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Longer ones are keys, addresses or dumps, not words. */
const LONGEST_WORD = 40;

/** The words of a text in their order, in lower case and composed form (NFKC). */
export function words(text: string): string[] {
  const found = WORD.tokenize(text.normalize('NFKC').replaceAll('’', "'").toLowerCase()) ?? [];
  const kept = found.filter((word) => word.length <= LONGEST_WORD);
  return UNSPACED.test(text) ? kept.flatMap(separate) : kept;
}

/** Cuts a run of an unspaced script into words. */
function separate(run: string): string[] {
  if (!UNSPACED.test(run)) return [run];
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
