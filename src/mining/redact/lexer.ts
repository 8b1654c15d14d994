/** Words of a text by position: the n-th is `text.slice(starts[n], ends[n])`. In reading order, disjoint. */
export interface Lexed {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A hash of each word's characters. */
  readonly hashes: readonly number[];
  readonly length: number;
}

/** What a character is, by UTF-16 code. */
const OTHER = 0;
const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const JOINT = 4;

const FULL_STOP = 46;
const UNDERSCORE = 95;

const kinds = new Uint8Array(65536).map((_, code) => kindOf(String.fromCharCode(code)));

function kindOf(sign: string): number {
  if (/[.'’_-]/.test(sign)) return JOINT;
  if (/\p{Lu}/u.test(sign)) return CAPITAL;
  if (/[\p{L}\p{M}]/u.test(sign) || /[\ud800-\udfff]/.test(sign)) return LETTER;
  return /\p{N}/u.test(sign) ? DIGIT : OTHER;
}

/**
 * Splits a text into words: letters, digits and what joins them inside (`O'Neil`, `Anne-Marie`, `jane.doe`, `v1.2`). A full
 * stop before a capital ends a word, as somebody forgot the blank. One pass.
 */
export function lex(text: string): Lexed {
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const { length } = text;
  for (let at = 0; at < length;) {
    let hash = text.charCodeAt(at);
    if (!isWord(kinds[hash]!)) {
      at++;
      continue;
    }
    starts.push(at++);
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const kind = kinds[code]!;
      if (kind === OTHER || (kind === JOINT && !joins(text, at, code))) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    ends.push(at);
    hashes.push(hash);
  }
  return { text, starts, ends, hashes, length: starts.length };
}

function isWord(kind: number): boolean {
  return kind !== OTHER && kind !== JOINT;
}

/** Whether a joint has a word behind it that goes on. */
function joins(text: string, at: number, code: number): boolean {
  if (at + 1 >= text.length) return false;
  const next = kinds[text.charCodeAt(at + 1)]!;
  if (code !== FULL_STOP) return isWord(next) || (code === UNDERSCORE && next === JOINT);
  return next === DIGIT || next === LETTER;
}
