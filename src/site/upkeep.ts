import { isUnpublished } from '../model/audience.ts';
import type { FrontMatter } from '../model/article.ts';
import type { Week, WeekTopic } from '../model/week.ts';

/** What upkeep needs to know of a page. */
export interface KeptPage {
  readonly frontMatter: Pick<FrontMatter, 'status' | 'reviewBy' | 'topic'>;
  /** Id that coverage names, for an article. */
  readonly articleId: string;
  readonly isArticle: boolean;
}

/** A topic whose article lacks something that people ask for. */
export interface Suggestion {
  readonly topic: WeekTopic;
  readonly article: string;
  readonly lacks: NonNullable<WeekTopic['coverage']['lacks']>;
}

export interface Upkeep<T> {
  /** Drafts and pages in review, those of the topics that are most worth it first; the rest after them. */
  readonly waiting: readonly T[];
  /** Published pages whose day of review has come. */
  readonly due: readonly T[];
  /** Published articles that no week used; undefined where no week tells. */
  readonly unused: readonly T[] | undefined;
  readonly archived: readonly T[];
}

/**
 * What an editor has to do.
 *
 * @param weeks  newest first
 * @param today  calendar day, such as `2026-11-23`
 */
export function upkeep<T>(
  pages: readonly T[],
  read: (page: T) => KeptPage,
  weeks: readonly Week[],
  today: string,
): Upkeep<T> {
  const ranks = new Map(weeks[0]?.topics.map(({ id, rank }) => [id, rank]));
  const rankOf = (page: T) => ranks.get(read(page).frontMatter.topic ?? '') ?? Infinity;
  const neverUsed = weeks.find(({ knowledge }) => knowledge !== undefined)?.knowledge?.neverUsed;
  const unusedIds = new Set(neverUsed);
  const isPublished = (page: T) => !isUnpublished(read(page).frontMatter.status);
  return {
    waiting: pages
      .filter((page) => !isPublished(page) && read(page).frontMatter.status !== 'archived')
      .sort((a, b) => rankOf(a) - rankOf(b) || 0),
    due: pages.filter((page) => isPublished(page) && isDue(read(page).frontMatter, today)),
    unused:
      neverUsed &&
      pages.filter((page) => isPublished(page) && read(page).isArticle && unusedIds.has(read(page).articleId)),
    archived: pages.filter((page) => read(page).frontMatter.status === 'archived'),
  };
}

function isDue({ status, reviewBy }: KeptPage['frontMatter'], today: string): boolean {
  return status === 'needs-review' || (reviewBy !== undefined && reviewBy <= today);
}

/** What the newest week says that articles lack, most worth doing first. */
export function suggestions(week: Week | undefined): Suggestion[] {
  return (week?.topics ?? []).flatMap((topic) => {
    const { article, lacks } = topic.coverage;
    if (article === undefined || lacks === undefined) return [];
    const size = lacks.questions.length + lacks.steps.length + lacks.contradicted.length;
    return size === 0 ? [] : [{ topic, article, lacks }];
  });
}
