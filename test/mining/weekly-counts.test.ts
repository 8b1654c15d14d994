import { expect, test } from 'vitest';
import { weeklyCounts, type Counted } from '../../src/mining/weekly-counts.ts';
import type { LedgerTopic } from '../../src/model/topic.ts';
import { weekEnds } from '../../src/model/week-ends.ts';
import type { Week } from '../../src/model/week.ts';
import { week } from '../kit/week.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const UNTIL = Date.parse('2026-11-23T05:00:00Z');
const ID = 't-aaaaaaaa';

/** The week of the run so many weeks ago, in which the topic had so many tickets. */
function run(ago: number, now: number, id = ID): Week {
  const until = UNTIL - ago * WEEK;
  return {
    ...week(`2026-W${48 - ago}`, [{ id, trend: { now, before: 0, direction: 'steady' } }]),
    window: { since: new Date(until - 4 * WEEK).toISOString(), until: new Date(until).toISOString() },
    recent: 50,
  };
}

const row = (more: Partial<LedgerTopic>): LedgerTopic => ({ title: 'Why?', firstWeek: '', lastWeek: '', ...more });

function counts(earlier: readonly Week[], more: Partial<Counted> = {}): [number, number][] {
  const counted = {
    since: UNTIL - 4 * WEEK,
    ends: weekEnds(new Date(UNTIL), 'UTC'),
    first: 0,
    earlier,
    ledger: { topics: {} },
    ...more,
  };
  return weeklyCounts(ID, [UNTIL - 8 * DAY, UNTIL - DAY, UNTIL - 2 * DAY], counted).map(({ week, tickets }) => [
    week,
    tickets,
  ]);
}

test('the window is counted by its tickets, what was before it as the runs of then counted it', () => {
  expect(counts([run(5, 7), run(4, 6), run(3, 99)])).toEqual([
    [-5, 7],
    [-4, 6],
    [-3, 0],
    [-2, 0],
    [-1, 1],
    [0, 2],
  ]);
});

test('a week without a run has no count, one in which the topic slept has none of its tickets', () => {
  const slept = { ...run(5, 0, 't-bbbbbbbb') };
  expect(counts([run(7, 3), slept]).slice(0, 2)).toEqual([
    [-7, 3],
    [-5, 0],
  ]);
});

test('a desk whose first ticket came two weeks ago had no quiet weeks before', () => {
  expect(counts([], { first: UNTIL - 14 * DAY })).toEqual([
    [-1, 1],
    [0, 2],
  ]);
});

test('what was counted before a part left, or another topic came, is not compared', () => {
  const parted = { topics: { 't-bbbbbbbb': row({ splitFrom: ID, firstWeek: '2026-W44' }) } };
  const joined = { topics: { 't-bbbbbbbb': row({ joined: { topic: ID, week: '2026-W44' } }) } };
  for (const ledger of [parted, joined]) {
    expect(counts([run(5, 7), run(4, 6)], { ledger }).map(([at]) => at)).toEqual([-4, -3, -2, -1, 0]);
  }
});

test('what people merged counts together from the beginning', () => {
  const both = run(5, 7);
  both.topics.push({ ...both.topics[0]!, id: 't-bbbbbbbb' });
  expect(counts([both], { ledger: { topics: { 't-bbbbbbbb': row({ mergedInto: ID }) } } })[0]).toEqual([-5, 14]);
});
