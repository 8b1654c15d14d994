import { expect, test } from 'vitest';
import { calmBursts, type Dated } from '../../src/mining/calm-bursts.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { week } from '../kit/week.ts';

const NOON = Date.parse('2026-11-03T12:00:00Z');
const HOUR = 3600 * 1000;
const on = (text: string, hours: number): Dated => ({ text, at: NOON + hours * HOUR });

const LAMPS = ['The lamp is dark', 'Our lamp flickers at night', 'A lamp fell from the pier'].map((text, at) =>
  on(text, -48 - at),
);
const OTHERS = Array.from({ length: 60 }, (_, at) => on(`The boat number ${at} waits at the quay`, -60 - at));
/** Four questions of one day, with nothing or a word in common. */
const HEAP = ['The rope is wet', 'Where is my anchor', 'Sails came late', 'Buy new paint'].map((text, at) =>
  on(text, at),
);
const FOG = ['Fog on the radar', 'Is it fog or smoke', 'No boat leaves, fog', 'Ropes are wet'].map((text, at) =>
  on(text, at),
);

const bursting = (stability: WeekTopic['stability']): WeekTopic => ({
  ...week('2026-W45', [{ id: 't-aaaaaaaa' }]).topics[0]!,
  trend: { now: 4, before: 0, direction: 'steady', burst: { from: new Date(NOON).toISOString(), tickets: 4 } },
  worth: { volume: 7, effort: 1, uncovered: 1, trend: 2 },
  ...(stability && { stability }),
});
const calmed = (day: readonly Dated[], stability: WeekTopic['stability']): WeekTopic =>
  calmBursts([bursting(stability)], [...OTHERS, ...LAMPS, ...day], () => [...LAMPS, ...day])[0]!;

test('a burst of questions that have nothing in common is a day’s chance, where the topic does not always come back', () => {
  const { trend, worth } = calmed(HEAP, { cameBack: 5, of: 20 });
  expect(trend).toEqual({ now: 4, before: 0, direction: 'steady' });
  expect(worth!.trend).toBe(1);
});

test('a burst stays whose questions nearly all have a word that hardly any other has', () => {
  expect(calmed(FOG, { cameBack: 5, of: 20 }).trend.burst?.tickets).toBe(4);
});

test('a word that many others have makes no burst one thing', () => {
  const boats = HEAP.map(({ text, at }) => ({ text: `${text} on the boat`, at }));
  expect(calmed(boats, { cameBack: 5, of: 20 }).trend.burst).toBeUndefined();
});

test('a topic that always comes back is one problem told in many words, and keeps its burst; so does one that was not tried', () => {
  expect(calmed(HEAP, { cameBack: 16, of: 20 }).trend.burst?.tickets).toBe(4);
  expect(calmed(HEAP, undefined).trend.burst?.tickets).toBe(4);
});
