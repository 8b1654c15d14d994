import fc from 'fast-check';
import { expect, test } from 'vitest';
import { track } from '../../src/mining/track.ts';

const set = (...keys: string[]): ReadonlySet<string> => new Set(keys);
const mint = (at: number): string => `t-new${at}`;

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
