import { tally } from '../../text/terms.ts';

/** Cosine between short texts and a question, words weighed by how rare they are. */
export type Closeness = (query: ReadonlyMap<string, number>) => Float64Array;

/** One headline that holds a term, and what the term weighs in it, as a share of the headline's length. */
interface Posting {
  readonly headline: number;
  readonly weight: number;
}

/**
 * Indexes the headlines of documents, several for each, for comparison as wholes: a headline that says more than the question, or
 * less, is further away.
 *
 * @param headlines  for each document its headlines, as terms
 * @param idf  rarity of a term
 * @returns for a query (term → weight) the cosine, 0..1, of each document's closest headline
 */
export function closeness(headlines: readonly (readonly string[])[][], idf: (term: string) => number): Closeness {
  const owners = Int32Array.from(headlines.flatMap((list, document) => list.map(() => document)));
  const postings = new Map<string, Posting[]>();
  headlines.flat().forEach((terms, headline) => {
    for (const [term, weight] of direction(tally(terms), idf)) {
      const found = postings.get(term);
      if (found === undefined) postings.set(term, [{ headline, weight }]);
      else found.push({ headline, weight });
    }
  });
  return (query) => {
    const cosines = new Float64Array(owners.length);
    for (const [term, share] of direction(query, idf)) {
      for (const { headline, weight } of postings.get(term) ?? []) cosines[headline]! += share * weight;
    }
    const closest = new Float64Array(headlines.length);
    cosines.forEach((cosine, headline) => {
      const document = owners[headline]!;
      closest[document] = Math.max(closest[document]!, Math.min(1, cosine));
    });
    return closest;
  };
}

/** Terms with their weights, brought to length 1. */
function direction(counts: ReadonlyMap<string, number>, idf: (term: string) => number): Map<string, number> {
  const weights = new Map([...counts].map(([term, count]) => [term, count * idf(term)]));
  const length = Math.sqrt(weights.values().reduce((sum, weight) => sum + weight * weight, 0));
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}
