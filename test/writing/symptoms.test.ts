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
