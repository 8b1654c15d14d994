import { expect, test } from 'vitest';
import { isShared } from '../../src/model/k-people.ts';

test('what fewer than k people of k organizations asked is not shown', () => {
  const asker = (
    requester: string,
    organization: string | null,
  ): { requester: string; organization: string | null } => ({
    requester,
    organization,
  });
  expect(isShared([asker('a', 'x'), asker('b', 'x'), asker('c', 'x')], 3)).toBe(false);
  expect(isShared([asker('a', 'x'), asker('b', 'y'), asker('a', 'z')], 3)).toBe(false);
  expect(isShared([asker('a', 'x'), asker('b', 'y'), asker('c', null)], 3)).toBe(true);
});
