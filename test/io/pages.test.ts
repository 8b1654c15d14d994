import { expect, test } from 'vitest';
import { readLedger, readPages, readWeeks } from '../../src/io/pages.ts';
import { filesIn, testDir } from '../kit/house.ts';
import { writeWhole } from '../../src/io/files.ts';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';

test('a page whose front matter does not parse is named with its line and the others are read', () => {
  const dir = testDir({
    'kb/broken.md': '---\ntitle: a: b\n---\n',
    'kb/wrong.md': '---\ntitle: ok\naudience: everyone\n---\n',
    'kb/open.md': '---\ntitle: never closed\n',
    'kb/good.md': '---\ntitle: Good\n---\nBody\n',
  });
  const { pages, broken } = readPages(dir, 'kb');
  expect(pages.map(({ path, body }) => [path, body])).toEqual([['kb/good.md', 'Body\n']]);
  expect(broken.map(({ path, line }) => `${path}:${line}`)).toEqual([
    'kb/broken.md:2',
    'kb/open.md:1',
    'kb/wrong.md:3',
  ]);
});

test('what is wrong with front matter reads like a sentence', () => {
  const dir = testDir({ 'kb/a.md': '---\nstatus: done\nowner: 7\n---\n' });
  expect(readPages(dir).broken.map(({ why }) => why)).toEqual([
    'title is missing; it is to be a string',
    'status is to be one of draft, in-review, published, needs-review, archived',
    'owner is to be a string',
  ]);
});

test('a page with Windows line ends is read', () => {
  const dir = testDir({ 'kb/a.md': '---\r\ntitle: A\r\n---\r\nBody\r\n' });
  expect(readPages(dir).pages.map(({ frontMatter, body }) => [frontMatter.title, body])).toEqual([['A', 'Body\r\n']]);
});

test('a ledger edited into nonsense names every mistake with its line', () => {
  const ledger =
    '{\n "topics": {\n  "t-1": {"title": "x", "firstWeek": "2026-W01", "lastWeek": "2026-W01"},\n  "t-aaaaaaaa": {\n   "title": ""\n  }\n }\n}\n';
  const dir = testDir({ 'topics.json': ledger });
  expect(() => readLedger(dir)).toThrow(/topics\.json:3: .*\n.*topics\.json:[45]: topics\.t-aaaaaaaa\.title/);
});

test('a merge into nothing is named beside the other mistakes, whatever stands there', () => {
  const rows = [
    '"t-aaaaaaaa": {"title": "x", "mergedInto": "t-bbbbbbbb"}',
    '"t-cccccccc": null',
    '"t-dddddddd": {"title": 7, "joined": 3}',
  ];
  const dir = testDir({ 'topics.json': `{"topics": {\n${rows.join(',\n')}\n}}` });
  expect(() => readLedger(dir)).toThrow(/:2: .*there is no topic t-bbbbbbbb/);
  expect(() => readLedger(dir)).toThrow(/:3: topics\.t-cccccccc/);
  expect(() => readLedger(dir)).toThrow(/:4: topics\.t-dddddddd\.title/);
  expect(() => readLedger(testDir({ 'topics.json': '{"topics": []}' }))).toThrow(/topics\.json:1/);
});

test('a ledger that is not JSON is named with the line', () => {
  expect(() => readLedger(testDir({ 'topics.json': '{\n "topics": {,}\n}\n' }))).toThrow(/topics\.json:2: is not JSON/);
});

test('a content folder without weeks has none', () => {
  expect(readWeeks(testDir({}))).toEqual([]);
});

test('a write that fails leaves the old file and no half of the new one', () => {
  const dir = testDir({ 'page.md': 'old' });
  mkdirSync(join(dir, `page.md.${process.pid}.tmp`));
  expect(() => writeWhole(join(dir, 'page.md'), 'new')).toThrow();
  expect(filesIn(dir)).toEqual({ 'page.md': 'old' });
});
