import type { Article } from '../model/article.ts';
import type { Ledger } from '../model/topic.ts';
import type { Week } from '../model/week.ts';

/** A customer's question whose article is known otherwise than by matching words. */
export interface HeldBack {
  /** Ticket or topic that it comes from. */
  readonly from: string;
  /** Redacted. */
  readonly question: string;
  /** Id of the article that answers it. */
  readonly article: string;
}

/** A held-back question with what the search found for it. */
export interface Looked extends HeldBack {
  /** Place of its article among the results, from 1; undefined when it is not among the first. */
  readonly place: number | undefined;
}

/**
 * Example questions of topics whose article is certain: a person said so, agents linked it in replies, or it was written for the
 * topic.
 *
 * @param weeks   oldest first; an example counts once
 * @param writtenFor  topic id → id of the published article that was written for it
 */
export function askedInTopics(
  weeks: readonly Week[],
  { topics }: Ledger,
  writtenFor: ReadonlyMap<string, string>,
): HeldBack[] {
  return weeks.flatMap((week) =>
    week.topics.flatMap(({ id, coverage, examples }) => {
      const cited = (coverage.cited ?? 0) > 0 && coverage.kind !== 'new' ? coverage.article : undefined;
      const article = topics[id]?.coveredBy ?? writtenFor.get(id) ?? cited;
      return article === undefined ? [] : examples.map((question) => ({ from: `topic ${id}`, question, article }));
    }),
  );
}

/** Each question once, and none that stands in the front matter of an article: those are found by it. */
export function heldBack(asked: readonly HeldBack[], articles: readonly Pick<Article, 'questions'>[]): HeldBack[] {
  const indexed = new Set(articles.flatMap(({ questions }) => questions.map(plain)));
  const held = asked.filter(({ question }) => plain(question) !== '' && !indexed.has(plain(question)));
  return [...new Map(held.map((one) => [`${one.article}\n${plain(one.question)}`, one])).values()];
}

function plain(question: string): string {
  return (
    question
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** Share of questions whose article is among the first `most` results, 0..1. */
export function shareFound(looked: readonly Looked[], most: number): number {
  return looked.filter(({ place }) => place !== undefined && place <= most).length / looked.length;
}
