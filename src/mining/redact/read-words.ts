import { lex, type Lexed } from './lexer.ts';
import { kindOf, type Word } from './word.ts';

/** The words of a text with what is known of each. */
export interface Words extends Lexed {
  /** The n-th word's kind. */
  readonly all: readonly Word[];
  /** The kinds that occur. */
  readonly bits: number;
}

/** The same words come again and again; the longest are hardly ever the same. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 100_000;
const SLOTS = 1 << 16;

interface Kept {
  readonly token: string;
  readonly word: Word;
  readonly next: Kept | undefined;
}

/** Words that were looked up before, by the hash of their characters: so none has to be cut out of its text to be found. */
const kept: (Kept | undefined)[] = Array.from({ length: SLOTS });
let keptCount = 0;

/** Splits a text into words and looks each of them up, once. */
export function readWords(text: string): Words {
  const lexed = lex(text);
  const { starts, ends, hashes, length } = lexed;
  const all: Word[] = [];
  let bits = 0;
  for (let at = 0; at < length; at++) {
    const word = wordAt(text, starts[at]!, ends[at]!, hashes[at]!);
    all.push(word);
    bits |= word.bits;
  }
  return { ...lexed, all, bits };
}

function wordAt(text: string, start: number, end: number, hash: number): Word {
  const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  for (let one = kept[slot]; one !== undefined; one = one.next)
    if (one.token.length === end - start && text.startsWith(one.token, start)) return one.word;
  // A mere slice would keep the whole text in memory.
  const token = Array.from(text.slice(start, end)).join('');
  const word = kindOf(token);
  if (token.length > LONGEST_KEPT) return word;
  if (keptCount++ >= MOST_KEPT) {
    kept.fill(undefined);
    keptCount = 1;
  }
  kept[slot] = { token, word, next: kept[slot] };
  return word;
}
