import type { WeekTopic } from '../model/week.ts';

type Ranked = Pick<WeekTopic, 'size' | 'requesters' | 'trend' | 'coverage' | 'id'>;

/** A topic that rises counts half as much again, one that falls a quarter less. */
const TREND_FACTOR: Readonly<Record<WeekTopic['trend']['direction'], number>> = {
  new: 1.5,
  rising: 1.5,
  steady: 1,
  falling: 0.75,
};

/** How much an article for a topic would save, in tickets of the window: people who ask, times what no article covers, times trend. */
export function worth({ size, requesters, trend, coverage }: Ranked): number {
  const volume = (size + requesters) / 2;
  return volume * (1 - coverage.score) * TREND_FACTOR[trend.direction];
}

/** Orders topics by what an article would save; covered ones come last. Ties go by id. */
export function byWorth(a: Ranked, b: Ranked): number {
  const covered = Number(a.coverage.kind === 'covered') - Number(b.coverage.kind === 'covered');
  return covered || worth(b) - worth(a) || (a.id < b.id ? -1 : 1);
}
