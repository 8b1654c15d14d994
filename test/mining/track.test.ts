import fc from 'fast-check';
import { expect, test } from 'vitest';
import { track as trackAll, type KnownTopic, type TrackOptions } from '../../src/mining/track.ts';

const set = (...keys: string[]): ReadonlySet<string> => new Set(keys);
const mint = (at: number): string => `t-new${at}`;

const track = (
  clusters: readonly ReadonlySet<string>[],
  known: readonly KnownTopic[],
  minOverlap: number,
  mint: TrackOptions['mint'],
): string[] => trackAll(clusters, known, { minOverlap, mint }).map(({ id }) => id);

test('a topic that grew keeps its id', () => {
  const known = [{ id: 't-aaaaaaaa', members: set('1', '2', '3') }];
  expect(track([set('1', '2', '3', '4', '5')], known, 0.4, mint)).toEqual(['t-aaaaaaaa']);
});

test('a split keeps the id on its bigger half', () => {
  const known = [{ id: 't-aaaaaaaa', members: set('1', '2', '3', '4', '5') }];
  expect(track([set('1', '2'), set('3', '4', '5')], known, 0.4, mint)).toEqual(['t-new0', 't-aaaaaaaa']);
});

test('a merge keeps the id of the bigger part', () => {
  const known = [
    { id: 't-aaaaaaaa', members: set('1', '2') },
    { id: 't-bbbbbbbb', members: set('3', '4', '5') },
  ];
  expect(track([set('1', '2', '3', '4', '5')], known, 0.4, mint)).toEqual(['t-bbbbbbbb']);
});

test('the oldest part of a merge of comparable parts keeps its id, and the others are said to have joined it', () => {
  const known = [
    { id: 't-aaaaaaaa', members: set('1', '2'), firstWeek: '2026-W02' },
    { id: 't-bbbbbbbb', members: set('3', '4', '5'), firstWeek: '2026-W03' },
  ];
  const merged = trackAll([set('1', '2', '3', '4', '5')], known, { minOverlap: 0.4, mint });
  expect(merged).toEqual([{ id: 't-aaaaaaaa', joined: ['t-bbbbbbbb'] }]);
});

test('a crumb of an old topic does not take over a big one', () => {
  const known = [
    { id: 't-aaaaaaaa', members: set('1'), firstWeek: '2026-W02' },
    { id: 't-bbbbbbbb', members: set('3', '4', '5', '6', '7'), firstWeek: '2026-W03' },
  ];
  const [topic] = trackAll([set('1', '3', '4', '5', '6', '7')], known, { minOverlap: 0.4, mint });
  expect(topic!.id).toBe('t-bbbbbbbb');
});

test('the smaller half of a split remembers its parent', () => {
  const known = [{ id: 't-aaaaaaaa', members: set('1', '2', '3', '4', '5') }];
  const [small, big] = trackAll([set('1', '2'), set('3', '4', '5')], known, { minOverlap: 0.4, mint });
  expect(small).toEqual({ id: 't-new0', splitFrom: 't-aaaaaaaa', joined: [] });
  expect(big).toEqual({ id: 't-aaaaaaaa', joined: [] });
});

test('a topic comes back by its meaning when no ticket is shared, tickets come first', () => {
  const known = [
    { id: 't-aaaaaaaa', members: set('1') },
    { id: 't-bbbbbbbb', members: set('2') },
  ];
  const options = { minOverlap: 0.4, mint, likenesses: () => new Map([0.9, 0.6].entries()) };
  expect(trackAll([set('7', '8')], known, options).map(({ id }) => id)).toEqual(['t-aaaaaaaa']);
  expect(trackAll([set('2', '8')], known, options).map(({ id }) => id)).toEqual(['t-bbbbbbbb']);
  expect(
    trackAll([set('7')], known, { ...options, likenesses: () => new Map([[0, 0.2]]) }).map(({ id }) => id),
  ).toEqual(['t-new0']);
});

test('too small an overlap is another subject', () => {
  const known = [{ id: 't-aaaaaaaa', members: set('1', '2', '3', '4') }];
  expect(track([set('4', '5', '6', '7')], known, 0.4, mint)).toEqual(['t-new0']);
});

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1, maxLength: 8 });
const partition = fc.array(keys, { maxLength: 6 }).map((groups) => {
  const seen = new Set<string>();
  return groups
    .map((group) => group.filter((key) => !seen.has(key) && seen.add(key)))
    .filter((group) => group.length > 0)
    .map((group) => new Set(group));
});

test('ids do not depend on the order of clusters, topics or tickets', () => {
  fc.assert(
    fc.property(partition, partition, (clusters, old) => {
      const known = old.map((members, at) => ({ id: `t-old${at}`, members }));
      const key = (members: ReadonlySet<string>): string => [...members].sort().join();
      const byMembers = (list: readonly ReadonlySet<string>[]): Map<string, string> => {
        const ids = track(list, known, 0.3, () => 'new');
        return new Map(list.map((members, at) => [key(members), ids[at]!]));
      };
      const turned = clusters.map((members) => new Set([...members].reverse())).reverse();
      const backwards = byMembers(turned);
      for (const [members, id] of byMembers(clusters)) expect(backwards.get(members)).toBe(id);
    }),
  );
});

test('no id is given twice', () => {
  fc.assert(
    fc.property(partition, partition, (clusters, old) => {
      const known = old.map((members, at) => ({ id: `t-old${at}`, members }));
      const ids = track(clusters, known, 0.1, mint);
      expect(new Set(ids).size).toBe(clusters.length);
    }),
  );
});
