import { expect, test } from 'vitest';
import { environmentsOf } from '../../src/writing/environments.ts';
import { isEnough } from '../../src/writing/enough.ts';
import { symptomsOf } from '../../src/writing/symptoms.ts';
import { thread } from '../kit/thread.ts';

const nothing = { cause: false, diagnosis: false, fix: false, verification: false, solved: 5, answers: true };

test('a repeatable fix with a cause, a diagnosis or a verification makes an article, when two tickets were solved', () => {
  expect(isEnough({ ...nothing, fix: true })).toBe(false);
  expect(isEnough({ ...nothing, fix: true, verification: true })).toBe(true);
  expect(isEnough({ ...nothing, cause: true, diagnosis: true, verification: true })).toBe(false);
  expect(isEnough({ ...nothing, fix: true, verification: true, solved: 1 })).toBe(false);
  expect(isEnough({ ...nothing, fix: true, verification: true, answers: false })).toBe(false);
});

const words = 'The log search shows no lines.';
const asked = [1, 2, 3].map((id) => thread(id, `${words} It is Windows 11 with port 25, since May 2.`, []));

test('what enough customers say in the same words is a symptom; what fewer say, or what speaks of a person, is not', () => {
  expect(symptomsOf(asked, 3).map(({ text, isCode }) => [text, isCode])).toContainEqual([
    'The log search shows no lines',
    false,
  ]);
  expect(symptomsOf(asked.slice(1), 3)).toEqual([]);
  expect(
    symptomsOf(
      [1, 2, 3].map((id) => thread(id, 'I lost all my log lines.', [])),
      3,
    ),
  ).toEqual([]);
});

test('a page applies to what enough customers name with its version', () => {
  expect(environmentsOf(asked, 3)).toEqual(['Windows 11']);
  expect(environmentsOf(asked, 4)).toEqual([]);
});
