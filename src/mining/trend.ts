import type { WeekTopic } from '../model/week.ts';

const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * Compares the last seven days of a window with the seven before.
 *
 * A change counts when it is more than chance would give: |now - before| > 1.96 √(now + before), the normal
 * approximation of the test that two Poisson counts have one rate.
 *
 * @param askedAt  instants of the topic's tickets, ms since 1970
 * @param until  end of the window, exclusive, ms since 1970
 * @param isKnown  the topic was there in an earlier week
 * @see Przyborowski & Wilenski, Biometrika 1940 (comparing two Poisson rates)
 */
export function trend(askedAt: readonly number[], until: number, isKnown: boolean): WeekTopic['trend'] {
  const now = askedAt.filter((at) => at >= until - WEEK_MS).length;
  const before = askedAt.filter((at) => at >= until - 2 * WEEK_MS && at < until - WEEK_MS).length;
  const change = now - before;
  if (!isKnown && now === askedAt.length) return { now, before, direction: 'new' };
  if (Math.abs(change) <= 1.96 * Math.sqrt(now + before)) return { now, before, direction: 'steady' };
  return { now, before, direction: change > 0 ? 'rising' : 'falling' };
}
