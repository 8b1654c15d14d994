import { heir, type Ledger, type TopicId } from '../model/topic.ts';
import type { WeekEnds } from '../model/week-ends.ts';
import type { Week } from '../model/week.ts';
import type { WeekCount } from './lean.ts';

/** A window that was given in hours holds a week all the same when the clock went back in it. */
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** A change that took longer is no trend any more. */
const MOST_WEEKS = 12;

/** What weekly counts are made of. */
export interface Counted {
  /** Start of the run's window, ms since 1970. */
  readonly since: number;
  /** Of the weeks back from the window's end, which is exclusive. */
  readonly ends: WeekEnds;
  /** When the window's first ticket came, whatever its topic: a desk that has just begun had no quiet weeks before. */
  readonly first: number;
  /** Weeks of earlier runs, oldest first. */
  readonly earlier: readonly Week[];
  readonly ledger: Ledger;
}

/**
 * Counts a topic's tickets week by week: those of the window by their dates, those before it as earlier runs counted them, from when the
 * topic was last split or joined by another, since what it was before is another count. Oldest first.
 *
 * @param askedAt  instants of its tickets in the window, ms since 1970
 */
export function weeklyCounts(id: TopicId, askedAt: readonly number[], counted: Counted): WeekCount[] {
  return [...before(id, counted), ...inWindow(askedAt, counted)];
}

function inWindow(askedAt: readonly number[], { since, ends, first }: Counted): WeekCount[] {
  const from = Math.max(since, Math.floor(first / DAY_MS) * DAY_MS);
  const weeks = Array.from({ length: MOST_WEEKS }, (_, ago) => ago).filter((ago) => ends(ago + 1) >= from - HOUR_MS);
  return weeks.reverse().map((ago) => ({
    week: 0 - ago,
    tickets: askedAt.filter((asked) => asked >= ends(ago + 1) && asked < ends(ago)).length,
  }));
}

function before(id: TopicId, { since, ends, earlier, ledger }: Counted): WeekCount[] {
  const own = earlier.findIndex(({ topics }) => topics.some((topic) => topic.id === id));
  if (own < 0) return [];
  const changed = lastChange(id, ledger);
  return earlier.slice(own).flatMap(({ week: name, window, topics, recent }) => {
    const end = Date.parse(window.until);
    const week = Math.round((end - ends(0)) / WEEK_MS);
    if (end > since + DAY_MS || week <= -MOST_WEEKS || name < changed || recent === undefined) return [];
    const same = topics.filter((topic) => (heir(ledger.topics, topic.id) ?? topic.id) === id);
    return [{ week, tickets: same.reduce((sum, { trend }) => sum + trend.now, 0) }];
  });
}

/** The last week in which a part of the topic went its own way, or another came to it. */
function lastChange(id: TopicId, { topics }: Ledger): string {
  return Object.values(topics).reduce((last, { firstWeek, splitFrom, joined }) => {
    const when = splitFrom === id ? firstWeek : joined?.topic === id ? joined.week : '';
    return when > last ? when : last;
  }, '');
}
