import { expect, test } from 'vitest';
import { effortOf } from '../../src/mining/effort.ts';
import { thread } from '../kit/thread.ts';

const never = (): boolean => false;
const ISSUE = 'Tracked in https://github.com/acme/platform/issues/12 now.';

test('replies and notes of staff are what a ticket takes, not what the customer adds', () => {
  const one = thread(1, 'Why?', [{ answer: 'Try this.' }, { followUp: 'No.' }, { note: 'A known bug.' }]);
  expect(effortOf([one], never)).toMatchObject({ replies: 2, hours: 3, escalated: 0, issues: 0, effort: 2.01 });
});

test('an escalation and a GitHub issue count as replies', () => {
  const plain = thread(1, 'Why?', [{ answer: 'Try this.' }]);
  const issue = thread(1, 'Why?', [{ answer: ISSUE }]);
  const effort = effortOf([plain], never).effort;
  expect(effortOf([plain], () => true)).toMatchObject({ escalated: 1, effort: effort + 3 });
  expect(effortOf([issue], never)).toMatchObject({ issues: 1, effort: effort + 3 });
});

test('an issue that the customer names is none of the desk’s', () => {
  expect(effortOf([thread(1, 'Why?', [{ answer: 'No.' }, { followUp: ISSUE }])], never).issues).toBe(0);
});

test('a ticket nobody answered still counts once, and no wait counts for more than ten days', () => {
  expect(effortOf([thread(1, 'Why?', [])], never)).toMatchObject({ effort: 1, replies: 0 });
  const old = thread(1, 'Why?', [{ answer: 'At last.' }], { askedAt: '2026-01-01T00:00:00Z' });
  expect(effortOf([old], never).hours).toBe(240);
});

test('a ticket without a date waits no time', () => {
  expect(effortOf([thread(1, 'Why?', [{ answer: 'So.' }], { askedAt: '' })], never).hours).toBe(0);
});
