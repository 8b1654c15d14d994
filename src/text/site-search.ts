import { LITTLE_WORDS } from './little-words.ts';

/** How Pagefind weighs words: BM25, with a little less of it for words that only start as the query's do. */
export const RANKING = { termSaturation: 1.6, pageLength: 0.75, termSimilarity: 4 } as const;

/** A page that holds a word, with what the word is worth there. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** Words of a pasted text that are asked for; the rest hardly changes the order. */
const MOST_WORDS = 48;

/** A word of this worth counts half of what a word counts at most: one that fills a page is not all that was asked. */
const HALF = 20;

/**
 * Finds the pages that hold any word of a query, best first. A page is worth the sum of what the words are worth there.
 *
 * Pagefind itself finds only pages that hold every word, and questions in customers' words are too long for that.
 *
 * @param search  finds the pages that hold one word, or a phrase in quotation marks
 */
export async function searchAnyWord<T extends Hit>(
  query: string,
  search: (word: string) => Promise<readonly T[]>,
): Promise<T[]> {
  return byAnyWord(await Promise.all(queryWords(query).map(search)));
}

/** The distinct words of a query, little ones left out unless it has no others; a query in quotation marks is one. */
export function queryWords(query: string): string[] {
  const text = query.trim().normalize('NFKC');
  if (/^"[^"]+"$/u.test(text)) return [text];
  const words = [...new Set(text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [])];
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** Letters and digits, with marks inside that names and codes have: `npm-debug.log`, `don't`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['._-]+[\p{L}\p{M}\p{N}]+)*/gu;

/** Sums the worth of single words. A page stands with the hit that gives it most: that one tells where the word is. */
export function byAnyWord<T extends Hit>(found: readonly (readonly T[])[]): T[] {
  const pages = new Map<string, { best: T; worth: number }>();
  for (const hit of found.flat()) {
    const worth = hit.score / (hit.score + HALF);
    const known = pages.get(hit.id);
    const best = known === undefined || hit.score > known.best.score ? hit : known.best;
    pages.set(hit.id, { best, worth: worth + (known?.worth ?? 0) });
  }
  return [...pages.values()]
    .sort((a, b) => b.worth - a.worth || (a.best.id < b.best.id ? -1 : 1))
    .map(({ best }) => best);
}
