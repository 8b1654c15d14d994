import { expect, test } from 'vitest';
import { readTopic } from '../../src/writing/read-topic.ts';
import { thread, topicOf } from '../kit/thread.ts';

test('an answer is taken apart once for all pages of a topic, and so are its symptoms', () => {
  const threads = [2, 1, 3].map((id) => thread(id, 'error: exit status 137', [{ answer: 'Raise the limit by half.' }]));
  const read = readTopic({
    topic: topicOf(threads),
    threads,
    created: '2026-11-23',
    minRequesters: 3,
    isOfMany: () => true,
    wordings: [],
  });
  expect(read.threads.map(({ ticketId }) => ticketId)).toEqual([1, 2, 3]);
  const [answer] = read.answers;
  expect(read.statementsOf(answer!).map(({ text }) => text)).toEqual(['Raise the limit by half.']);
  expect(read.statementsOf(answer!)).toBe(read.statementsOf(answer!));
  expect(read.symptomsIn(read.threads)).toBe(read.symptomsIn(read.threads));
});
