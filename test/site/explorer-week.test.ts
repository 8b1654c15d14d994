import { expect, test } from 'vitest';
import { explorerWeek, hueOf, questionsWith } from '../../src/site/explorer/explorer-week.ts';
import { week } from '../kit/week.ts';

const found = week(
  '2026-W47',
  [
    { title: 'Out of memory', tickets: [1, 'a'] },
    { id: 't-bbbbbbbb', title: 'Sign in', tickets: [2] },
  ],
  [3],
);
const map = {
  week: '2026-W47',
  tickets: [1, 2, 3, 'a'],
  x: [0, 1, 2, 3],
  y: [0, 1, 2, 3],
  words: ['app killed', 'no password', '', 'Killed again'],
};

test('every question on the map knows its topic', () => {
  expect(explorerWeek(found, map).topicOf).toEqual([0, 1, -1, 0]);
});

test.each([
  ['a word of the question, in any case', 'killed', [0, 3]],
  ['a word of the topic and one of the question', 'memory again', [3]],
  ['the number of a ticket', '3', [2]],
  ['nothing', ' ', [0, 1, 2, 3]],
  ['words that no question has', 'zebra', []],
])('a search finds %s', (_, query, places) => {
  expect(questionsWith(query, explorerWeek(found, map))).toEqual(places);
});

test('a topic has one colour, whatever the week', () => {
  expect(hueOf('t-aaaaaaaa')).toBe(hueOf('t-aaaaaaaa'));
  expect(new Set(['t-aaaaaaaa', 't-bbbbbbbb', 't-cccccccc'].map(hueOf)).size).toBe(3);
});
