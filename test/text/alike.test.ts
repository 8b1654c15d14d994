import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAlike, trigrams, withoutAlike } from '../../src/text/alike.ts';

const line = 'The map of the harbour does not load when I open it on the phone';

test.each([
  ['a typing mistake', line.replace('harbour', 'harbuor'), true],
  ['other case and marks', `${line.toUpperCase()}!`, true],
  ['another question in similar words', 'The list of the members does not load when she opens the page', false],
  [
    'a much longer text',
    `${line}. ${'Quick brown foxes jump over lazy dogs and judges vow black quartz. '.repeat(2)}`,
    false,
  ],
])('%s: alike or not', (_, other, alike) => {
  expect(areAlike(trigrams(line), trigrams(other))).toBe(alike);
});

test('the first of almost equal texts stays, in order', () => {
  const typo = line.replace('phone', 'phnoe');
  expect(withoutAlike([line, 'something else', typo], (text) => text)).toEqual([line, 'something else']);
});

test('every text is like itself, and likeness has no direction', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(areAlike(trigrams(a), trigrams(a))).toBe(true);
      expect(areAlike(trigrams(a), trigrams(b))).toBe(areAlike(trigrams(b), trigrams(a)));
    }),
  );
});
