import { expect, test } from 'vitest';
import { answersOf } from '../../src/writing/answers.ts';
import { thread, type Said } from '../kit/thread.ts';

const outcomes = (said: readonly Said[], status: 'solved' | 'open' = 'open'): string[] =>
  answersOf(thread(1, 'It is broken', said, { status })).map(({ outcome }) => outcome);

const cases: [string, readonly Said[], 'solved' | 'open', string[]][] = [
  ['a reply that the customer marked is accepted', [{ answer: 'Do this.', accepted: true }], 'open', ['accepted']],
  [
    'a reply that got thanks has helped',
    [{ answer: 'Do this.' }, { followUp: 'Thanks, that works' }],
    'open',
    ['thanked'],
  ],
  [
    'thanks before a protest are politeness',
    [{ answer: 'Do this.' }, { followUp: 'Thanks, but still the same error' }],
    'open',
    ['refuted'],
  ],
  [
    'a protest refutes the reply before it, not the one after',
    [{ answer: 'Do this.' }, { followUp: 'No change' }, { answer: 'Do that.' }],
    'solved',
    ['refuted', 'solved'],
  ],
  [
    'the last reply of a solved ticket counts as what solved it',
    [{ answer: 'Which?' }, { answer: 'Do this.' }],
    'solved',
    ['unknown', 'solved'],
  ],
  ['a reply without an echo in an open ticket tells nothing', [{ answer: 'Do this.' }], 'open', ['unknown']],
  ['internal notes are no answers', [{ note: 'Checked the quota.' }], 'solved', []],
];
for (const [title, said, status, expected] of cases)
  test(title, () => expect(outcomes(said, status)).toEqual(expected));

test('an answer knows that an earlier one had failed', () => {
  const answers = answersOf(thread(1, 'Broken', [{ answer: 'A.' }, { followUp: 'Did not help' }, { answer: 'B.' }]));
  expect(answers.map(({ afterRefuted }) => afterRefuted)).toEqual([false, true]);
});
