import { expect, test } from 'vitest';
import { writeArticle } from '../../src/writing/article.ts';
import { thread, topicOf } from '../kit/thread.ts';

const FIRST = 'Raise the memory limit of the worker with `cf scale web -m 1G`.';
const threads = [
  ...[1, 2, 3].map((id) => thread(id, 'The worker is killed', [{ answer: FIRST }, { followUp: 'Thanks, works' }])),
  ...[4, 5].map((id) =>
    thread(id, 'The worker is killed', [
      { answer: FIRST },
      { followUp: 'Still the same' },
      {
        answer:
          'Move the heavy import out of the request. I did so once. Clear the build cache in the settings. Push the folder again without node modules.',
      },
      { followUp: 'Perfect' },
    ]),
  ),
];
const { page } = writeArticle({
  topic: topicOf(threads),
  threads,
  created: '2026-11-23',
  minRequesters: 3,
  isOfMany: () => true,
  wordings: [],
});

test('what helped after the first answer had not is taken over in one piece, in its order', () => {
  expect(page.slice(page.indexOf('## If that'))).toContain(
    '- Clear the build cache in the settings. Push the folder again without node modules.',
  );
});

test('a piece ends where the answer goes on with what no page may say', () => {
  expect(page).toMatch(/- Move the heavy import out of the request\.\n/);
  expect(page).not.toContain('I did so once');
});

test('an instruction is taken over whole or not at all', () => {
  const list = '1. Open the console. 2. Choose the worker in its list. 3. Press the red button.';
  const more = [6, 7].map((id) =>
    thread(id, 'The worker is killed', [
      { answer: FIRST },
      { followUp: 'Still the same' },
      { answer: list },
      { followUp: 'Perfect' },
    ]),
  );
  const pageOf = (isOfMany: (text: string) => boolean): string =>
    writeArticle({
      topic: topicOf(threads),
      threads: [...threads, ...more],
      created: '2026-11-23',
      minRequesters: 3,
      isOfMany,
      wordings: [],
    }).page;
  expect(pageOf(() => true)).toMatch(/Open the console[^]*Choose the worker[^]*Press the red button/);
  expect(pageOf((text) => !text.includes('red button'))).not.toContain('Choose the worker');
  expect(pageOf((text) => !text.includes('console'))).not.toContain('Choose the worker');
});
