import type { Matrix } from '../../text/matrix.ts';
import { keepColumns, type Sparse } from '../../text/sparse.ts';
import { termView } from './lsa.ts';

/** Stems of what programs say when they fail: names of exceptions, constants, addresses, codes of HTTP, SMTP and databases. */
const SIGNATURE =
  /^0x[0-9a-f]{4,}$|^\p{L}{2,}(?:error|except|failur|fault)$|^\w+_\w+$|^[45]\d\d$|^(?!19|20)\d{4,6}$|^[45]\.\d{1,2}\.\d{1,3}$/u;

/** A signature in one text only ties nothing together. */
const LEAST_TEXTS = 2;

/**
 * Texts by the error signatures they share, however differently their customers tell the story around them.
 *
 * @param texts  texts by words, weighed
 * @param words  the stem of each column
 * @returns unit rows, one a text; zeros for a text without a signature. `undefined` where no two texts share one
 */
export function signatureView(texts: Sparse, words: readonly string[], rank: number): Matrix | undefined {
  const isSignature = words.map((word) => SIGNATURE.test(word));
  const kept = keepColumns(texts, LEAST_TEXTS, (column) => isSignature[column]!);
  return kept.cols === 0 ? undefined : termView(kept, rank);
}
