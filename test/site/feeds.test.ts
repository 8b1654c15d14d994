import fc from 'fast-check';
import { expect, test } from 'vitest';
import { llmsText, rss, type FeedArticle } from '../../src/site/feeds.ts';

const site = { name: 'Desk & Co', url: 'https://help.example' };
const article = (more: Partial<FeedArticle>): FeedArticle => ({
  id: 'a',
  title: 'A',
  url: 'https://help.example/kb/a/',
  questions: [],
  appliesTo: [],
  body: '',
  ...more,
});

test('the feed names the newest change first and leaves articles without a date out', () => {
  const feed = rss(site, [
    article({ id: 'old', title: 'Old', created: '2026-01-01' }),
    article({ id: 'none', title: 'Undated' }),
    article({ id: 'new', title: 'New', created: '2025-01-01', reviewed: '2026-02-01' }),
  ]);
  expect([...feed.matchAll(/<item><title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual(['New', 'Old']);
});

test('an article that was reviewed again is a new entry of the feed', () => {
  const guid = (reviewed: string) => /<guid.*?<\/guid>/.exec(rss(site, [article({ reviewed })]))![0];
  expect(guid('2026-02-01')).not.toBe(guid('2026-03-01'));
});

test('no title can break the feed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\u0000', '\uD800', 'a', ';') }),
      (title) => {
        const inside = /<item><title>([\s\S]*)<\/title><link>/.exec(
          rss(site, [article({ title, created: '2026-01-01' })]),
        )![1]!;
        expect(inside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/);
      },
    ),
  );
});

test('each article is one line for language models, brackets in its title escaped', () => {
  const text = llmsText(site, [article({ title: 'What is [name]?\nTwo', description: 'Why.' })]);
  expect(text.split('\n').at(-2)).toBe('- [What is \\[name\\]? Two](https://help.example/kb/a/): Why.');
});
