import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearCopies } from '../../src/mining/near-copies.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const texts = (...all: readonly number[][]): Int32Array[] => all.map((terms) => Int32Array.from(terms));

test('texts with the same words are one, in whatever order and however often they say them', () => {
  const { firsts, copyOf } = nearCopies(texts([1, 2, 3], [3, 2, 1, 1], [4], [1, 2]));
  expect([...copyOf]).toEqual([0, 0, 1, 2]);
  expect(firsts).toHaveLength(3);
});

test('one word makes another question of a short text', () => {
  expect([...nearCopies(texts(range(0, 10), [...range(0, 9), 20])).copyOf]).toEqual([0, 1]);
});

test('a long text that differs by a name and a number is a copy, one that differs by a third is none', () => {
  const mail = range(0, 60);
  const { copyOf } = nearCopies(
    texts(mail, [...mail, 100, 101], [...mail.slice(2), 102, 103], [...mail.slice(20), ...range(200, 220)]),
  );
  expect([...copyOf]).toEqual([0, 0, 0, 1]);
});

test('nearly all texts with nine of ten words in common are found', () => {
  const pairs = range(0, 200).map((at) => {
    const own = range(at * 1000, at * 1000 + 50);
    return [own, [...own.slice(2), ...range(at * 1000 + 500, at * 1000 + 502)]];
  });
  const found = pairs.filter((pair) => nearCopies(texts(...pair)).firsts.length === 1).length;
  expect(found).toBeGreaterThan(190);
});

test('what comes together does not depend on the order of the texts', () => {
  const term = fc.integer({ min: 0, max: 60 });
  const text = fc.array(term, { maxLength: 90 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (all) => {
      const [there, back] = [nearCopies(texts(...all)), nearCopies(texts(...all.toReversed()))];
      const last = all.length - 1;
      for (const a of all.keys()) {
        for (const b of all.keys()) {
          expect(there.copyOf[a] === there.copyOf[b]).toBe(back.copyOf[last - a] === back.copyOf[last - b]);
        }
      }
      expect(new Set(there.firsts.map((at) => String([...new Set(all[at])].sort())))).toEqual(
        new Set(back.firsts.map((at) => String([...new Set(all[last - at])].sort()))),
      );
    }),
  );
});
