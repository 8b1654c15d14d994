import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedDelayMs, MOST_TRIES, patience, retryDelayMs } from '../../../src/io/zendesk/retry-delay.ts';

const cases: [string, Parameters<typeof retryDelayMs>, number | undefined][] = [
  ['a rate limit waits as long as it is told', [429, 93_000, 0, 0], 93_000],
  ['a reset is tried again soon', [0, undefined, 0, 0], 100],
  ['a gateway that is down is given more time with each try', [502, undefined, 3, 0], 800],
  ['a conflict is tried again', [409, undefined, 0, 1], 200],
  ['a wrong request is not tried again', [404, 1000, 0, 0], undefined],
  ['a refused sign-in is not tried again', [401, undefined, 0, 0], undefined],
  ['after enough tries it is over', [500, undefined, MOST_TRIES - 1, 0], undefined],
  ['a rate limit is no failure', [429, 1000, MOST_TRIES - 1, 0], 7500],
];
for (const [title, args, ms] of cases) test(title, () => expect(retryDelayMs(...args)).toBe(ms));

test('never before the server says, and never longer than both its wish and our longest guess', () => {
  const status = fc.constantFrom(0, 409, 429, 500, 502, 503, 504, 520, 524);
  const asked = fc.option(fc.nat(600_000), { nil: undefined });
  fc.assert(
    fc.property(status, asked, fc.nat(10), fc.double({ min: 0, max: 1, noNaN: true }), (code, ms, attempt, dice) => {
      const delay = retryDelayMs(code, ms, attempt, dice)!;
      return delay >= (ms ?? 0) && delay <= Math.max(ms ?? 0, 15_000);
    }),
  );
});

test('a lost answer is asked for again soon, and a slow one is given all the time there is in the end', () => {
  expect([0, 1, 2, 4, 5].map((attempt) => patience('account', attempt))).toEqual([0.05, 0.1, 0.2, 0.8, 1]);
  expect([0, 1, 3].map((attempt) => patience('exports', attempt))).toEqual([1 / 6, 1 / 3, 1]);
});

const now = Date.parse('2026-11-23T09:05:00Z');
const headers: [string, number, Record<string, string>, number | undefined][] = [
  ['Retry-After in seconds', 429, { 'retry-after': '7' }, 7000],
  [
    "Retry-After as a date, by the server's own clock, to the end of its second",
    503,
    { 'retry-after': 'Mon, 23 Nov 2026 09:00:30 GMT', date: 'Mon, 23 Nov 2026 09:00:00 GMT' },
    31_000,
  ],
  ['a Retry-After that cannot be read', 429, { 'retry-after': 'soon' }, undefined],
  ['the end of the window', 429, { 'ratelimit-reset': '41' }, 41_000],
  ['the end of the window, spelled otherwise', 429, { 'rate-limit-reset': '4' }, 4000],
  [
    'the end of the export window before that of the account',
    429,
    { 'zendesk-ratelimit-incremental-exports': 'total=10; remaining=0; resets=2', 'ratelimit-reset': '41' },
    2000,
  ],
  ['no wish', 500, { 'ratelimit-reset': '41' }, undefined],
];
for (const [title, status, header, ms] of headers) {
  test(`reads ${title}`, () => expect(askedDelayMs(status, (name) => header[name], now)).toBe(ms));
}
