import { bm25 } from '../text/bm25.ts';
import { tally, terms } from '../text/terms.ts';

/** What tells of an article what it is about. */
export interface Described {
  readonly title: string;
  readonly description?: string | undefined;
  readonly questions: readonly string[];
}

/** Scores below this are a word or two in common. */
const LEAST_SHARE = 0.15;

/**
 * The articles that are about nearly the same, for each article, nearest first: by the words of titles, descriptions and questions.
 *
 * @returns in the order of the articles; at most `most` each, itself never
 */
export function relatedArticles<T>(articles: readonly T[], read: (article: T) => Described, most: number): T[][] {
  const words = articles.map((article) => {
    const { title, description = '', questions } = read(article);
    return terms([title, description, ...questions].join('\n'));
  });
  const index = bm25(words.map((list) => [{ terms: list, weight: 1 }]));
  return words.map((list, self) => {
    const scores = index.scores(tally(list));
    return [...scores.keys()]
      .filter((at) => at !== self && scores[at]! > LEAST_SHARE * scores[self]!)
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, most)
      .map((at) => articles[at]!);
  });
}
