import { expect, test } from 'vitest';
import { workedOf } from '../../src/mining/worked.ts';
import type { Article } from '../../src/model/article.ts';
import type { Week } from '../../src/model/week.ts';
import { week } from '../kit/week.ts';

const TOPIC = 't-aaaaaaaa';
const DAY_MS = 24 * 3600 * 1000;
const article: Article = {
  id: 'reset',
  title: 'Reset',
  body: '',
  questions: [],
  status: 'published',
  audience: 'public',
  topic: TOPIC,
  created: '2026-02-02',
};

/** Weeks that end on Mondays from 5 January; five end by the day of the article. */
function weeks(counts: readonly (readonly [topic: number, desk: number])[]): Week[] {
  return counts.map(([now, recent], at) => {
    const until = Date.parse('2026-01-05T00:00:00Z') + 7 * at * DAY_MS;
    const window = { since: new Date(until - 28 * DAY_MS).toISOString(), until: new Date(until).toISOString() };
    const trend = { now, before: 0, direction: 'steady' as const };
    return { ...week(`2026-W${String(at + 2).padStart(2, '0')}`, [{ id: TOPIC, trend }]), window, recent };
  });
}

const five = (topic: number, desk: number): (readonly [number, number])[] =>
  Array.from({ length: 5 }, () => [topic, desk]);

test('a topic that falls after its article is worked, with an interval below 1', () => {
  const [row] = workedOf([article], weeks([...five(20, 100), ...five(4, 100)]));
  expect(row).toMatchObject({ verdict: 'fell', since: '2026-02-02', before: { topic: 100, desk: 500, weeks: 5 } });
  expect(row!.after).toEqual({ topic: 20, desk: 500, weeks: 5 });
  expect(row!.ratio!.value).toBeCloseTo(0.2, 1);
  expect(row!.ratio!.high).toBeLessThan(1);
});

test('a topic that falls as the whole desk does is still asked', () => {
  const [row] = workedOf([article], weeks([...five(20, 100), ...five(4, 20)]));
  expect(row).toMatchObject({ verdict: 'still asked' });
  expect(row!.ratio!.value).toBeCloseTo(1, 1);
});

test('one week on either side is too early, and gives no ratio', () => {
  const [row] = workedOf([article], weeks([...five(20, 100), [1, 100]]));
  expect(row!.verdict).toBe('too early');
  expect(row!.ratio).toBeUndefined();
});

test('the day that an earlier run noted stays, whatever the page says later', () => {
  const before = weeks(five(20, 100));
  const noted = before.map((one, at) => (at < 4 ? one : { ...one, worked: workedOf([article], before) }));
  const [row] = workedOf(
    [{ ...article, created: '2026-01-12' }],
    [...noted, ...weeks([...five(1, 9), [4, 100]]).slice(5)],
  );
  expect(row!.since).toBe('2026-02-02');
});

test('drafts and pages that were written for no topic are not judged', () => {
  expect(
    workedOf(
      [
        { ...article, status: 'draft' },
        { ...article, topic: undefined },
      ],
      weeks(five(1, 9)),
    ),
  ).toEqual([]);
});
