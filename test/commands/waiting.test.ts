import { expect, test } from 'vitest';
import { longer, waitCounter, waiting } from '../../src/commands/waiting.ts';

const wait = { until: 60_000, why: 'exports limit' };

test('a wait is told with its reason and counts down to nothing', () => {
  expect([0, 1, 59_001, 60_000, 90_000].map((now) => waiting(wait, now))).toEqual([
    ', waiting 60 s (exports limit)',
    ', waiting 60 s (exports limit)',
    ', waiting 1 s (exports limit)',
    '',
    '',
  ]);
  expect(waiting(undefined, 0)).toBe('');
});

test('a short wait does not hide a long one', () => {
  expect(longer(wait, { until: 2000, why: 'HTTP 502' })).toBe(wait);
  expect(longer(undefined, wait)).toBe(wait);
  expect(longer(wait, { until: 61_000, why: 'HTTP 429' }).why).toBe('HTTP 429');
});

test('waits that overlap count once', () => {
  const more = waitCounter();
  expect([more(0, 3000), more(1000, 3000), more(1000, 500), more(10_000, 1000)]).toEqual([3, 1, 0, 1]);
});
