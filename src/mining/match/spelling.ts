import { words } from '../../text/tokenize.ts';

const SHORTEST = 3;
const LONGEST = 5;

/** Pieces of three to five characters of a text's words, their ends marked: what is left of a word whatever its ending or slips. */
export function spelling(text: string): string[] {
  return words(text).flatMap((word) => {
    const marked = ` ${word} `;
    const pieces: string[] = [];
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let at = 0; at + length <= marked.length; at++) pieces.push(marked.slice(at, at + length));
    }
    return pieces;
  });
}
