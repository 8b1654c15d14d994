/** One field of a document: its terms, and how much a hit in it weighs. */
export interface Field {
  readonly terms: readonly string[];
  readonly weight: number;
}

export interface Bm25Index {
  readonly size: number;
  /** Inverse document frequency of a term; that of a term in no document is the highest. */
  readonly idf: (term: string) => number;
  /** Scores of all documents for a query, in the order they were given; 0 where nothing matches. */
  readonly scores: (query: ReadonlyMap<string, number>) => Float64Array;
}

const K1 = 1.2;
const B = 0.75;

/**
 * Indexes documents of weighted fields (BM25F, simple variant: field weights multiply term counts before saturation).
 *
 * @see Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004
 */
export function bm25(documents: readonly (readonly Field[])[]): Bm25Index {
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Float64Array(documents.length);
  documents.forEach((fields, document) => {
    for (const { terms, weight } of fields) {
      lengths[document]! += terms.length * weight;
      for (const term of terms) {
        let counts = postings.get(term);
        if (counts === undefined) postings.set(term, (counts = new Map<number, number>()));
        counts.set(document, (counts.get(document) ?? 0) + weight);
      }
    }
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const idf = (term: string): number => {
    const found = postings.get(term)?.size ?? 0;
    return Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  };
  const norms = lengths.map((length) => K1 * (1 - B + (B * length) / meanLength));
  const hits = new Map([...postings].map(([term, counts]) => [term, hitsOf(counts, norms)]));
  const scores = (query: ReadonlyMap<string, number>): Float64Array => {
    const sums = new Float64Array(documents.length);
    for (const [term, share] of query) {
      const found = hits.get(term);
      if (found === undefined) continue;
      const rarity = idf(term) * share;
      for (let at = 0; at < found.documents.length; at++) sums[found.documents[at]!]! += rarity * found.saturated[at]!;
    }
    return sums;
  };
  return { size: documents.length, idf, scores };
}

/** The documents that hold a term, and what its count in each is worth after saturation. */
interface Hits {
  readonly documents: Int32Array;
  readonly saturated: Float64Array;
}

function hitsOf(counts: ReadonlyMap<number, number>, norms: Float64Array): Hits {
  return {
    documents: Int32Array.from(counts.keys()),
    saturated: Float64Array.from(counts, ([document, count]) => (count * (K1 + 1)) / (count + norms[document]!)),
  };
}
