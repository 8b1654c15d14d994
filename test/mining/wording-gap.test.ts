import { expect, test } from 'vitest';
import { wordingGap } from '../../src/mining/wording-gap.ts';
import type { Article } from '../../src/model/article.ts';
import type { Redacted } from '../../src/model/redacted.ts';
import type { Thread } from '../../src/model/thread.ts';
import { thread } from '../kit/thread.ts';

const article: Article = {
  id: 'calendar',
  title: 'Add a calendar',
  questions: [],
  body: 'Choose New calendar, then pick a colour and a name for the calendar.',
  status: 'published',
  audience: 'public',
};
const QUESTION = 'How do I sync my calendar with Outlook?';
const asking = (id: number, subject: string): Thread => {
  const one = thread(id, 'It shows nothing on my phone.', []);
  return { ...one, question: { ...one.question, subject: subject as Redacted } };
};

test('a question with words that several customers use and the article lacks is offered', () => {
  const threads = [
    asking(1, QUESTION),
    asking(2, 'Why does Outlook not sync the calendar?'),
    asking(3, 'Calendar colour'),
  ];
  expect(wordingGap(threads, article)).toContain(QUESTION);
});

test('a question that the front matter has is not offered again', () => {
  const threads = [asking(1, QUESTION), asking(2, QUESTION)];
  expect(wordingGap(threads, { ...article, questions: [QUESTION] })).not.toContain(QUESTION);
});

test('nothing is offered where the article has the words already', () => {
  const body = `${article.body} Sync with Outlook. It shows nothing on my phone.`;
  expect(wordingGap([asking(1, QUESTION), asking(2, QUESTION)], { ...article, body })).toEqual([]);
});

test('a word of one customer alone is nobody’s gap', () => {
  const threads = [asking(1, QUESTION), thread(2, 'Calendar name and colour', [])];
  expect(wordingGap(threads, article)).toEqual([]);
});

test('what says nothing by itself, or points elsewhere, is not offered', () => {
  const threads = [asking(1, 'Outlook?'), thread(2, 'How can Outlook sync it there?', []), asking(3, QUESTION)];
  expect(wordingGap(threads, article)).toEqual([QUESTION]);
});
