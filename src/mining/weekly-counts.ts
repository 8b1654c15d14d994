import { heir, type Ledger, type TopicId } from '../model/topic.ts';
import type { Week } from '../model/week.ts';
import type { WeekCount } from './lean.ts';

const DAY_MS = 24 * 3600 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** A change that took longer is no trend any more. */
const MOST_WEEKS = 12;

/** What weekly counts are made of. */
export interface Counted {
  /** Window of the run, ms since 1970; `until` is exclusive. */
  readonly since: number;
  readonly until: number;
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

function inWindow(askedAt: readonly number[], { since, until, first }: Counted): WeekCount[] {
  const from = Math.max(since, Math.floor(first / DAY_MS) * DAY_MS);
  const whole = Math.min(MOST_WEEKS, Math.floor((until - from) / WEEK_MS));
  return Array.from({ length: Math.max(0, whole) }, (_, at) => {
    const week = at - whole + 1;
    const end = until + week * WEEK_MS;
    return { week, tickets: askedAt.filter((asked) => asked >= end - WEEK_MS && asked < end).length };
  });
}

function before(id: TopicId, { since, until, earlier, ledger }: Counted): WeekCount[] {
  const own = earlier.findIndex(({ topics }) => topics.some((topic) => topic.id === id));
  if (own < 0) return [];
  const changed = lastChange(id, ledger);
  return earlier.slice(own).flatMap(({ week: name, window, topics, recent }) => {
    const end = Date.parse(window.until);
    const week = Math.round((end - until) / WEEK_MS);
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
