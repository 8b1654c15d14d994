import type { Article } from '../model/article.ts';
import type { TopicId } from '../model/topic.ts';
import type { Week, Worked } from '../model/week.ts';

const WEEK_MS = 7 * 24 * 3600 * 1000;
/** Weeks before and after that are compared. */
const MOST_WEEKS = 12;
/** Fewer weeks on either side say nothing. */
const FEWEST_WEEKS = 2;
/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.96;

/**
 * Whether the articles that were written for topics lower their volume.
 *
 * Compared is the topic's share of the desk's tickets in the weeks before an article was published with that after it, so that a
 * busy or a quiet desk changes nothing. The interval is that of a ratio of two shares on the log scale, with half a ticket added to
 * each count.
 *
 * @param weeks  all recorded weeks, oldest first, this one last; each counts its last seven days
 * @see Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34, 1978
 */
export function workedOf(articles: readonly Article[], weeks: readonly Week[]): Worked[] {
  return articles
    .filter((article) => article.topic !== undefined && article.status === 'published')
    .map((article) => judged(article, article.topic!, weeks))
    .sort((a, b) => (a.article < b.article ? -1 : 1));
}

function judged({ id, created }: Article, topic: TopicId, weeks: readonly Week[]): Worked {
  const since = publishedSince(id, created, weeks);
  const at = Date.parse(since);
  const counted = weeks.filter(({ recent }) => recent !== undefined);
  const before = volume(counted.filter(({ window }) => Date.parse(window.until) <= at).slice(-MOST_WEEKS), topic);
  const after = volume(
    counted.filter(({ window }) => Date.parse(window.until) - WEEK_MS >= at).slice(-MOST_WEEKS),
    topic,
  );
  const row = { article: id, topic, since, before, after };
  if (before.weeks < FEWEST_WEEKS || after.weeks < FEWEST_WEEKS || before.topic === 0) {
    return { ...row, verdict: 'too early' };
  }
  const ratio = ratioOf(before, after);
  return { ...row, ratio, verdict: ratio.high < 1 ? 'fell' : 'still asked' };
}

/** The day an earlier run noted; else the end of the last week that did not yet have it, or the day the page was made. */
function publishedSince(article: string, created: string | undefined, weeks: readonly Week[]): string {
  const noted = weeks.flatMap(({ worked }) => worked ?? []).find((row) => row.article === article)?.since;
  if (noted !== undefined) return noted;
  const missing = weeks
    .slice(0, -1)
    .findLast(({ worked }) => worked !== undefined)
    ?.window.until.slice(0, 10);
  const fallback = weeks.at(-1)!.window.until.slice(0, 10);
  if (created === undefined) return missing ?? fallback;
  return missing !== undefined && missing > created ? missing : created;
}

function volume(weeks: readonly Week[], topic: TopicId): Worked['before'] {
  const sum = (of: (week: Week) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  return {
    topic: sum(({ topics }) => topics.find(({ id }) => id === topic)?.trend.now ?? 0),
    desk: sum(({ recent }) => recent ?? 0),
    weeks: weeks.length,
  };
}

/** Share after over share before. */
function ratioOf(before: Worked['before'], after: Worked['after']): NonNullable<Worked['ratio']> {
  const [a, n, b, m] = [after.topic + 0.5, after.desk + 0.5, before.topic + 0.5, before.desk + 0.5];
  const value = a / n / (b / m);
  const spread = Z * Math.sqrt(1 / a - 1 / n + (1 / b - 1 / m));
  return {
    value: rounded(value),
    low: rounded(value * Math.exp(-spread)),
    high: rounded(value * Math.exp(spread)),
  };
}

function rounded(x: number): number {
  return Math.round(x * 100) / 100;
}
