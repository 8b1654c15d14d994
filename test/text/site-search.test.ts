import { expect, test } from 'vitest';
import { byAnyWord, queryWords, searchAnyWord } from '../../src/text/site-search.ts';

const words: [string, string, string[]][] = [
  ['little words are not asked for', 'How do I reset the password?', ['how', 'reset', 'password']],
  ['nothing but little words still asks', 'to be', ['to', 'be']],
  ['a word is asked for once', 'Push, push, PUSH', ['push']],
  ['names and codes stay whole', "npm-debug.log doesn't open", ['npm-debug.log', "doesn't", 'open']],
  ['a phrase in quotation marks stays one', '"exit status 137"', ['"exit status 137"']],
  ['an empty query asks for nothing', ' ?! ', []],
];
test.each(words)('%s', (_, query, expected) => {
  expect(queryWords(query)).toEqual(expected);
});

const hits: Record<string, { id: string; score: number }[]> = {
  database: [
    { id: 'other', score: 30 },
    { id: 'right', score: 20 },
  ],
  host: [{ id: 'right', score: 20 }],
};

test('a page that holds more of the words comes first, and a word that no page holds hides none', async () => {
  const found = await searchAnyWord('database host xyzzy', (word) => Promise.resolve(hits[word] ?? []));
  expect(found.map(({ id }) => id)).toEqual(['right', 'other']);
});

test('one word that fills a page does not outweigh two words', () => {
  const found = byAnyWord([
    [
      { id: 'full', score: 1000 },
      { id: 'both', score: 20 },
    ],
    [{ id: 'both', score: 30 }],
  ]);
  expect(found.map(({ id, score }) => [id, score])).toEqual([
    ['both', 30],
    ['full', 1000],
  ]);
});
