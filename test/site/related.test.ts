import { expect, test } from 'vitest';
import { relatedArticles, type Described } from '../../src/site/related.ts';

const article = (title: string, ...questions: string[]): Described => ({ title, questions });
const articles = [
  article('Reset your password', 'I forgot my password'),
  article('Password rules', 'Why is my password refused?'),
  article('Custom domains', 'Which DNS record do I need?'),
];

test('articles about nearly the same are related, never an article to itself or to what shares nothing', () => {
  const related = relatedArticles(articles, (one) => one, 3).map((some) => some.map(({ title }) => title));
  expect(related).toEqual([['Password rules'], ['Reset your password'], []]);
});

test('no more than asked for are named', () => {
  const many = Array.from({ length: 9 }, () => article('Password', 'I forgot my password'));
  const others = ['Domains', 'Logs', 'Memory', 'Invitations', 'Quota', 'Buckets', 'Certificates'].map((title) =>
    article(title),
  );
  const related = relatedArticles([...many, ...others], (one) => one, 4);
  expect(related.map((some) => some.length)).toEqual([...many.map(() => 4), ...others.map(() => 0)]);
});
