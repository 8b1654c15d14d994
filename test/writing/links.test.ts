import { expect, test } from 'vitest';
import { brokenLinks } from '../../src/writing/links.ts';

const folders = ['kb', 'process'];
const page = (path: string, body: string) => ({ path, body, bodyLine: 5 });

const cases: [string, string, string[]][] = [
  ['a link to a file beside it is followed', '[b](b.md)', []],
  ['a link to a file in another folder is followed', '[p](../process/p.md)', []],
  ['a link to an address on the site is followed', '[b](/kb/b/)', []],
  ['a link to a heading is followed to its page', '[b](/kb/b/#steps)', []],
  ['a link to another host is not looked at', '[x](https://docs.example/kb/none/)', []],
  ['a link to a generated page is not looked at', '[x](/weeks/2026-w47/)', []],
  ['a link in code is no link', '`[x](/kb/none/)`', []],
  ['a link to a page that is not there is named with its line', 'text\n\n[x](/kb/none/)', ['kb/a.md:7']],
  ['a link to an earlier address of a page is followed', '[b](/kb/old-b/) [b](Old-b.md)', []],
  ['a reference that leads nowhere is named', '[x][y]\n\n[y]: none.md', ['kb/a.md:7']],
];

test.each(cases)('%s', (_, body, broken) => {
  const pages = [page('kb/a.md', body), { ...page('kb/b.md', ''), aliases: ['kb/old-b'] }, page('process/p.md', '')];
  expect(brokenLinks(pages, folders).map(({ path, line }) => `${path}:${line}`)).toEqual(broken);
});
