import { expect, test } from 'vitest';
import { FrontMatter } from '../../../src/model/article.ts';
import { redirectsOf } from '../../../src/site/build/redirects.ts';

const page = (path: string, more: object = {}) => ({ path, frontMatter: FrontMatter.parse({ title: 'T', ...more }) });

test('earlier addresses lead to the page, however they are written', () => {
  const pages = [page('kb/reset.md', { aliases: ['/help/Reset', 'kb/old-name.md'] })];
  expect(redirectsOf(pages, 'public')).toEqual({ '/help/reset/': '/kb/reset/', '/kb/old-name/': '/kb/reset/' });
});

test('aliases of pages that the audience may not see are not given away', () => {
  const pages = [page('kb/secret.md', { status: 'draft', aliases: ['/old'] })];
  expect(redirectsOf(pages, 'public')).toEqual({});
  expect(redirectsOf(pages, 'internal')).toEqual({ '/old/': '/kb/secret/' });
});

test('an alias that is the address of another page is a mistake that names both', () => {
  const pages = [page('kb/a.md', { aliases: ['kb/b'] }), page('kb/b.md')];
  expect(() => redirectsOf(pages, 'public')).toThrow('kb/a.md: the alias kb/b is taken by kb/b.md');
});

test('all claimed aliases are named at once', () => {
  const pages = [page('kb/a.md', { aliases: ['x', 'y'] }), page('kb/b.md', { aliases: ['x', 'y'] })];
  expect(() => redirectsOf(pages, 'public')).toThrow(/alias x .*\n.*alias y /);
});

test('two pages with the same address are a mistake', () => {
  expect(() => redirectsOf([page('kb/a.md'), page('kb/a.mdx')], 'public')).toThrow(
    'kb/a.mdx: has the same address as kb/a.md',
  );
});
