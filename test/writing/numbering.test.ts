import { expect, test } from 'vitest';
import { answersOf } from '../../src/writing/answers.ts';
import { renumbering } from '../../src/writing/numbering.ts';
import { claimsOf, statementsOf } from '../../src/writing/statements.ts';
import { thread } from '../kit/thread.ts';

test('names are counted as a page shows them, for each answer anew', () => {
  const claims = ['Bind `<third-name>` to `<other-name>` at `<host>`.', 'Restart `<third-name>` and `<name>` now.'].map(
    (answer, at) => {
      const [said] = answersOf(thread(at + 1, 'x', [{ answer }]));
      return claimsOf(statementsOf(said!, (text) => text))[0]!;
    },
  );
  const renumber = renumbering();
  expect([...claims, claims[0]!].map((claim) => renumber(claim).best.text)).toEqual([
    'Bind `<name>` to `<other-name>` at `<host>`.',
    'Restart `<name>` and `<other-name>` now.',
    'Bind `<name>` to `<other-name>` at `<host>`.',
  ]);
});
