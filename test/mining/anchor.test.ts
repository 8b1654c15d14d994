import { expect, test } from 'vitest';
import { group } from '../../src/mining/group.ts';
import { random } from '../../src/text/random.ts';

const PROBLEMS = [
  ['password', 'reset', 'forgot', 'login', 'account', 'locked'],
  ['invoice', 'billing', 'charged', 'twice', 'refund', 'payment'],
  ['calendar', 'event', 'reminder', 'missing', 'sync', 'meeting'],
];

/** Texts of four words each, text r about problem r mod 3. */
function desk(count: number): { text: string }[] {
  const next = random(1);
  return Array.from({ length: count }, (_, at) => {
    const own = PROBLEMS[at % PROBLEMS.length]!;
    return { text: Array.from({ length: 4 }, () => own[Math.floor(next() * own.length)]!).join(' ') };
  });
}

const options = { seed: 1, minSize: 3 };
const COUNT = 90;

test('a text that lies between two topics stays in the one it was in', () => {
  const between = { text: 'password login invoice billing' };
  const texts = [...desk(COUNT), between];
  const before = [...desk(COUNT)].map((_, at) => `t-${at % 3}`);
  for (const topic of [0, 1]) {
    const { labels } = group(texts, { ...options, anchors: [...before, `t-${topic}`] });
    expect(labels[COUNT]).toBe(labels[topic]);
  }
});

test('what a run before took for one topic parts when its texts speak of different things', () => {
  const anchors = Array.from({ length: COUNT }, (_, at) => (at % 3 < 2 ? 't-both' : 't-other'));
  const { labels } = group(desk(COUNT), { ...options, anchors });
  expect(labels[0]).not.toBe(labels[1]);
});

test('what runs before took for two topics comes together when its texts speak of one thing', () => {
  const anchors = Array.from({ length: COUNT }, (_, at) => (at % 3 === 0 ? `t-${at % 2}` : 't-other'));
  const { labels } = group(desk(COUNT), { ...options, anchors });
  expect(labels[0]).toBe(labels[3]);
});

test('a topic that was there stays with half the tickets that make a new one', () => {
  const few = [{ text: 'zebra sings opera' }, { text: 'zebra opera' }];
  const anchors = [...Array<undefined>(COUNT).fill(undefined), 't-zebra', 't-zebra'];
  const before = group([...desk(COUNT), ...few], { ...options, anchors }).labels;
  expect(before[COUNT]).toBeGreaterThanOrEqual(0);
  expect(before[COUNT + 1]).toBe(before[COUNT]);
  expect(group([...desk(COUNT), ...few], options).labels[COUNT]).toBe(-1);
});

test('a new thing makes a topic beside those that were there', () => {
  const fresh = ['zebra sings opera', 'opera zebra loud', 'loud zebra opera night'].map((text) => ({ text }));
  const anchors = [...Array.from({ length: COUNT }, (_, at) => `t-${at % 3}`), undefined, undefined, undefined];
  const { labels } = group([...desk(COUNT), ...fresh], { ...options, anchors });
  expect(new Set(labels.slice(COUNT)).size).toBe(1);
  expect([0, 1, 2].map((at) => labels[at])).not.toContain(labels[COUNT]);
});
