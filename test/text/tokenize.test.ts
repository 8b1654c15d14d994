import { expect, test } from 'vitest';
import { stemmer } from '../../src/text/stem.ts';
import { words } from '../../src/text/tokenize.ts';
import { encode } from '../../src/text/vocabulary.ts';

const cases: readonly [title: string, text: string, found: string[]][] = [
  ['words are in lower case, without punctuation', 'Hello, World!', ['hello', 'world']],
  [
    'an apostrophe, a full stop or an underscore inside belongs to the word',
    "don't use 128.7 of my_app.",
    ["don't", 'use', '128.7', 'of', 'my_app'],
  ],
  ['typographic apostrophes and wide letters are made plain', 'can’t ｌｏｇ', ["can't", 'log']],
  ['letters of other languages are letters', 'Kündigung één não войти', ['kündigung', 'één', 'não', 'войти']],
  ['scripts without spaces are cut into words', '无法登录帐户', ['无法', '登录', '帐户']],
  ['keys and dumps are not words', `key ${'a1'.repeat(40)} end`, ['key', 'end']],
  ['an empty text has no words', ' \n', []],
];
for (const [title, text, found] of cases) test(title, () => expect(words(text)).toEqual(found));

test('stems are those of the language, and what is not a word of letters stays', () => {
  expect(['passwords', 'connecting', 'eb-500'].map(stemmer('en'))).toEqual(['password', 'connect', 'eb-500']);
  expect(stemmer('de')('Rechnungen'.toLowerCase())).toBe('rechnung');
  expect(stemmer('xx')('passwords')).toBe('passwords');
});

test('texts become numbers of stems, without stop words, the same stem the same number', () => {
  const { lists, terms } = encode([{ text: 'The invoices are wrong' }, { text: 'wrong invoice' }]);
  expect(terms).toEqual(['invoic', 'wrong']);
  expect(lists.map((list) => [...list])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('only the start of an endless text is read', () => {
  expect(encode([{ text: 'word '.repeat(200_000) }]).lists[0]!.length).toBeLessThanOrEqual(600);
});
