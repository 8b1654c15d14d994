/** Words of a text by position: the n-th is `text.slice(starts[n], ends[n])`. In reading order, disjoint. */
export interface Lexed {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly length: number;
}

/** What a character is, by UTF-16 code. */
const OTHER = 0;
const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const JOINT = 4;

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
  const starts = new Int32Array(text.length / 2 + 1);
  const ends = new Int32Array(text.length / 2 + 1);
  let length = 0;
  for (let at = 0; at < text.length;) {
    if (!isWord(kinds[text.charCodeAt(at)]!)) {
      at++;
      continue;
    }
    starts[length] = at++;
    while (at < text.length && goesOn(text, at)) at++;
    ends[length++] = at;
  }
  return { text, starts, ends, length };
}

function isWord(kind: number): boolean {
  return kind !== OTHER && kind !== JOINT;
}

function goesOn(text: string, at: number): boolean {
  const kind = kinds[text.charCodeAt(at)]!;
  if (kind !== JOINT) return kind !== OTHER;
  if (at + 1 >= text.length) return false;
  const next = kinds[text.charCodeAt(at + 1)]!;
  if (text.charCodeAt(at) !== 46) return isWord(next) || (text[at] === '_' && next === JOINT);
  return next === DIGIT || next === LETTER;
}

export function startsCapital(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === CAPITAL;
}
