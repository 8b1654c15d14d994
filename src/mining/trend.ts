import type { WeekTopic } from '../model/week.ts';

const DAY_MS = 24 * 3600 * 1000;
const WEEK_MS = 7 * DAY_MS;

/** Share of false alarms among the topics that are said to rise or fall. */
const FALSE_ALARMS = 0.1;

/** A topic's tickets over time. */
export interface Asked {
  /** Instants of its tickets, ms since 1970. */
  readonly askedAt: readonly number[];
  /** The topic was there in an earlier week. */
  readonly isKnown: boolean;
}

/**
 * Compares the last seven days of a window with the seven before, for all topics of a week together.
 *
 * A change counts when it is more than chance: two Poisson counts have one rate when, given their sum, each is a fair coin's
 * (exact two-sided test); over many topics the share of false alarms is held at a tenth.
 *
 * @param until  end of the window, exclusive, ms since 1970
 * @returns in the order of `topics`
 * @see Przyborowski and Wilenski, Biometrika 1940 (comparing two Poisson rates)
 * @see Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995
 */
export function trends(topics: readonly Asked[], until: number): WeekTopic['trend'][] {
  const counted = topics.map(({ askedAt }) => ({
    now: countBetween(askedAt, until - WEEK_MS, until),
    before: countBetween(askedAt, until - 2 * WEEK_MS, until - WEEK_MS),
  }));
  const chance = counted.map(({ now, before }) => fairCoin(now, before));
  const limit = discoveries(chance);
  return topics.map(({ askedAt, isKnown }, at) => {
    const { now, before } = counted[at]!;
    const direction = chance[at]! <= limit ? (now > before ? 'rising' : 'falling') : 'steady';
    const burst = burstOf(askedAt, until);
    const isNew = !isKnown && now === askedAt.length;
    return { now, before, direction: isNew ? 'new' : direction, ...(burst !== undefined && { burst }) };
  });
}

function countBetween(askedAt: readonly number[], from: number, to: number): number {
  return askedAt.filter((at) => at >= from && at < to).length;
}

/** Chance of a split at least as uneven as `a` to `b` when both are equally likely. */
export function fairCoin(a: number, b: number): number {
  const n = a + b;
  const low = Math.min(a, b);
  if (2 * low >= n) return 1;
  let term = 0.5 ** n;
  let sum = 0;
  for (let k = 0; k <= low; k += 1) {
    sum += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * sum);
}

/** The highest chance that still counts as a discovery; below every chance when none does. */
function discoveries(chances: readonly number[]): number {
  const sorted = chances.toSorted((a, b) => a - b);
  return sorted.findLast((chance, at) => chance <= ((at + 1) / sorted.length) * FALSE_ALARMS) ?? -1;
}

/** Fewest tickets in a day that are a burst. */
const FEWEST_IN_BURST = 4;
/** Chance, over all days of the week, under which a day is not chance. */
const BURST_CHANCE = 0.01;

/** The fullest 24 hours of the last seven days, where they hold more than the topic's other days would give by chance. */
function burstOf(askedAt: readonly number[], until: number): { from: string; tickets: number } | undefined {
  const recent = askedAt.filter((at) => at >= until - WEEK_MS && at < until).sort((a, b) => a - b);
  const starts = recent.map((from) => ({ from, tickets: countBetween(recent, from, from + DAY_MS) }));
  const [fullest] = starts.sort((a, b) => b.tickets - a.tickets || a.from - b.from);
  if (fullest === undefined || fullest.tickets < FEWEST_IN_BURST) return undefined;
  const first = Math.min(...askedAt, until - 4 * WEEK_MS);
  const otherDays = Math.max(1, (until - first) / DAY_MS - 1);
  const aDay = (askedAt.length - fullest.tickets + 0.5) / otherDays;
  const isBurst = atLeast(fullest.tickets, aDay) * recent.length <= BURST_CHANCE;
  return isBurst ? { from: new Date(fullest.from).toISOString(), tickets: fullest.tickets } : undefined;
}

/** Chance that a Poisson count of this mean is `k` or more. */
function atLeast(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let i = 0; i < k; i += 1) {
    below += term;
    term *= mean / (i + 1);
  }
  return Math.max(0, 1 - below);
}
