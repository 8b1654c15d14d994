import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcher, type Wording } from '../../src/mining/match.ts';
import type { Article } from '../../src/model/article.ts';

const article = (id: string, title: string, body: string, more: Partial<Article> = {}): Article => ({
  id,
  title,
  body,
  questions: [],
  status: 'published',
  audience: 'public',
  ...more,
});
const asked = (subject: string, body = ''): Wording[] => [{ subject, body }];

const ARTICLES = [
  article(
    'reset-password',
    'Reset your password',
    'Open the sign-in page and choose Forgot password. A mail brings a link.',
  ),
  article('custom-domain', 'Use a custom domain', 'Create a domain service and set a CNAME record in your DNS zone.'),
  article('restart-app', 'Restart an app', 'Run cf restart with the name of the app. Routes and services stay bound.'),
];

test('a question finds the article that is about it, whatever the endings of its words', () => {
  const { match } = matcher(ARTICLES);
  expect(match(asked('Resetting passwords')).ranked[0]!.article).toBe('reset-password');
  expect(match(asked('our domains', 'which CNAME records do we need?')).ranked[0]!.article).toBe('custom-domain');
});

test('a question in the words of an article is covered, one about something else is new', () => {
  const { match } = matcher(ARTICLES);
  expect(match(asked('How do I reset my password?', 'I forgot my password and cannot sign in')).decision).toBe(
    'covered',
  );
  expect(match(asked('Invoice for March', 'Where do I find last month’s billing statement?')).decision).toBe('new');
});

test('the questions in the front matter are matched like the title', () => {
  const plain = article('quota', 'Memory and disk', 'Limits are set for each organization.');
  const taught = { ...plain, questions: ['Why does my deployment say quota exceeded?'] };
  const score = (last: Article): number =>
    matcher([...ARTICLES, last])
      .match(asked('quota exceeded'))
      .ranked.find((found) => found.article === 'quota')?.score ?? 0;
  expect(score(taught)).toBeGreaterThan(score(plain));
});

test('an archived article answers nothing', () => {
  const { match } = matcher(ARTICLES.map((one) => ({ ...one, status: 'archived' as const })));
  expect(match(asked('reset password'))).toEqual({ decision: 'new', ranked: [] });
});

test('a topic is matched by all its wordings together', () => {
  const { match } = matcher(ARTICLES);
  const wordings = [...asked('app password'), ...asked('forgot it, need a link by mail'), ...asked('reset please')];
  expect(match(wordings).ranked[0]!.article).toBe('reset-password');
});

test('nothing asked and nothing written give no match and no error', () => {
  expect(matcher([]).match(asked('anything'))).toEqual({ decision: 'new', ranked: [] });
  expect(matcher(ARTICLES).match([])).toEqual({ decision: 'new', ranked: [] });
  expect(matcher(ARTICLES).match(asked('', ''))).toEqual({ decision: 'new', ranked: [] });
});

test('scores are between 0 and 1, falling, whatever is asked', () => {
  const { match } = matcher(ARTICLES);
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.constantFrom('app', 'domain', 'password', 'the', '🙂', '密码')),
      (subject, words) => {
        const scores = match([{ subject, body: words.join(' ') }]).ranked.map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
  );
});

test('the order of the articles does not matter', () => {
  const question = asked('restart my app after a password reset');
  expect(matcher([...ARTICLES].reverse()).match(question)).toEqual(matcher(ARTICLES).match(question));
});
