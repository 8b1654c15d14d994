import { expect, test } from 'vitest';
import { writeArticle } from '../../src/writing/article.ts';
import { thread, topicOf } from '../kit/thread.ts';

const FIX = 'Raise the memory limit of the app with `cf scale web -m 1G`. Then set the memory limit in the manifest.';
const thanks = { followUp: 'Thanks, works' };

/** The page about two tickets with the fix and one more answer. */
function pageWith(further: string, before: Parameters<typeof thread>[2] = []): string {
  const threads = [
    thread(1, 'The app runs out of memory', [{ answer: FIX }, thanks]),
    thread(2, 'The app runs out of memory', [{ answer: FIX }, thanks]),
    thread(3, 'The app runs out of memory', [...before, { answer: further }, thanks]),
  ];
  const topic = topicOf(threads, { title: 'The app runs out of memory' });
  return writeArticle({ topic, threads, created: '2026-11-23', minRequesters: 3, isOfMany: () => true, wordings: [] })
    .page;
}

test('a further answer that names something new, or says when it holds, stands under other cases', () => {
  expect(pageWith('Lower the heap of the app with `-Xmx` in the memory settings.')).toContain(
    '## Other cases\n\n- Lower the heap',
  );
  expect(pageWith('If the app leaks memory, watch the app at night.')).toContain(
    '## Other cases\n\n- If the app leaks',
  );
});

test('a further answer that says the same in other words is left out', () => {
  expect(pageWith('Give the app room in the manifest.')).not.toContain('room');
});

test('what helped after another answer had not is a branch', () => {
  const before = [{ answer: 'Restart the app once.' }, { followUp: 'Still the same' }];
  expect(pageWith('Give the app room in the manifest.', before)).toContain(
    '## If that did not help\n\n- Give the app room in the manifest.',
  );
});
