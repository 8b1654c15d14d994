import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdMs, learn, spend, toldBy, type Window } from '../../../src/io/zendesk/rate-budget.ts';

const at = 1_000_000;

test('the account keeps a tenth of its limit for other programs', () => {
  const window: Window = { limit: 100, left: 11, endsAt: at + 5000 };
  expect(holdMs(window, 'account', at)).toBe(0);
  expect(holdMs(spend(window), 'account', at)).toBe(5000);
  expect(holdMs(spend(window), 'account', at + 5000)).toBe(0);
});

test('an answer that was overtaken does not give requests back', () => {
  const known: Window = { limit: 100, left: 40, endsAt: at + 5000 };
  expect(learn(known, { limit: 100, left: 60, resetsMs: 5000 }, 0, at)!.left).toBe(40);
});

test('a new window starts full, but for what is on its way', () => {
  const known: Window = { limit: 100, left: 0, endsAt: at - 1 };
  expect(learn(known, { limit: 100, left: 99, resetsMs: 60_000 }, 4, at)).toEqual({
    limit: 100,
    left: 95,
    endsAt: at + 60_000,
  });
});

const spellings: [Record<string, string>, 'account' | 'exports', unknown][] = [
  [
    { 'x-rate-limit': '700', 'x-rate-limit-remaining': '695', 'ratelimit-reset': '41' },
    'account',
    { limit: 700, left: 695, resetsMs: 41_000 },
  ],
  [
    { 'rate-limit': '700', 'rate-limit-remaining': '676', 'rate-limit-reset': '1' },
    'account',
    { limit: 700, left: 676, resetsMs: 1000 },
  ],
  [
    { 'zendesk-ratelimit-incremental-exports': 'total=10; remaining=9; resets=2' },
    'exports',
    { limit: 10, left: 9, resetsMs: 2000 },
  ],
  [{}, 'account', { limit: undefined, left: undefined, resetsMs: undefined }],
];
for (const [header, budget, told] of spellings) {
  test(`reads ${Object.keys(header).join(', ') || 'no header'}`, () => {
    expect(toldBy((name) => header[name], budget)).toEqual(told);
  });
}

test('no window is ever overdrawn, however the answers arrive', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 50 }), fc.array(fc.nat(3000), { maxLength: 200 }), (limit, gaps) => {
      let window: Window | undefined;
      let now = at;
      let sent = 0;
      const endsAt = at + 60_000;
      for (const gap of gaps) {
        now += gap;
        if (now >= endsAt) break;
        if (holdMs(window, 'account', now) > 0) continue;
        sent += 1;
        window = learn(spend(window), { limit, left: limit - sent, resetsMs: endsAt - now }, 0, now);
      }
      return sent <= limit;
    }),
  );
});

test('the end of a window that is told as a date in seconds is no number of seconds to wait', () => {
  const headers: Record<string, string> = {
    'x-rate-limit': '400',
    'x-rate-limit-remaining': '7',
    'ratelimit-reset': '1793606400',
  };
  expect(toldBy((name) => headers[name], 'account')).toEqual({ limit: 400, left: 7, resetsMs: undefined });
});
