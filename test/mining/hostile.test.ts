import { expect, test } from 'vitest';
import { clean } from '../../src/mining/clean.ts';
import { redactor } from '../../src/mining/redact.ts';

const LENGTH = 1_000_000;
const redact = redactor({ people: [{ name: 'Ann Lee', email: 'ann@x.gov' }], organizations: [{ name: 'A A A A B' }] });

/** Each would take hours where work grows with the square of the text. */
const seeds = [
  'a',
  '1',
  '1 ',
  '1-',
  'a@',
  'a:',
  ':',
  '-',
  '(1) ',
  'http://a ',
  '-----BEGIN A-----\n',
  'password=',
  'eyJ',
  ' ',
  '\n',
  '>\n',
  'Hi ',
  'Thanks,\n',
  'A ',
  '```\n',
  '[name',
  ' at a dot b',
  'aa:',
  'a-',
  'a.',
  'a_',
  '%40',
  ' @ a . b',
  '12 Main ',
  'P.O. Box 1, ',
  'Rue de la ',
  'AKIA',
  'sk-',
  'eyJa.',
  'xoxb-1 ',
  'api key ',
  'Mr. ',
  'Ann, ',
  'Maria and ',
  'Maria Lopez ',
  'name: ',
  'account 1 ',
  'is password is ',
  'DE44 ',
  'Bearer ',
  'curl -u ',
  'x.internal ',
  'aaaaaaaa-aaaa-aaaa-aaaa-',
  '1.1.1.1.',
  '\u0430',
  '\ud83d\ude00',
];

test.each(seeds)('a megabyte of %j is cleaned and redacted', { timeout: 60_000 }, (seed) => {
  const text = seed.repeat(LENGTH / seed.length);
  expect(clean(text).text.length).toBeLessThanOrEqual(LENGTH);
  expect(typeof redact(text).text).toBe('string');
});

/** `Aa` and `BB` have the same hash by 31, and so has every word made of as many of them. */
test('words made to have the same hash are looked up as fast as others', { timeout: 30_000 }, () => {
  const text = Array.from({ length: 60_000 }, (_, word) =>
    Array.from({ length: 16 }, (_, pair) => ((word >> pair) & 1 ? 'Aa' : 'BB')).join(''),
  ).join(' ');
  expect(typeof redact(text).text).toBe('string');
});
