import { expect, test } from 'vitest';
import type { LedgerTopic } from '../../src/model/topic.ts';
import { freePath, placeOf, topicsToDraft } from '../../src/writing/plan-drafts.ts';
import { topicOf } from '../kit/thread.ts';

const ID = 't-aaaaaaaa';
const remembered = (more: Partial<LedgerTopic>): { topics: Record<string, LedgerTopic> } => ({
  topics: { [ID]: { title: 'x', firstWeek: '2026-W01', lastWeek: '2026-W01', ...more } },
});
const place = (ledger: ReturnType<typeof remembered>, paths: Record<string, string>): unknown =>
  placeOf('article', ID, {
    ledger,
    pages: Object.entries(paths).map(([path, topic]) => ({ path, topic })),
    exists: (path) => path in paths,
  });

test('only questions without an article, open to writing, and asked by enough customers get a draft', () => {
  const wanted = (topic: Parameters<typeof topicOf>[1], known: Partial<LedgerTopic> = {}): number =>
    topicsToDraft([topicOf([], { requesters: 3, ...topic })], remembered(known), 3).length;
  expect(wanted({})).toBe(1);
  expect(wanted({ requesters: 2 })).toBe(0);
  expect(wanted({ stability: { cameBack: 10, of: 20 } })).toBe(1);
  expect(wanted({ stability: { cameBack: 9, of: 20 } })).toBe(0);
  expect(wanted({ coverage: { kind: 'covered', score: 1, article: 'x' } })).toBe(0);
  expect(wanted({}, { dismissed: { reason: 'spam' } })).toBe(0);
  expect(wanted({}, { mergedInto: 't-bbbbbbbb' })).toBe(0);
  expect(wanted({}, { coveredBy: 'billing' })).toBe(0);
});

test('a topic that was never drafted is new', () => {
  expect(place({ topics: {} }, { 'kb/other.mdx': 't-cccccccc' })).toEqual({ kind: 'new' });
});

test('a draft is found where it was written', () => {
  expect(place(remembered({ draft: 'kb/a.mdx' }), { 'kb/a.mdx': ID })).toEqual({ kind: 'there', path: 'kb/a.mdx' });
});

test('a draft whose run ended before the ledger was written is found by its topic', () => {
  expect(place({ topics: {} }, { 'kb/a.mdx': ID })).toEqual({ kind: 'there', path: 'kb/a.mdx' });
});

test('a draft that a person moved, even out of the knowledge base, is theirs', () => {
  const ledger = remembered({ draft: 'kb/a.mdx' });
  expect(place(ledger, { 'process/b.md': ID })).toEqual({ kind: 'moved', path: 'process/b.md' });
});

test('a draft that a person deleted is remembered as deleted', () => {
  expect(place(remembered({ draft: 'kb/a.mdx' }), {})).toEqual({ kind: 'deleted', path: 'kb/a.mdx' });
});

test('a runbook of the same topic is not the article', () => {
  expect(place({ topics: {} }, { 'runbooks/a.mdx': ID })).toEqual({ kind: 'new' });
});

test('a new draft never takes the place of another page', () => {
  expect(freePath('article', 'a', ID, () => false)).toBe('kb/a.mdx');
  expect(freePath('article', 'a', ID, (path) => path === 'kb/a.md')).toBe('kb/a-aaaaaaaa.mdx');
});
