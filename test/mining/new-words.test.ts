import { expect, test } from 'vitest';
import { gatherNewWords, type Dated } from '../../src/mining/new-words.ts';

const DAY_MS = 24 * 3600 * 1000;
const ask = (text: string, day: number, by = `${text} ${day}`): Dated => ({ text, at: day * DAY_MS, by });
/** A month in which four questions come each day. */
const month = Array.from({ length: 27 }, (_, day) =>
  ['mail', 'folder', 'login', 'print'].map((word) => ask(word, day)),
);
const NEW = [
  'Kiosk is dark',
  'Our kiosk rings',
  'No kiosk in the hall',
  'Who feeds the kiosk?',
  'A kiosk without paper',
];
const FROM = 20 * DAY_MS;
const old = month.flat();
const places = NEW.map((_, at) => old.length + at);
const scattered = [
  [0, 4, places[0]!, places[1]!],
  [1, 5, places[2]!],
  [2, 6, places[3]!],
];

test('a word that many use on one day and nobody before makes one cluster of its questions', () => {
  const asked = [...old, ...NEW.map((text, at) => ask(text, 25 + at / 10))];
  expect(gatherNewWords(scattered, asked, FROM)).toEqual([[0, 4], [1, 5], [2, 6], places]);
});

const few: [string, Dated[]][] = [
  ['a word of every day', NEW.map((text, at) => ask(text, 5 * at + 5))],
  ['a word of an earlier week', NEW.map((text, at) => ask(text, 10 + at / 10))],
  ['a word of one customer', NEW.map((text, at) => ask(text, 25 + at / 10, 'one'))],
  ['a version', NEW.map((_, at) => ask('138.0', 25 + at / 10))],
];
test.each(few)('%s gathers nothing', (_, asked) => {
  expect(gatherNewWords(scattered, [...old, ...asked], FROM)).toEqual(scattered);
});

test('what lies together already is left as it is', () => {
  const asked = [...old, ...NEW.map((text, at) => ask(text, 25 + at / 10))];
  expect(gatherNewWords([[0, ...places.slice(1)], [places[0]!]], asked, FROM)).toEqual([
    [0, ...places.slice(1)],
    [places[0]],
  ]);
});

test('in the first week of a desk every word is new, and none is news', () => {
  const asked = NEW.map((text, at) => ask(text, 25 + at / 10));
  expect(gatherNewWords([[0, 1, 2, 3, 4]], asked, FROM)).toEqual([[0, 1, 2, 3, 4]]);
  expect(
    gatherNewWords(
      [
        [0, 1],
        [2, 3],
      ],
      asked,
      FROM,
    ),
  ).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
