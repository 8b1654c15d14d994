import type { WeekEnds } from '../model/week-ends.ts';
import type { WeekTopic } from '../model/week.ts';
import { discoveryLimit, type Tested } from './discoveries.ts';
import { fullestDay } from './fullest-day.ts';
import { lean, type WeekCount } from './lean.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Share of false alarms among the topics that are said to rise or fall. */
const FALSE_ALARMS = 0.1;

/** A topic's tickets over time. */
export interface Asked {
  /** Instants of its tickets, ms since 1970. */
  readonly askedAt: readonly number[];
  /** Its tickets week by week as far as they are known, oldest first; the last is the last seven days, week 0. */
  readonly weeks: readonly WeekCount[];
  /** The topic was there in an earlier week. */
  readonly isKnown: boolean;
}

/** What a test says of a topic. */
interface Change extends Tested {
  readonly direction: 'rising' | 'falling';
  /** Weekly counts that show it, where it took more than two weeks. */
  readonly weeks?: number[];
}

/**
 * Compares the last seven days of a window with the seven before, and looks for slower changes over all weeks that are known, for all
 * topics of a week together.
 *
 * A change counts when it is more than chance: two Poisson counts have one rate when, given their sum, each is a fair coin's
 * (exact two-sided test), and many lean to neither end; over both tests of all topics the share of false alarms is held at a tenth.
 *
 * @param ends  of the last weeks; that of the window is exclusive
 * @returns in the order of `topics`
 * @see Przyborowski and Wilenski, Biometrika 1940 (comparing two Poisson rates)
 */
export function trends(topics: readonly Asked[], ends: WeekEnds): WeekTopic['trend'][] {
  const changes = topics.map(changesOf);
  const limit = discoveryLimit(changes.flat(), FALSE_ALARMS);
  return topics.map(({ askedAt, isKnown }, at) => {
    const now = countBetween(askedAt, ends(1), ends(0));
    const before = countBetween(askedAt, ends(2), ends(1));
    const change = changes[at]!.find(({ chance }) => chance <= limit);
    const burst = burstOf(askedAt, ends);
    const isNew = !isKnown && now === askedAt.length;
    return {
      now,
      before,
      direction: isNew ? 'new' : (change?.direction ?? 'steady'),
      ...(!isNew && change?.weeks !== undefined && { weeks: change.weeks }),
      ...(burst !== undefined && { burst }),
    };
  });
}

/** From one week to the next, then over all weeks. */
function changesOf({ weeks }: Asked): Change[] {
  const now = weeks.at(-1)?.tickets ?? 0;
  const before = weeks.find(({ week }) => week === -1)?.tickets;
  const slow = lean(weeks);
  return [
    ...(before === undefined || before + now === 0
      ? []
      : [
          {
            chance: fairCoin(now, before),
            least: fairCoin(now + before, 0),
            direction: now > before ? ('rising' as const) : ('falling' as const),
          },
        ]),
    ...(slow === undefined
      ? []
      : [
          {
            ...slow,
            direction: slow.rises ? ('rising' as const) : ('falling' as const),
            weeks: weeks.map(({ tickets }) => tickets),
          },
        ]),
  ];
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

/** Fewest tickets in a day that are a burst. */
const FEWEST_IN_BURST = 4;
/** Chance, over all days of the week, under which a day is not chance. */
const BURST_CHANCE = 0.01;

/** The fullest 24 hours of the last seven days, where they hold more than the topic's other days would give by chance. */
function burstOf(askedAt: readonly number[], ends: WeekEnds): { from: string; tickets: number } | undefined {
  const recent = askedAt.filter((at) => at >= ends(1) && at < ends(0));
  const fullest = fullestDay(recent);
  if (fullest === undefined || fullest.count < FEWEST_IN_BURST) return undefined;
  const first = Math.min(...askedAt, ends(4));
  const otherDays = Math.max(1, (ends(0) - first) / DAY_MS - 1);
  const aDay = (askedAt.length - fullest.count + 0.5) / otherDays;
  const isBurst = atLeast(fullest.count, aDay) * recent.length <= BURST_CHANCE;
  return isBurst ? { from: new Date(fullest.from).toISOString(), tickets: fullest.count } : undefined;
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
