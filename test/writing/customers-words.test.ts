import { expect, test } from 'vitest';
import { isShown, slugFor, telling, titleFor, wordingsFor } from '../../src/writing/customers-words.ts';
import { thread, topicOf } from '../kit/thread.ts';

const threads = [
  thread(1, 'Why does harborlight stop at night? The worker is killed.', []),
  thread(2, 'The worker is killed at night.', []),
  thread(3, 'Our worker is killed. Who does that?', []),
];
const isOfMany = (text: string): boolean => !/harborlight/i.test(text);
const candidate = (title: string, more = {}) => ({
  topic: topicOf(threads, { title, ...more }),
  threads,
  created: '2026-11-23',
  minRequesters: 3,
  isOfMany,
  wordings: threads.map(({ question }) => question.text),
});

test('a title in the words of one customer gives way to one that many may read', () => {
  const title = 'Why does harborlight stop at night?';
  expect(titleFor(candidate(title, { examples: ['the worker is killed'] }))).toMatch(/^The worker is killed/);
  const nobody = { ...candidate(title, { keywords: ['harborlight', 'worker', 'night'] }), wordings: [] };
  expect(titleFor(candidate(title))).toBe('The worker is killed at night.');
  expect(titleFor(nobody)).toBe('To be named: worker, night');
  expect(slugFor(nobody)).toBe('worker-night');
  const oneWord = { ...nobody, topic: { ...nobody.topic, keywords: ['need', 'harborlight'] } };
  expect(titleFor(oneWord)).toBe('To be named');
  const answered = threads.map((one) => ({
    ...one,
    turns: thread(9, 'x', [{ answer: 'Queues empty slowly.' }]).turns,
  }));
  expect(titleFor({ ...oneWord, threads: answered })).toBe('To be named: queues, slowly, empty');
});

test('where no sentence will do, a title is what a typical question calls its matter', () => {
  const example = 'Killed worker – harborlight says that the worker is killed.';
  const odd = 'Why does harborlight stop at night?';
  expect(titleFor({ ...candidate(odd, { examples: [example] }), wordings: [] })).toBe('Killed worker');
});

test('a title that a person gave stays', () => {
  expect(titleFor(candidate('Workers of harborlight'))).toBe('Workers of harborlight');
});

test('the questions are wordings of many that hold what customers say, none of them one customer’s own', () => {
  const found = wordingsFor(candidate('Killed worker'), '');
  expect(found[0]).toBe('The worker is killed at night.');
  expect(found.join()).not.toContain('harborlight');
  expect(wordingsFor(candidate('The worker is killed at night.'), '')).not.toContain('The worker is killed at night.');
});

test('a question that the page says already, but for case and marks, is not said again', () => {
  const page = 'Killed worker\nthe worker is killed at night';
  expect(wordingsFor(candidate('Killed worker'), page)).not.toContain('The worker is killed at night.');
});

test('a question that tells nothing when it is read alone, or breaks off, is no wording of the page', () => {
  const vague = [
    'Is this a known problem?',
    'The other issue with the worker is',
    'The worker dies – - Numbered list item',
  ];
  const found = wordingsFor({ ...candidate('Killed worker'), wordings: [...vague, 'Who kills our worker?'] }, '');
  expect(found).toEqual(['Who kills our worker?']);
});

test('a sentence tells what is asked when it holds words of the topic that several customers use', () => {
  const tells = telling(candidate('Killed worker'));
  expect(tells('Every worker gets killed')).toBe(true);
  expect(tells('Nothing works right any more')).toBe(false);
});

test('what goes by a number, a host, a day or a name of somebody’s own is no question for others', () => {
  for (const text of [
    'the worker failed: run #418',
    'the worker at kiosk.app.desk.example is killed',
    "Service instance 'night-worker' is killed",
    'Two days ago the worker was killed',
    'How do we get it back?',
    'How do we do that on a worker?',
  ])
    expect(isShown(text), text).toBe(false);
  expect(isShown('Is it possible to keep the worker alive?')).toBe(true);
  const own = 'The stock-worker is killed at night.';
  const asking = threads.with(0, thread(1, own, []));
  const found = wordingsFor(
    { ...candidate('Killed worker'), threads: asking, wordings: [own, 'Who kills our worker?'] },
    '',
  );
  expect(found).toEqual(['Who kills our worker?']);
});
