import { expect, test } from 'vitest';
import { longDay, longSpan } from '../../src/site/day.ts';
import { mostAsked } from '../../src/site/popular.ts';
import { topicHistories } from '../../src/site/topics.ts';
import { volumeBars } from '../../src/site/volume.ts';
import { week } from '../kit/week.ts';

const covered = (article: string) => ({ kind: 'covered', article, score: 0.9 }) as const;

test('tickets of a week are counted by how they are covered', () => {
  const one = week(
    '2026-W47',
    [
      { size: 5, coverage: covered('a') },
      { size: 4 },
      { size: 2, coverage: { kind: 'update', article: 'a', score: 0.5 } },
    ],
    [1, 2, 3],
  );
  expect(volumeBars([one])[0]!.parts).toEqual([5, 2, 4, 3]);
});

test('the chart of weeks reads from old to new', () => {
  expect(volumeBars([week('2026-W47'), week('2026-W46')]).map(({ label }) => label)).toEqual(['2026-W46', '2026-W47']);
});

test('articles are ordered by how often the last four weeks asked what they answer', () => {
  const weeks = [
    week('2026-W47', [{ size: 3, coverage: covered('a') }, { size: 4, coverage: covered('b') }, { size: 99 }]),
    week('2026-W46', [{ size: 2, coverage: covered('a') }]),
    week('2026-W45'),
    week('2026-W44'),
    week('2026-W43', [{ size: 50, coverage: covered('long-ago') }]),
  ];
  expect(mostAsked(weeks, 8, 1)).toEqual(['a', 'b']);
  expect(mostAsked(weeks, 1, 1)).toEqual(['a']);
  expect(mostAsked(weeks, 8, 1000)).toEqual([]);
});

test('a topic is described as the newest week saw it, with a size for every week', () => {
  const weeks = [
    week('2026-W47'),
    week('2026-W46', [{ title: 'newer', size: 7 }]),
    week('2026-W45', [{ title: 'older' }]),
  ];
  expect(topicHistories(weeks)).toMatchObject([
    {
      lastSeen: '2026-W46',
      latest: { title: 'newer' },
      sizes: [
        { week: '2026-W45', size: 3 },
        { week: '2026-W46', size: 7 },
        { week: '2026-W47', size: 0 },
      ],
    },
  ]);
});

test('days are written in words, and a window ends on its last day', () => {
  expect(longDay('2026-11-23')).toBe('November 23, 2026');
  const window = { since: '2026-11-09T05:00:00Z', until: '2026-11-16T05:00:00Z' };
  expect(longSpan(window, 'America/New_York')).toMatch(/November 9\s*–\s*15, 2026/);
});
