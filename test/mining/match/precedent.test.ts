import { expect, test } from 'vitest';
import { matcher, precedentsIn, type Precedent } from '../../../src/mining/match.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Redacted } from '../../../src/model/redacted.ts';
import type { Thread, Turn } from '../../../src/model/thread.ts';

const article = (id: string, title: string, body: string, url?: string): Article => ({
  id,
  title,
  body,
  questions: [],
  status: 'published',
  audience: 'public',
  url,
});
const ARTICLES = [
  article('apps/memory-limits', 'Memory limits', 'An app that needs more memory than its limit is stopped.'),
  article(
    'helpcenter:7',
    'Custom domains',
    'Set a CNAME record.',
    'https://help.example/hc/en-us/articles/7-custom-domains',
  ),
  article('apps/routes', 'Routes', 'Map a route to an app.'),
];

const turn = (kind: Turn['kind'], text: string): Turn => ({
  kind,
  text: text as Redacted,
  pasted: [],
  commentId: 1,
  at: '2026-11-02T10:00:00Z',
  accepted: false,
  author: 'a',
});
const thread = (subject: string, ...turns: Turn[]): Thread => ({
  source: 'file',
  ticketId: subject,
  askedAt: '2026-11-02T09:00:00Z',
  status: 'solved',
  tags: [],
  requester: 'p',
  organization: null,
  language: 'en',
  question: { subject: subject as Redacted, text: '' as Redacted, pasted: [] },
  turns,
});

const links: [string, string, string[]][] = [
  ['by the path under kb', 'See https://docs.example/kb/apps/memory-limits/.', ['apps/memory-limits']],
  ['by a file name with anchor', '[here](https://docs.example/memory-limits.html#how)', ['apps/memory-limits']],
  ['by the address it has elsewhere', 'https://help.example/hc/en-us/articles/7-custom-domains?x=1', ['helpcenter:7']],
  ['once, however often it is named', 'https://a.example/routes and https://a.example/routes', ['apps/routes']],
  ['not when the page is another', 'https://a.example/routes/none-of-ours', []],
];
for (const [how, text, expected] of links) {
  test(`a reply's link is known ${how}`, () => {
    const found = precedentsIn([thread('exit 137', turn('answer', text))], ARTICLES);
    expect(found.map((one) => one.article)).toEqual(expected);
  });
}

test('links in notes and in what customers write teach nothing', () => {
  const link = 'https://a.example/kb/routes';
  expect(precedentsIn([thread('x', turn('note', link), turn('followUp', link))], ARTICLES)).toEqual([]);
});

const learned: Precedent[] = Array.from({ length: 20 }, (_, at) => ({
  article: 'apps/memory-limits',
  asked: { subject: `exit status 137 again ${at}`, body: '' },
}));

test('words that no article has are learned from the links agents sent', () => {
  const question = [{ subject: 'why exit status 137', body: '' }];
  expect(
    matcher(ARTICLES)
      .match(question)
      .ranked.map((one) => one.article),
  ).not.toContain('apps/memory-limits');
  const { decision, ranked } = matcher(ARTICLES, learned).match(question);
  expect(ranked[0]!.article).toBe('apps/memory-limits');
  expect(decision).not.toBe('new');
});

test('a question is no precedent for itself', () => {
  const own: Precedent = { article: 'apps/routes', asked: { subject: 'zzz qqq', body: '' } };
  expect(matcher(ARTICLES, [own]).match([own.asked]).ranked).toEqual([]);
});
