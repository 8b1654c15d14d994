import type { Article } from '../model/article.ts';
import type { Thread } from '../model/thread.ts';
import type { Knowledge, Week, WeekTopic } from '../model/week.ts';
import { linkCounts } from './match.ts';

/** What the figures of a week are made of. */
export interface KnowledgeInput {
  readonly topics: readonly WeekTopic[];
  /** All of the window. */
  readonly threads: readonly Thread[];
  readonly articles: readonly Article[];
  /** Earlier weeks: an article that one of them used is not unused. */
  readonly earlier: readonly Week[];
  readonly until: Date;
}

/**
 * How the knowledge base was used, as Knowledge-Centered Service counts it.
 *
 * @see https://library.serviceinnovation.org/KCS (new versus known, link rate, reuse)
 */
export function knowledgeOf({ topics, threads, articles, earlier, until }: KnowledgeInput): Knowledge {
  const sizeOf = (wanted: (topic: WeekTopic) => boolean): number =>
    topics.filter(wanted).reduce((sum, { size }) => sum + size, 0);
  const answered = threads.filter(({ turns }) => turns.some(({ kind }) => kind === 'answer'));
  const linked = linkCounts(threads, articles);
  const used = articles
    .map(({ id }) => ({
      article: id,
      linked: linked.get(id) ?? 0,
      tickets: sizeOf(({ coverage }) => coverage.kind !== 'new' && coverage.article === id),
    }))
    .filter(({ linked, tickets }) => linked + tickets > 0)
    .sort((a, b) => b.linked - a.linked || b.tickets - a.tickets || (a.article < b.article ? -1 : 1));
  const everUsed = new Set(
    [used, ...earlier.map(({ knowledge }) => knowledge?.used ?? [])].flat().map((u) => u.article),
  );
  const today = until.toISOString().slice(0, 10);
  return {
    known: sizeOf(({ coverage }) => coverage.kind !== 'new'),
    fresh: sizeOf(({ coverage }) => coverage.kind === 'new'),
    answered: answered.length,
    linked: answered.filter((thread) => linkCounts([thread], articles).size > 0).length,
    used,
    neverUsed: sortedIds(articles.filter(({ id }) => !everUsed.has(id))),
    dueForReview: sortedIds(articles.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy <= today)),
  };
}

function sortedIds(articles: readonly Article[]): string[] {
  return articles.map(({ id }) => id).sort();
}
