import { expect, test } from 'vitest';
import { suggestions, upkeep, type KeptPage } from '../../src/site/upkeep.ts';
import { week } from '../kit/week.ts';

const page = (articleId: string, more: Partial<KeptPage['frontMatter']> = {}) => ({
  articleId,
  isArticle: true,
  frontMatter: { status: 'published' as const, ...more },
});
const pages: KeptPage[] = [
  page('late', { status: 'draft', topic: 't-bbbbbbbb' }),
  page('own', { status: 'in-review' }),
  page('first', { status: 'draft', topic: 't-aaaaaaaa' }),
  page('due', { reviewBy: '2026-11-23' }),
  page('asked', { status: 'needs-review' }),
  page('soon', { reviewBy: '2026-11-24' }),
  page('old', { status: 'archived' }),
];
const KNOWLEDGE = {
  known: 0,
  fresh: 0,
  answered: 0,
  linked: 0,
  used: [],
  neverUsed: ['soon', 'late'],
  dueForReview: [],
};
const weeks = [
  { ...week('2026-W47', [{ id: 't-aaaaaaaa' }, { id: 't-bbbbbbbb' }]) },
  { ...week('2026-W46'), knowledge: KNOWLEDGE },
];
const ids = (some: readonly KeptPage[] | undefined) => some?.map(({ articleId }) => articleId);

test('drafts wait in the order of their topics, pages of no topic last', () => {
  expect(ids(upkeep(pages, (one) => one, weeks, '2026-11-23').waiting)).toEqual(['first', 'late', 'own']);
});

test('a page is due from its day on, or when it says so', () => {
  expect(ids(upkeep(pages, (one) => one, weeks, '2026-11-23').due)).toEqual(['due', 'asked']);
});

test('the newest week that tells says which published articles were never used; without one nobody knows', () => {
  expect(ids(upkeep(pages, (one) => one, weeks, '2026-11-23').unused)).toEqual(['soon']);
  expect(upkeep(pages, (one) => one, [week('2026-W47')], '2026-11-23').unused).toBeUndefined();
});

test('only an article that lacks something is suggested', () => {
  const lacks = { questions: ['Why?'], steps: [], contradicted: [] };
  const coverage = { kind: 'update' as const, article: 'a', score: 0.5 };
  const topics = [
    { id: 't-aaaaaaaa', coverage: { ...coverage, lacks } },
    { id: 't-bbbbbbbb', coverage: { ...coverage, lacks: { ...lacks, questions: [] } } },
    { id: 't-cccccccc', coverage },
  ];
  expect(suggestions(week('2026-W47', topics)).map(({ topic, article }) => [topic.id, article])).toEqual([
    ['t-aaaaaaaa', 'a'],
  ]);
});
