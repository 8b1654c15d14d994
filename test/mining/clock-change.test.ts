import { expect, test } from 'vitest';
import { weeklyCounts } from '../../src/mining/weekly-counts.ts';
import { isoWeek } from '../../src/model/iso-week.ts';
import { weekEnds } from '../../src/model/week-ends.ts';
import { week } from '../kit/week.ts';

const HOUR = 3_600_000;
/** Sunday midnight in New York before and after the clock went back, on 1 November 2026: a week of 169 hours. */
const BEFORE = Date.parse('2026-10-26T04:00:00Z');
const AFTER = Date.parse('2026-11-02T05:00:00Z');
const ID = 't-aaaaaaaa';
const ZONE = 'America/New_York';

test('runs at one local time before and after a clock change are two weeks in a row', () => {
  const names = (...nights: number[]): string[] => nights.map((night) => isoWeek(new Date(night), ZONE));
  expect(names(BEFORE - HOUR, AFTER - HOUR)).toEqual(['2026-W43', '2026-W44']);
  expect(names(BEFORE, AFTER)).toEqual(['2026-W43', '2026-W44']);
});

test('the week of the clock change is counted as one week', () => {
  const since = AFTER - 28 * 24 * HOUR;
  const old = (ago: number, until: number) => ({
    ...week(`2026-W${44 - ago}`, [{ id: ID, trend: { now: 10 * ago, before: 0, direction: 'steady' as const } }]),
    window: { since: new Date(until - 28 * 24 * HOUR).toISOString(), until: new Date(until).toISOString() },
    recent: 50,
  });
  const earlier = [old(5, since - 7 * 24 * HOUR - HOUR), old(4, since - HOUR), old(1, BEFORE)];
  const counted = { since, ends: weekEnds(new Date(AFTER), ZONE), first: 0, earlier, ledger: { topics: {} } };
  expect(weeklyCounts(ID, [AFTER - HOUR], counted)).toEqual([
    { week: -5, tickets: 50 },
    { week: -4, tickets: 40 },
    { week: -3, tickets: 0 },
    { week: -2, tickets: 0 },
    { week: -1, tickets: 0 },
    { week: 0, tickets: 1 },
  ]);
});
