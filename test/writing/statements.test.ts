import { expect, test } from 'vitest';
import { answersOf } from '../../src/writing/answers.ts';
import { generalizer } from '../../src/writing/placeholders.ts';
import { statementsOf } from '../../src/writing/statements.ts';
import { thread } from '../kit/thread.ts';

/** What a page may say of an answer to a customer with the app `claims-web`. */
function saidOf(answer: string): string[] {
  const threads = [thread(1, 'app claims-web is down', [{ answer }])];
  return threads
    .flatMap(answersOf)
    .flatMap((one) => statementsOf(one, generalizer([], threads)).map(({ text }) => text));
}

test('a name that opens an answer is not said, a row of things is', () => {
  expect(saidOf('Hunter, there are two different mail systems.')).toEqual(['There are two different mail systems.']);
  expect(saidOf('Passwords, roles and bindings are kept.')).toEqual(['Passwords, roles and bindings are kept.']);
});

test('how one customer’s own thing is stays in the ticket, what is done with it does not', () => {
  expect(saidOf('The store of `claims-web` is full. Restart `claims-web`.')).toEqual(['Restart `<name>`.']);
  expect(saidOf('The page `cf app claims-web` shows the limit.')).toEqual([
    'The page `cf app <name>` shows the limit.',
  ]);
});
