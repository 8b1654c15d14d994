import { expect, test } from 'vitest';
import { knowledgeOf, type KnowledgeInput } from '../../src/mining/knowledge.ts';
import type { Article } from '../../src/model/article.ts';
import { thread } from '../kit/thread.ts';
import { week } from '../kit/week.ts';

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: id,
  body: '',
  questions: [],
  status: 'published',
  audience: 'public',
  url: `https://help.example/articles/${id}`,
  ...more,
});

const known = (more: Partial<KnowledgeInput>): ReturnType<typeof knowledgeOf> =>
  knowledgeOf({ topics: [], threads: [], articles: [], earlier: [], until: new Date('2026-11-08T05:00:00Z'), ...more });

test('tickets are known where an article answers their topic, and fresh where none does', () => {
  const { topics } = week('2026-W45', [
    { size: 5, coverage: { kind: 'covered', article: 'reset', score: 0.9 } },
    { size: 3, coverage: { kind: 'update', article: 'reset', score: 0.3 } },
    { size: 4, coverage: { kind: 'new', article: 'reset', score: 0.1 } },
  ]);
  const found = known({ topics, articles: [article('reset')] });
  expect(found).toMatchObject({ known: 8, fresh: 4, used: [{ article: 'reset', linked: 0, tickets: 8 }] });
});

test('the link rate counts answered tickets with a reply that links an article', () => {
  const threads = [
    thread(1, 'Reset?', [{ answer: 'See https://help.example/articles/reset for that.' }]),
    thread(2, 'Reset?', [{ answer: 'Ask the owner.' }]),
    thread(3, 'Reset?', []),
  ];
  expect(known({ threads, articles: [article('reset')] })).toMatchObject({
    answered: 2,
    linked: 1,
    used: [{ article: 'reset', linked: 1, tickets: 0 }],
  });
});

test('an article is unused only when no recorded week used it', () => {
  const before = { ...week('2026-W44'), knowledge: known({}) };
  const used = { ...before, knowledge: { ...before.knowledge, used: [{ article: 'a', linked: 1, tickets: 0 }] } };
  const articles = [article('b'), article('a')];
  expect(known({ articles, earlier: [before] }).neverUsed).toEqual(['a', 'b']);
  expect(known({ articles, earlier: [used] }).neverUsed).toEqual(['b']);
});

test('an article is due on its day of review, not the day before', () => {
  const articles = [
    article('due', { reviewBy: '2026-11-08' }),
    article('later', { reviewBy: '2026-11-09' }),
    article('a'),
  ];
  expect(known({ articles }).dueForReview).toEqual(['due']);
});
