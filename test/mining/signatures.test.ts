import { expect, test } from 'vitest';
import { signatureView } from '../../src/mining/views/signatures.ts';
import { dot, row } from '../../src/text/matrix.ts';
import { countTerms, tfIdf } from '../../src/text/sparse.ts';
import { encode } from '../../src/text/vocabulary.ts';

function seen(...texts: string[]) {
  const { terms, lists } = encode(texts.map((text) => ({ text })));
  return signatureView(tfIdf(countTerms(lists, terms.length)), terms, 10);
}

test.each([
  ['the name of an exception', 'ConnectTimeoutException'],
  ['a constant', 'ERR_CERT_DATE_INVALID'],
  ['an address', '0x80072f8f'],
  ['a code of HTTP', '503'],
  ['a code of SMTP', '5.7.1'],
  ['a code of a database', '1040'],
])('texts that share %s are near, whatever else they tell', (_, signature) => {
  const view = seen(
    `Our nightly import dies with ${signature}`,
    `${signature} since the deploy on the sales site`,
    'How do I invite a colleague?',
  )!;
  expect(dot(row(view, 0), row(view, 1))).toBeGreaterThan(0.9);
  expect([...row(view, 2)].every((value) => value === 0)).toBe(true);
});

test('years, words and versions are no signatures, nor is what stands in one text only', () => {
  expect(seen('It broke in 2024, an error', 'Another error since 2024', 'Only here: 0xdeadbeef')).toBeUndefined();
});
