import { expect, test } from 'vitest';
import { informative } from '../../src/mining/informative.ts';
import { countPairs, spellingView, termView } from '../../src/mining/views/lsa.ts';
import { learnWords, meaningView } from '../../src/mining/views/meaning.ts';
import { dot, row } from '../../src/text/matrix.ts';
import { countTerms, tfIdf } from '../../src/text/sparse.ts';
import { encode } from '../../src/text/vocabulary.ts';

test('a word of one cluster tells more than a word of all, and a rare word less than a common one', () => {
  // Term 0 stands in all texts, term 1 in those of cluster 0, term 2 in one of them.
  const lists = Array.from({ length: 20 }, (_, at) => Int32Array.from(at >= 10 ? [0] : at === 0 ? [0, 1, 2] : [0, 1]));
  const labels = Int32Array.from({ length: 20 }, (_, at) => (at < 10 ? 0 : 1));
  const [everywhere, telling, rare] = informative(countTerms(lists, 3), labels, 2);
  expect(everywhere).toBeCloseTo(0, 3);
  expect(telling).toBeGreaterThan(rare!);
  expect(rare).toBeGreaterThan(0);
});

const TEXTS = [
  'invoice shows wrong amount',
  'bill shows wrong amount',
  'printer prints blank pages',
  'printers printing empty pages',
  'invoice amount too high',
  'bill amount too high',
  'blank pages come out of the printer',
  'empty pages come out of the printer',
].map((text) => ({ text }));
const encoded = encode(TEXTS);
const counts = countTerms(encoded.lists, encoded.terms.length);
const meaning = learnWords(encoded.lists, { terms: encoded.terms.length, rank: 4 });

const views = [
  ['terms', termView(tfIdf(countPairs(encoded)), 4)],
  ['spelling', spellingView(tfIdf(counts), encoded.terms, 4)],
  ['meaning', meaningView(tfIdf(counts), meaning)],
] as const;
for (const [title, view] of views) {
  test(`by ${title}, texts of one subject are nearer than texts of two`, () => {
    const near = (a: number, b: number): number => dot(row(view, a), row(view, b));
    expect(near(0, 1)).toBeGreaterThan(near(0, 3));
    expect(near(2, 6)).toBeGreaterThan(near(4, 6));
    expect(near(5, 5)).toBeCloseTo(1, 4);
  });
}

test('words that stand among the same words are alike', () => {
  const of = (stem: string): Float32Array => row(meaning, encoded.terms.indexOf(stem));
  expect(dot(of('invoic'), of('bill'))).toBeGreaterThan(dot(of('invoic'), of('printer')));
});
