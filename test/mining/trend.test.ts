import { expect, test } from 'vitest';
import { trends, type Asked } from '../../src/mining/trend.ts';
import { weekEnds } from '../../src/model/week-ends.ts';
import { random } from '../../src/text/random.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const UNTIL = Date.parse('2026-11-23T00:00:00Z');
const ENDS = weekEnds(new Date(UNTIL), 'UTC');
/** Weeks that lie in the window. */
const IN_WINDOW = 4;

/** A topic by its weekly counts, oldest first, as a run knows it: the last four weeks ticket by ticket, those before as counts. */
function topic(counts: readonly number[], isKnown = true): Asked {
  return {
    askedAt: counts.slice(-IN_WINDOW).flatMap((tickets, at, { length }) => spread(tickets, at - length + 1)),
    weeks: counts.map((tickets, at) => ({ week: at - counts.length + 1, tickets })),
    isKnown,
  };
}

function spread(tickets: number, week: number): number[] {
  return Array.from({ length: tickets }, (_, nth) => UNTIL + (week - 1 + (nth + 0.5) / tickets) * WEEK);
}

const directions: [string, number[], string][] = [
  ['twice as many as the week before, of few, is chance', [3, 3, 2, 4], 'steady'],
  ['four times as many as the week before is growth', [5, 5, 5, 20], 'rising'],
  ['a quarter of the week before is a fall', [20, 20, 20, 5], 'falling'],
  ['slow growth over many weeks is growth though no two weeks tell', [2, 2, 3, 3, 4, 5, 6, 7, 8, 9], 'rising'],
  ['a slow fall over many weeks is a fall', [9, 8, 7, 6, 5, 4, 3, 3, 2, 2], 'falling'],
  ['growth within the window needs no earlier week', [3, 8, 14, 20], 'rising'],
  ['up and down again is steady', [2, 4, 6, 8, 8, 6, 4, 2], 'steady'],
  ['a fall that ended weeks ago is told no more', [12, 12, 10, 3, 2, 2, 3, 2, 3], 'steady'],
  ['a single week says nothing', [20], 'steady'],
  ['no ticket at all is steady', [0, 0, 0, 0], 'steady'],
];
test.each(directions)('%s', (_, counts, direction) => {
  expect(trends([topic(counts)], ENDS)[0]!.direction).toBe(direction);
});

test('slow growth shows the weeks that it is seen in, a jump does not need to', () => {
  const [slow, jump] = trends([topic([2, 2, 3, 3, 4, 5, 6, 7, 8, 9]), topic([5, 5, 5, 5, 5, 5, 5, 5, 5, 25])], ENDS);
  expect(slow!.weeks).toEqual([2, 2, 3, 3, 4, 5, 6, 7, 8, 9]);
  expect(jump).toMatchObject({ direction: 'rising', now: 25, before: 5 });
  expect(jump!.weeks).toBeUndefined();
});

test('a week without a run is left out, and the growth around it is seen', () => {
  const { weeks, ...rest } = topic([2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10]);
  const gap = { ...rest, weeks: weeks.filter(({ week }) => week !== -6) };
  expect(trends([gap], ENDS)[0]).toMatchObject({ direction: 'rising', weeks: [2, 2, 3, 3, 5, 6, 7, 8, 9, 10] });
});

test('one growing topic is found among a hundred that stay as they are', () => {
  const desk = noise(1, 100, 10);
  const found = trends([...desk, topic([3, 3, 4, 5, 6, 7, 8, 10, 12, 14])], ENDS);
  expect(found.at(-1)!.direction).toBe('rising');
});

test('of a hundred desks on which nothing changes, about one in ten is told of any change', () => {
  const alarms = Array.from({ length: 100 }, (_, seed) =>
    trends(noise(seed, 80, 10), ENDS).some(({ direction }) => direction !== 'steady'),
  );
  expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(15);
});

test('what nobody asked before the last seven days is new, whatever the counts say', () => {
  expect(trends([topic([0, 0, 0, 9], false)], ENDS)[0]!.direction).toBe('new');
});

test('many tickets within a day of a quiet topic are a burst', () => {
  const day = Array.from({ length: 5 }, (_, hour) => UNTIL - 3 * DAY + hour * 3_600_000);
  const [found] = trends([{ askedAt: day, weeks: [], isKnown: true }], ENDS);
  expect(found!.burst).toEqual({ from: new Date(UNTIL - 3 * DAY).toISOString(), tickets: 5 });
});

/** Topics whose weekly counts are Poisson, each with a rate of its own that never changes. */
function noise(seed: number, topics: number, weeks: number): Asked[] {
  const next = random(seed + 1);
  return Array.from({ length: topics }, () => {
    const rate = 0.5 + 5 * next();
    return topic(Array.from({ length: weeks }, () => poisson(rate, next)));
  });
}

function poisson(rate: number, next: () => number): number {
  let count = 0;
  for (let left = next(); left > Math.exp(-rate); left *= next()) count++;
  return count;
}
