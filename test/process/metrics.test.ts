import { expect, test } from 'vitest';
import { Settings } from '../../src/model/settings.ts';
import { businessClock } from '../../src/process/business-clock.ts';
import { ticketMetrics } from '../../src/process/metrics.ts';
import { course } from '../kit/course.ts';

const clock = businessClock(Settings.parse({}));
const NOW = Date.parse('2026-11-30T12:00:00-05:00');

// Worked by hand. Hours 09:00-17:00 in New York; Thu 26 Nov 2026 is Thanksgiving.
// Wed 25 Nov 16:30 asked. Fri 27 Nov 09:45:59 replied: 30 min on Wed + 45 min on Fri = 75 business minutes, seconds cut off.
// Wed 16:30 to Fri 09:45:59 = 41 h 15 min = 2,475 calendar minutes. Pending from then to Fri 16:00 (6 h 14 min 1 s).
// Customer again Fri 16:00, once more 16:20; replied Mon 30 Nov 09:10: 60 + 10 = 70 business minutes. Solved Mon 10:00.
const worked = course('solved', [
  ['2026-11-25T16:30:00-05:00', 'customer'],
  ['2026-11-25T16:40:00-05:00', 'note'],
  ['2026-11-25T16:40:00-05:00', { status: 'open' }],
  ['2026-11-27T09:45:59-05:00', 'desk'],
  ['2026-11-27T09:45:59-05:00', { status: 'pending' }],
  ['2026-11-27T16:00:00-05:00', 'customer'],
  ['2026-11-27T16:00:00-05:00', { status: 'open' }],
  ['2026-11-27T16:20:00-05:00', 'customer'],
  ['2026-11-30T09:10:00-05:00', 'desk'],
  ['2026-11-30T09:30:00-05:00', { status: 'hold' }],
  ['2026-11-30T10:00:00-05:00', { status: 'solved' }],
]);

test('counts business and calendar minutes as worked by hand', () => {
  const metrics = ticketMetrics(worked, clock, NOW);
  expect(metrics.firstReply).toEqual({ calendar: 2475, business: 75 });
  expect(metrics.nextReplies).toEqual([{ calendar: 3 * 1440 - 16 * 60 + 9 * 60 + 10, business: 70 }]);
  expect(metrics.fullResolution).toEqual({ calendar: 5 * 1440 - 6 * 60 - 30, business: 30 + 480 + 60 });
  expect(metrics.firstResolution).toEqual(metrics.fullResolution);
  expect(metrics.agentWait.business).toBe(374);
  expect(metrics.onHold).toEqual({ calendar: 30, business: 30 });
  expect(metrics.requesterWait.business).toBe(195);
});

test('a public word with which the desk makes a ticket is not its first reply', () => {
  const made = course('pending', [
    ['2026-11-23T10:00:00-05:00', 'desk'],
    ['2026-11-23T11:00:00-05:00', 'customer'],
    ['2026-11-23T11:30:00-05:00', 'desk'],
  ]);
  expect(ticketMetrics(made, clock, NOW).firstReply).toEqual({ calendar: 90, business: 90 });
});

test('a ticket that was opened again has a first resolution and no full one', () => {
  const again = course('open', [
    ['2026-11-23T10:00:00-05:00', 'customer'],
    ['2026-11-23T11:00:00-05:00', { status: 'solved' }],
    ['2026-11-23T12:00:00-05:00', { status: 'open' }],
  ]);
  const { firstResolution, fullResolution } = ticketMetrics(again, clock, NOW);
  expect([firstResolution?.business, fullResolution]).toEqual([60, undefined]);
});

test('closing a solved ticket does not resolve it once more', () => {
  const closed = course('closed', [
    ['2026-11-16T10:00:00-05:00', 'customer'],
    ['2026-11-16T11:00:00-05:00', { status: 'solved' }],
    ['2026-11-20T11:00:00-05:00', { status: 'closed' }],
  ]);
  expect(ticketMetrics(closed, clock, NOW).fullResolution?.business).toBe(60);
});

test('nobody has answered and nothing is resolved in a fresh ticket', () => {
  const fresh = course('new', [['2026-11-30T11:00:00-05:00', 'customer']]);
  expect(ticketMetrics(fresh, clock, NOW)).toMatchObject({
    nextReplies: [],
    requesterWait: { calendar: 60, business: 60 },
  });
  expect(ticketMetrics(fresh, clock, NOW).firstReply).toBeUndefined();
});
