import { expect, test } from 'vitest';
import { symptomsOf } from '../../src/writing/symptoms.ts';
import { thread } from '../kit/thread.ts';

const told = (...said: string[]): string[] =>
  symptomsOf(
    said.map((text, at) => thread(at + 1, text, [])),
    3,
  ).map(({ text }) => text);

test('a symptom is what happens, in the words of enough customers', () => {
  expect(told('The sent folder is empty.', 'The sent folder is empty', 'Sent folder is now empty')).toHaveLength(1);
  expect(told('The sent folder is empty.', 'The sent folder is empty')).toEqual([]);
});

test('an errand is no symptom', () => {
  expect(told('Create a mailing list', 'Create mailing lists', 'Create the mailing list')).toEqual([]);
  expect(told('Sent and draft folders', 'The sent and draft folders', 'Sent and draft folders')).toEqual([]);
});

test('what one customer says in a sentence counts for all whose whole question says it', () => {
  const seen = symptomsOf(
    [
      thread(1, 'Sent folder is empty', []),
      thread(2, 'I opened the sent mails this morning. The folder was empty.', []),
      thread(3, 'My folder for sent mail shows nothing. It says empty.', []),
      thread(4, 'I cannot print.', []),
    ],
    3,
  );
  expect(seen).toEqual([{ text: 'Sent folder is empty', isCode: false, tickets: new Set([1, 2, 3]) }]);
});

test('a sentence about something said before is no symptom', () => {
  expect(told('This made it fail twice', 'This made it fail twice', 'This made it fail twice')).toEqual([]);
});
