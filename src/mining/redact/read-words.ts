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
/** A power of 2. */
const SLOTS = 1 << 17;
/** A word is kept in one of so many slots that lie together: words made to have the same hash push each other out, and no look takes longer. */
const WAYS = 4;

interface Kept {
  readonly hash: number;
  readonly token: string;
  readonly word: Word;
}

/** Words that were looked up before, by the hash of their characters: so none has to be cut out of its text to be found. */
const kept: (Kept | undefined)[] = Array.from({ length: SLOTS });

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
  const first = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & (SLOTS - WAYS);
  let slot = first;
  for (; slot < first + WAYS; slot++) {
    const one = kept[slot];
    if (one === undefined) break;
    if (one.hash === hash && stands(one.token, text, start, end)) return one.word;
  }
  // A mere slice would keep the whole text in memory.
  const token = Array.from(text.slice(start, end)).join('');
  const word = kindOf(token);
  if (token.length > LONGEST_KEPT) return word;
  kept[slot < first + WAYS ? slot : first + ((hash >>> 8) & (WAYS - 1))] = { hash, token, word };
  return word;
}

/** Whether the token is what stands from `start` to `end`; for short ones faster than `startsWith`. */
function stands(token: string, text: string, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let at = 0; at < token.length; at++) if (token.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
