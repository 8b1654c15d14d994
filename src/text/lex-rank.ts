import { terms } from './terms.ts';

const DAMPING = 0.85;
const ROUNDS = 50;
const LEAST_SIMILARITY = 0.1;

/**
 * Ranks sentences by how central they are among each other, most central first. Memory grows with the square of their number.
 *
 * @returns indices into `sentences`
 * @see Erkan & Radev, "LexRank", JAIR 2004 (continuous variant with a similarity floor)
 */
export function lexRank(sentences: readonly string[]): number[] {
  const vectors = vectorsOf(sentences.map(terms));
  const links = vectors.map((a) =>
    vectors.map((b) => {
      const similarity = dot(a, b);
      return similarity >= LEAST_SIMILARITY ? similarity : 0;
    }),
  );
  const sums = links.map((row) => row.reduce((sum, link) => sum + link, 0));
  let ranks = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = ranks;
    ranks = sentences.map((_, to) => {
      const flow = links[to]!.reduce(
        (sum, link, from) => sum + (link === 0 ? 0 : (link / sums[from]!) * last[from]!),
        0,
      );
      return (1 - DAMPING) / sentences.length + DAMPING * flow;
    });
  }
  return sentences.map((_, at) => at).sort((a, b) => ranks[b]! - ranks[a]! || a - b);
}

/** TF-IDF vectors of length 1. */
function vectorsOf(documents: readonly (readonly string[])[]): Map<string, number>[] {
  const frequency = new Map<string, number>();
  for (const words of documents) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return documents.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(1 + documents.length / frequency.get(word)!));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
