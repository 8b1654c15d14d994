import { expect, test } from 'vitest';
import { acrossLanguages, type Tied } from '../../src/mining/across-languages.ts';
import type { Coverage } from '../../src/model/week.ts';
import { thread } from '../kit/thread.ts';

const NEW: Coverage = { kind: 'new', score: 0 };
const coveredBy = (article: string): Coverage => ({ kind: 'covered', article, score: 0.9 });

let made = 0;
/** A topic of four tickets, each with one reply. */
function topic(id: string, language: string, replies: readonly string[], coverage = NEW): Tied {
  const threads = Array.from({ length: 4 }, (_, at) => ({
    ...thread(made++, 'Why?', [{ answer: replies[at % replies.length]! }]),
    language,
  }));
  return { row: { id, coverage }, threads };
}

const HELP = 'Please read https://help.example.org/en/articles/keys?x=1.';
const AYUDA = 'Lea https://help.example.org/es/articles/keys, por favor.';

test('topics of two languages that agents answer with one link know each other', () => {
  const found = acrossLanguages([topic('t-a', 'en', [HELP]), topic('t-b', 'es', [AYUDA]), topic('t-c', 'es', ['Sí.'])]);
  expect(Object.fromEntries(found)).toEqual({
    't-a': [{ topic: 't-b', language: 'es' }],
    't-b': [{ topic: 't-a', language: 'en' }],
  });
});

test('topics of two languages that one article answers know each other; one that it does not answer is alone', () => {
  const found = acrossLanguages([
    topic('t-a', 'en', ['Yes.'], coveredBy('keys')),
    topic('t-b', 'de', ['Ja.'], coveredBy('keys')),
    topic('t-c', 'es', ['Sí.'], { ...NEW, article: 'keys' }),
  ]);
  expect([...found.keys()]).toEqual(['t-a', 't-b']);
});

test('a link in one reply of many ties nothing, nor does one language with itself or with an unknown one', () => {
  const rare = topic('t-b', 'es', [AYUDA, 'Sí.', 'No.', 'Quizás.']);
  expect(acrossLanguages([topic('t-a', 'en', [HELP]), rare]).size).toBe(0);
  expect(acrossLanguages([topic('t-a', 'en', [HELP]), topic('t-b', 'en', [HELP])]).size).toBe(0);
  expect(acrossLanguages([topic('t-a', 'en', [HELP]), topic('t-b', 'und', [HELP])]).size).toBe(0);
});

test('an article that agents link in the smaller part of a topic, and the address of a whole host, tie nothing', () => {
  const cited = (tickets: number): Coverage => ({ ...coveredBy('keys'), cited: tickets });
  const english = topic('t-a', 'en', ['Yes.'], cited(3));
  expect(acrossLanguages([english, topic('t-b', 'es', ['Sí.'], cited(2))]).size).toBe(2);
  expect(acrossLanguages([english, topic('t-b', 'es', ['Sí.'], cited(1))]).size).toBe(0);
  const host = 'https://login.example.org';
  expect(acrossLanguages([topic('t-a', 'en', [host]), topic('t-b', 'es', [host])]).size).toBe(0);
});

test('a line that stands under many replies ties nothing', () => {
  const foot = 'Status: https://status.example.org/history';
  const many = ['t-1', 't-2', 't-3', 't-4'].map((id) => topic(id, 'en', [foot]));
  expect(acrossLanguages([...many, topic('t-b', 'es', [foot])]).size).toBe(0);
  expect(acrossLanguages([...many.slice(1), topic('t-b', 'es', [foot])]).size).toBe(4);
});
