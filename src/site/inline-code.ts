/** A piece of a sentence. */
export interface Piece {
  readonly words: string;
  readonly isCode: boolean;
}

/** Takes a sentence of a draft apart at its backticks, without them. */
export function inlineCode(sentence: string): Piece[] {
  return sentence
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      const isCode = /^`[^`]+`$/.test(part);
      return { words: isCode ? part.slice(1, -1) : part, isCode };
    });
}
