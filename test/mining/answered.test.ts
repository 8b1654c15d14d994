import { expect, test } from 'vitest';
import { answeredBy } from '../../src/mining/answered.ts';
import type { Thread } from '../../src/model/thread.ts';
import { thread } from '../kit/thread.ts';

function answeredIn(...turns: [kind: 'answer' | 'note' | 'followUp', author: string][]): Thread {
  const base = thread(1, 'Why?', [{ answer: 'So.' }]);
  const [turn] = base.turns;
  return { ...base, requester: 'asker', turns: turns.map(([kind, author]) => ({ ...turn!, kind, author })) };
}

test('agents are counted once however often they reply, and customers who help beside them', () => {
  const threads = [
    answeredIn(['answer', 'a'], ['followUp', 'asker'], ['answer', 'a']),
    answeredIn(['answer', 'b'], ['followUp', 'neighbour']),
    answeredIn(['note', 'c'], ['followUp', 'asker']),
  ];
  expect(answeredBy(threads)).toEqual({ tickets: 2, agents: 2, byCustomers: 1 });
});

test('a topic that nobody answered has no one', () => {
  expect(answeredBy([answeredIn()])).toEqual({ tickets: 0, agents: 0, byCustomers: 0 });
});
