import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EmbedText } from '../../src/mining/embed.ts';
import { group } from '../../src/mining/group.ts';
import { adjustedRand } from '../../src/text/metrics.ts';
import { random } from '../../src/text/random.ts';

const PROBLEMS = [
  ['password', 'reset', 'forgot', 'login', 'account', 'locked'],
  ['invoice', 'billing', 'charged', 'twice', 'refund', 'payment'],
  ['calendar', 'event', 'reminder', 'missing', 'sync', 'meeting'],
  ['printer', 'paper', 'blank', 'page', 'print', 'margin'],
];

/** Texts of four words each, text r about problem r mod 4. */
function desk(count: number, seed = 1): EmbedText[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, at) => {
    const own = PROBLEMS[at % PROBLEMS.length]!;
    return { text: Array.from({ length: 4 }, () => own[Math.floor(next() * own.length)]!).join(' ') };
  });
}
const truth = (count: number): number[] => Array.from({ length: count }, (_, at) => at % PROBLEMS.length);

test('texts of one problem come together, and their number is found', () => {
  const { labels, k } = group(desk(200), { seed: 1, minSize: 3 });
  expect(k).toBe(4);
  expect(adjustedRand(labels, truth(200))).toBeGreaterThan(0.95);
});

test('a number of clusters that is asked for is kept, and nothing is left out', () => {
  for (const k of [2, 4, 7]) {
    const { labels } = group([...desk(100), { text: '' }, { text: 'zebra' }], { seed: 1, minSize: 3, k });
    expect(new Set(labels)).toEqual(new Set(Array.from({ length: k }, (_, at) => at)));
  }
});

test('texts that are nothing but masks are no topic, however many there are', () => {
  const masks = Array.from({ length: 12 }, () => ({ text: '[url] [email]' }));
  const { labels, k } = group([...desk(200), ...masks], { seed: 1, minSize: 3 });
  expect(k).toBe(4);
  expect([...labels.slice(200)]).toEqual(masks.map(() => -1));
});

test('a text that belongs nowhere is left out', () => {
  const { labels, centrality } = group([...desk(200), { text: 'my zebra sings quantum opera' }], {
    seed: 1,
    minSize: 3,
  });
  expect(labels[200]).toBe(-1);
  expect(centrality[200]).toBe(0);
});

test('clusters are numbered by size, and none is smaller than asked for', () => {
  const { labels, k } = group([...desk(120), ...desk(60).filter((_, at) => at % 4 === 2)], { seed: 1, minSize: 3 });
  const sizes = Array.from({ length: k }, (_, label) => labels.filter((other) => other === label).length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
});

test('copies of a text are always together', () => {
  const { labels } = group([...desk(80), ...desk(80)], { seed: 1, minSize: 3 });
  for (let at = 0; at < 80; at++) expect(labels[at]).toBe(labels[at + 80]);
});

test('languages are grouped apart, and texts of no known language go with the commonest', () => {
  const german = ['kennwort vergessen anmeldung', 'anmeldung kennwort gesperrt', 'kennwort gesperrt vergessen'];
  const texts = [
    ...desk(80).map((text) => ({ ...text, language: 'en' })),
    ...Array.from({ length: 30 }, (_, at) => ({ text: `${german[at % 3]!} login password`, language: 'de' })),
    { text: 'forgot password reset', language: 'und' },
  ];
  const { labels } = group(texts, { seed: 1, minSize: 3 });
  const english = new Set(labels.subarray(0, 80));
  expect(labels.subarray(80, 110).some((label) => label >= 0 && english.has(label))).toBe(false);
  expect(english.has(labels[110]!)).toBe(true);
});

test('masks tie nothing together', () => {
  const masked = desk(120).map(({ text }, at) => ({ text: at % 2 === 0 ? `[email] [name] ${text} [email]` : text }));
  expect(group(masked, { seed: 1, minSize: 3 })).toEqual(group(desk(120), { seed: 1, minSize: 3 }));
});

test('the same texts and seed give the same clusters', () => {
  const run = (): unknown => group(desk(150), { seed: 9, minSize: 3 });
  expect(run()).toEqual(run());
});

const odd: readonly [title: string, texts: EmbedText[]][] = [
  ['no texts', []],
  ['one text', [{ text: 'help' }]],
  ['three tickets', [{ text: 'login fails' }, { text: 'login fails again' }, { text: 'invoice' }]],
  ['empty texts', Array.from({ length: 10 }, () => ({ text: '' }))],
  ['texts of one word', PROBLEMS.flat().map((text) => ({ text }))],
  ['ten thousand times the same', Array.from({ length: 10_000 }, () => ({ text: 'password reset fails' }))],
  ['one language among many of another', [...desk(60), { text: 'не могу войти', language: 'ru' }]],
  ['a text of a megabyte', [...desk(20), { text: 'stack trace at line 1 '.repeat(50_000) }]],
];
for (const [title, texts] of odd) {
  test(`${title}: clusters or none, but no crash`, () => {
    for (const k of [undefined, 2, 50]) {
      const { labels, centrality, ...found } = group(texts, { seed: 1, minSize: 3, k });
      expect(labels).toHaveLength(texts.length);
      expect(labels.every((label) => label >= -1 && label < found.k)).toBe(true);
      expect(centrality.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });
}

test('ten thousand copies are one cluster', () => {
  const { labels, k } = group(odd[5]![1], { seed: 1, minSize: 3 });
  expect([k, ...new Set(labels)]).toEqual([1, 0]);
});

test('whatever people write, every text has a place or none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 25 }), (texts) => {
      const { labels, k } = group(
        texts.map((text) => ({ text })),
        { seed: 1, minSize: 2 },
      );
      return labels.length === texts.length && labels.every((label) => label >= -1 && label < k);
    }),
    { numRuns: 30 },
  );
});
