import { expect, test } from 'vitest';
import { forgetInWeek, type Asked } from '../../../src/mining/forget/forget-in-week.ts';
import type { Id } from '../../../src/model/ticket.ts';
import type { Week, WeekTopic } from '../../../src/model/week.ts';
import { thread } from '../../kit/thread.ts';
import { week } from '../../kit/week.ts';

const asked: readonly (readonly [Id, string])[] = [
  [1, 'How do I reset it?'],
  [2, 'How do I reset it?'],
  [3, 'Where is the key?'],
  [4, 'What does it cost me a month?'],
];
const known = new Map(asked.map(([id, text]): [Id, Asked] => [id, { at: 0, thread: thread(Number(id), text, []) }]));
const parts = [
  { title: 'How do I reset it?', size: 2, tickets: [1, 2] },
  { title: 'Where is the key?', size: 2, tickets: [3, 4] },
];
const before = week('2026-W45', [
  { id: 't-aaaaaaaa', title: 'How do I reset it?', tickets: [1, 2, 3, 4], size: 4, parts },
]);

function forgotten(from: Week, gone: readonly Id[]): WeekTopic | undefined {
  const [lost, kept] = [true, false].map(
    (isGone) => new Map([...known].filter(([id]) => gone.includes(id) === isGone)),
  );
  return forgetInWeek(from, { gone: lost!, kept: kept!, timeZone: 'UTC' }).topics[0];
}

function without(...gone: Id[]): unknown {
  return forgotten(before, gone)?.parts;
}

test('a ticket leaves the part that it is in, and a part goes whose title nobody says any more', () => {
  expect(without(2)).toEqual([{ title: 'How do I reset it?', size: 1, tickets: [1] }, parts[1]]);
  expect(without(3)).toBeUndefined();
  expect(without(1, 2)).toBeUndefined();
});

test('a topic of another language that goes as a whole is named no longer', () => {
  const elsewhere = [{ topic: 't-bbbbbbbb', language: 'es' }];
  const both = week('2026-W45', [
    { id: 't-aaaaaaaa', title: 'How do I reset it?', tickets: [1, 2, 3], size: 3, elsewhere },
    { id: 't-bbbbbbbb', title: 'What does it cost me a month?', tickets: [4], size: 1 },
  ]);
  expect(forgotten(both, [2])?.elsewhere).toEqual(elsewhere);
  expect(forgotten(both, [4])?.elsewhere).toBeUndefined();
});
