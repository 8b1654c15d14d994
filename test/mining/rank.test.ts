import { expect, test } from 'vitest';
import { worth } from '../../src/mining/rank.ts';
import type { WeekTopic } from '../../src/model/week.ts';

const burst = { from: '2026-11-20T09:00:00Z', tickets: 5 };

const trends: [string, WeekTopic['trend'], number][] = [
  ['as busy as ever', { now: 4, before: 4, direction: 'steady' }, 1],
  ['on the rise', { now: 9, before: 2, direction: 'rising' }, 1.5],
  ['falling', { now: 1, before: 9, direction: 'falling' }, 0.75],
  ['that bursts', { now: 5, before: 4, direction: 'steady', burst }, 2],
  ['that nobody asked this week', { now: 0, before: 4, direction: 'steady' }, 0.5],
];
test.each(trends)('a topic %s counts by that', (_, trend, factor) => {
  const effort = { effort: 1, replies: 1, hours: 0, escalated: 0, issues: 0 };
  expect(worth({ size: 8, requesters: 8, effort, trend, coverage: { kind: 'new', score: 0 } }).trend).toBe(factor);
});
