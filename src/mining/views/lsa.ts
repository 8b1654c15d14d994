import { type Matrix, normaliseRows } from '../../text/matrix.ts';
import { type Sparse, countTerms, keepColumns, tfIdf } from '../../text/sparse.ts';
import { type Operator, product, sparseOperator, svd } from '../../text/svd.ts';
import type { Encoded } from '../../text/vocabulary.ts';

/** What stands in one place only tells nothing about how texts resemble each other. */
const LEAST_TEXTS = 2;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/**
 * Texts by the terms they share.
 *
 * @param texts  texts by terms, weighed
 * @returns unit rows, one a text; zeros for a text that shares nothing with another
 * @see Deerwester et al., "Indexing by latent semantic analysis", JASIS 41, 1990
 */
export function termView(texts: Sparse, rank: number): Matrix {
  return project(sparseOperator(texts), rank);
}

/**
 * Texts by the runs of 3 to 5 letters in their words, which forgives spelling, compounds and endings.
 *
 * The matrix of texts by runs is never built: it is that of texts by words times that of words by runs.
 *
 * @param texts  texts by words, weighed
 * @param words  how each column of `texts` is spelled
 */
export function spellingView(texts: Sparse, words: readonly string[], rank: number): Matrix {
  const spelling = tfIdf(keepColumns(spell(words), LEAST_TEXTS));
  return project(product(sparseOperator(texts), sparseOperator(spelling)), rank);
}

/** The texts' places in the space of the leading singular vectors, as unit rows. */
function project(matrix: Operator, rank: number): Matrix {
  const { left, values } = svd(matrix, rank);
  const data = left.data.map((value, at) => value * values[at % left.cols]!);
  return normaliseRows({ ...left, data });
}

/** Texts by their terms and pairs of neighbouring terms, those that at least two texts have. */
export function countPairs({ lists, terms }: Encoded): Sparse {
  const numbers = new Map<number, number>();
  const longer = lists.map((list) => {
    const all = new Int32Array(Math.max(0, list.length * 2 - 1));
    all.set(list);
    for (let at = 1; at < list.length; at++) {
      const pair = list[at - 1]! * terms.length + list[at]!;
      let number = numbers.get(pair);
      if (number === undefined) {
        number = terms.length + numbers.size;
        numbers.set(pair, number);
      }
      all[list.length + at - 1] = number;
    }
    return all;
  });
  return keepColumns(countTerms(longer, terms.length + numbers.size), LEAST_TEXTS);
}

/** Words by their runs of letters; `^` and `$` mark a word's ends. */
function spell(terms: readonly string[]): Sparse {
  const numbers = new Map<string, number>();
  const lists = terms.map((term) => {
    const marked = `^${term}$`;
    const grams: number[] = [];
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (let at = 0; at + length <= marked.length; at++) {
        const gram = marked.slice(at, at + length);
        let number = numbers.get(gram);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(gram, number);
        }
        grams.push(number);
      }
    }
    return Int32Array.from(grams);
  });
  return countTerms(lists, numbers.size);
}
