import { expect, test } from 'vitest';
import { cluster } from '../../src/mining/cluster.ts';
import { embed } from '../../src/mining/embed.ts';
import { type Fit, groupSampled } from '../../src/mining/sampled.ts';
import { adjustedRand } from '../../src/text/metrics.ts';
import { random } from '../../src/text/random.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { encode } from '../../src/text/vocabulary.ts';

const PROBLEMS = 8;
const MOST = 400;
const COUNT = 3 * MOST;
const BURST = 24;
const next = random(3);
const letter = (of: number): string => String.fromCharCode(97 + Math.floor(next() * of));

/** A text of seven words, five of them its problem's own. */
function about(problem: string): string {
  const own = Array.from({ length: 5 }, () => `${problem}${letter(12)}`);
  return [...own, `common${letter(26)}`, `common${letter(26)}`].join(' ');
}

const texts = [
  ...Array.from({ length: COUNT }, (_, at) => about(`problem${'abcdefgh'[at % PROBLEMS]!}`)),
  ...Array.from({ length: BURST }, () => `outage ${about('burst')}`),
];
const truth = texts.map((_, at) => (at < COUNT ? at % PROBLEMS : PROBLEMS));

/** Clusters of the texts in the order given. */
function grouped(inOrder: readonly string[], k?: number): Int32Array {
  const { terms, lists } = encode(inOrder.map((text) => ({ text })));
  const fit = (places: readonly number[]): Fit => {
    const drawn = places.map((at) => lists[at]!);
    const vectors = embed({ terms, lists: drawn }, drawn.length, { seed: 1 });
    return { vectors, ...cluster(vectors, countTerms(drawn, terms.length), { seed: 1, k }) };
  };
  return groupSampled({ terms, lists }, { fit, most: MOST, leavesOut: k === undefined }).labels;
}

test('more texts than are clustered as a whole come together all the same, in whatever order', () => {
  const labels = grouped(texts);
  expect(adjustedRand(labels, truth)).toBeGreaterThan(0.95);
  expect(adjustedRand(labels, grouped(texts.toReversed()).toReversed())).toBeGreaterThan(0.95);
});

test('a burst is a topic of its own, even if hardly any of it was drawn', () => {
  const labels = grouped(texts);
  const own = new Set(labels.subarray(COUNT));
  expect(own.size).toBe(1);
  expect(own.has(-1)).toBe(false);
  expect(labels.subarray(0, COUNT).some((label) => own.has(label))).toBe(false);
});

test('a number of clusters that is asked for is kept, and nothing is left out', () => {
  expect(new Set(grouped(texts, 9))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]));
});
