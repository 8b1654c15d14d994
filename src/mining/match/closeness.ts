import { tally } from '../../text/terms.ts';

/** Cosine between short texts and a question, words weighed by how rare they are. */
export type Closeness = (query: ReadonlyMap<string, number>) => Float64Array;

/**
 * Indexes the headlines of documents, several for each, for comparison as wholes: a headline that says more than the question, or
 * less, is further away.
 *
 * @param headlines  for each document its headlines, as terms
 * @param idf  rarity of a term
 * @returns for a query (term → weight) the cosine, 0..1, of each document's closest headline
 */
export function closeness(headlines: readonly (readonly string[])[][], idf: (term: string) => number): Closeness {
  const documents = headlines.map((list) => list.map((terms) => vector(tally(terms), idf)));
  return (query) => {
    const asked = vector(query, idf);
    return Float64Array.from(documents, (list) => Math.max(0, ...list.map((headline) => cosine(headline, asked))));
  };
}

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

function vector(counts: ReadonlyMap<string, number>, idf: (term: string) => number): Vector {
  const weights = new Map([...counts].map(([term, count]) => [term, count * idf(term)]));
  return { weights, length: Math.sqrt(weights.values().reduce((sum, weight) => sum + weight * weight, 0)) };
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a.weights) sum += weight * (b.weights.get(term) ?? 0);
  return sum === 0 ? 0 : Math.min(1, sum / a.length / b.length);
}
