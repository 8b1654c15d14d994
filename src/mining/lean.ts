import { standardNormalTail } from '../text/normal-tail.ts';
import type { Tested } from './discoveries.ts';

/** Tickets of one week. */
export interface WeekCount {
  /** The week, counted from any first one; weeks that nobody counted are left out. */
  readonly week: number;
  readonly tickets: number;
}

/** Fewer weeks have no trend. */
const FEWEST_WEEKS = 4;

export interface Lean extends Tested {
  /** The later weeks have more. */
  readonly rises: boolean;
}

/**
 * Whether a topic's tickets lean to the later weeks or to the earlier ones, which finds growth too slow for any two weeks to show.
 *
 * Where nothing changes each ticket is as likely to come in one week as in another, so that the mean week of all tickets is about the
 * middle one; this is the score test of a log-linear Poisson rate, two-sided, with continuity corrected. What is over counts as chance:
 * the later half of the weeks has to lean the same way.
 *
 * @returns `undefined` where there are too few weeks
 * @see Cox and Lewis, "The Statistical Analysis of Series of Events", 1966, section 3.3
 */
export function lean(counts: readonly WeekCount[]): Lean | undefined {
  const tickets = counts.reduce((sum, count) => sum + count.tickets, 0);
  if (counts.length < FEWEST_WEEKS || tickets === 0) return undefined;
  const mean = meanWeek(counts);
  const variance = counts.reduce((sum, { week }) => sum + (week - mean) ** 2, 0) / counts.length;
  const chanceOf = (moved: number): number =>
    Math.min(1, 2 * standardNormalTail((Math.abs(moved) - 0.5) / Math.sqrt(tickets * variance)));
  const moved = shift(counts);
  const most = tickets * Math.max(...counts.map(({ week }) => week - mean));
  const goesOn = Math.sign(shift(counts.slice(-Math.ceil(counts.length / 2)))) === Math.sign(moved);
  return { chance: goesOn ? chanceOf(moved) : 1, least: chanceOf(most), rises: moved > 0 };
}

/** How far all tickets together are after the middle week, in weeks. */
function shift(counts: readonly WeekCount[]): number {
  const mean = meanWeek(counts);
  return counts.reduce((sum, { week, tickets }) => sum + tickets * (week - mean), 0);
}

function meanWeek(counts: readonly WeekCount[]): number {
  return counts.reduce((sum, { week }) => sum + week, 0) / counts.length;
}
