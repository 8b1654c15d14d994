import { expect, test } from 'vitest';
import type { Ledger } from '../../src/model/topic.ts';
import { claimedTwice, lostAddresses, type AddressedPage } from '../../src/writing/addresses.ts';
import { topicOf } from '../kit/thread.ts';

const page = (path: string, more: Partial<AddressedPage['frontMatter']> = {}): AddressedPage => ({
  path,
  frontMatter: { aliases: [], status: 'published', topic: undefined, ...more },
});
const ledger: Ledger = {
  topics: {
    't-aaaaaaaa': { title: 'A', firstWeek: '', lastWeek: '', draft: 'kb/old.mdx', runbook: 'runbooks/old.mdx' },
  },
};
const week = (article: string) => ({
  week: '2026-W47',
  window: { since: '', until: '' },
  tickets: 1,
  questions: 1,
  topics: [topicOf([], { coverage: { kind: 'covered', article, score: 1 } })],
  unassigned: [],
});
const ours = { topic: 't-aaaaaaaa' };

const cases: [string, AddressedPage[], string[]][] = [
  ['a page where it was written is found', [page('kb/old.mdx', ours)], []],
  ['a published page that was renamed is to name its old address', [page('kb/new.md', ours)], ['kb/new.md error']],
  ['a draft has no readers yet', [page('kb/new.md', { ...ours, status: 'draft' })], []],
  ['an alias keeps the links alive', [page('kb/new.md', { ...ours, aliases: ['/kb/Old/'] })], []],
  ['a runbook has an address of its own', [page('runbooks/b.mdx', ours), page('kb/old.mdx')], ['runbooks/b.mdx error']],
];
test.each(cases)('%s', (_, pages, lost) => {
  expect(lostAddresses(pages, ledger, []).map(({ path, level = 'error' }) => `${path} ${level}`)).toEqual(lost);
});

test('an article that a week names and that is gone is advice, until another page takes its address', () => {
  const gone = lostAddresses([page('kb/other.md')], ledger, [week('reset'), week('helpcenter:7')]);
  expect(gone).toMatchObject([{ path: 'weeks/2026-W47.json', level: 'warning' }]);
  expect(lostAddresses([page('kb/other.md', { aliases: ['kb/reset'] })], ledger, [week('reset')])).toEqual([]);
  expect(lostAddresses([page('kb/new.md', ours)], ledger, [week('old')])).toHaveLength(1);
});

test('an address that two pages claim is named with both', () => {
  const pages = [
    page('kb/a.md'),
    page('kb/b.md', { aliases: ['kb/a', 'kb/c'] }),
    page('kb/d.md', { aliases: ['/kb/c/'] }),
  ];
  expect(claimedTwice(pages).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringContaining('kb/b.md: the alias kb/a is an address of kb/a.md'),
    expect.stringContaining('kb/d.md: the alias /kb/c/ is an address of kb/b.md'),
  ]);
});
