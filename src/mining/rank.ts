import { isQuiet, type Coverage, type WeekTopic } from '../model/week.ts';
import type { Effort } from './effort.ts';

export type Worth = NonNullable<WeekTopic['worth']>;

/** A topic that rises counts half as much again, one that falls a quarter less. */
const TREND_FACTOR: Readonly<Record<WeekTopic['trend']['direction'], number>> = {
  new: 1.5,
  rising: 1.5,
  steady: 1,
  falling: 0.75,
};
const BURST_FACTOR = 2;
/** A topic that nobody asked in the last seven days counts half: it may be over. */
const QUIET_FACTOR = 0.5;

/** What a topic's rank is made of. */
export interface Weighed {
  readonly size: number;
  readonly requesters: number;
  readonly effort: Effort;
  readonly trend: WeekTopic['trend'];
  readonly coverage: Coverage;
}

/** What a rank is made of: volume, effort, what no article covers, and trend; beside them what the effort is made of. */
export function worth({ size, requesters, effort, trend, coverage }: Weighed): Worth {
  return {
    volume: (size + requesters) / 2,
    uncovered: Math.round((1 - coverage.score) * 100) / 100,
    trend: trendFactor(trend),
    ...effort,
  };
}

function trendFactor(trend: WeekTopic['trend']): number {
  if (isQuiet({ trend })) return QUIET_FACTOR;
  return trend.burst === undefined ? TREND_FACTOR[trend.direction] : BURST_FACTOR;
}

/** A topic with another trend, weighed by it. */
export function withTrend(topic: WeekTopic, trend: WeekTopic['trend']): WeekTopic {
  return { ...topic, trend, ...(topic.worth && { worth: { ...topic.worth, trend: trendFactor(trend) } }) };
}

/** Topics in rank order, with their ranks. */
export function inOrder(rows: readonly Omit<WeekTopic, 'rank'>[]): WeekTopic[] {
  return rows.toSorted(byWorth).map((row, at) => ({ ...row, rank: at + 1 }));
}

type Ranked = Pick<WeekTopic, 'id' | 'coverage' | 'dismissed' | 'pinned' | 'worth'>;

/** Orders topics by what an article would save: pinned first, then open ones, covered ones, dismissed ones. Ties go by id. */
export function byWorth(a: Ranked, b: Ranked): number {
  return place(a) - place(b) || saved(b) - saved(a) || (a.id < b.id ? -1 : 1);
}

function place({ pinned, dismissed, coverage }: Ranked): number {
  if (dismissed === true) return 3;
  if (pinned === true) return 0;
  return coverage.kind === 'covered' ? 2 : 1;
}

/** What an article would save, in replies to tickets of the window. */
export function saved({ worth }: Pick<WeekTopic, 'worth'>): number {
  return worth === undefined ? 0 : worth.volume * worth.effort * worth.uncovered * worth.trend;
}
