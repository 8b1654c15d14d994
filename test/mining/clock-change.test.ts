import { expect, test } from 'vitest';
import { weeklyCounts } from '../../src/mining/weekly-counts.ts';
import { isoWeek } from '../../src/model/iso-week.ts';
import { week } from '../kit/week.ts';

const HOUR = 3_600_000;
/** Sunday midnight in New York before and after the clock went back, on 1 November 2026: a week of 169 hours. */
const BEFORE = Date.parse('2026-10-26T04:00:00Z');
const AFTER = Date.parse('2026-11-02T05:00:00Z');
const ID = 't-aaaaaaaa';

test('runs at one local time before and after a clock change are two weeks in a row', () => {
  expect(isoWeek(new Date(BEFORE - HOUR), 'America/New_York')).toBe('2026-W43');
  expect(isoWeek(new Date(AFTER - HOUR), 'America/New_York')).toBe('2026-W44');
});

test('the week of the clock change is counted as one week', () => {
  const since = AFTER - 28 * 24 * HOUR;
  const old = (ago: number, until: number) => ({
    ...week(`2026-W${44 - ago}`, [{ id: ID, trend: { now: 10 * ago, before: 0, direction: 'steady' as const } }]),
    window: { since: new Date(until - 28 * 24 * HOUR).toISOString(), until: new Date(until).toISOString() },
    recent: 50,
  });
  const earlier = [old(5, since - 7 * 24 * HOUR - HOUR), old(4, since - HOUR), old(1, BEFORE)];
  const counted = { since, until: AFTER, first: 0, earlier, ledger: { topics: {} } };
  expect(weeklyCounts(ID, [AFTER - HOUR], counted)).toEqual([
    { week: -5, tickets: 50 },
    { week: -4, tickets: 40 },
    { week: -3, tickets: 0 },
    { week: -2, tickets: 0 },
    { week: -1, tickets: 0 },
    { week: 0, tickets: 1 },
  ]);
});
