import { expect, test } from 'vitest';
import { askedInTopics, heldBack, shareFound } from '../../src/writing/findability.ts';
import { week } from '../kit/week.ts';

const topic = (id: string, more: object) => ({ id, examples: [`asked in ${id}`], ...more });
const ledgerTopic = { title: 'T', firstWeek: '', lastWeek: '' };

test('only articles that are certain count: said by a person, linked by agents, or written for the topic', () => {
  const weeks = [
    week('2026-W47', [
      topic('t-aaaaaaaa', { coverage: { kind: 'covered', article: 'guessed', score: 0.9 } }),
      topic('t-bbbbbbbb', { coverage: { kind: 'covered', article: 'linked', score: 0.5, cited: 2 } }),
      topic('t-cccccccc', {}),
      topic('t-dddddddd', {}),
    ]),
  ];
  const ledger = { topics: { 't-cccccccc': { ...ledgerTopic, coveredBy: 'said' } } };
  const asked = askedInTopics(weeks, ledger, new Map([['t-dddddddd', 'written']]));
  expect(asked.map(({ question, article }) => [question, article])).toEqual([
    ['asked in t-bbbbbbbb', 'linked'],
    ['asked in t-cccccccc', 'said'],
    ['asked in t-dddddddd', 'written'],
  ]);
});

test('a question that an article lists is not held back, and the same question counts once', () => {
  const ask = (question: string) => ({ from: 'topic t', question, article: 'a' });
  const held = heldBack([ask('Why 137?'), ask('why, 137'), ask('Reset?'), ask('…')], [{ questions: ['reset'] }]);
  expect(held.map(({ question }) => question)).toEqual(['why, 137']);
});

test('the share found counts places up to the last that is looked at', () => {
  const places = [1, 3, 4, undefined].map((place) => ({ from: '', question: '', article: '', place }));
  expect(shareFound(places, 3)).toBe(0.5);
});
