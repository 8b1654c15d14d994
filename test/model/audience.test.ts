import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageStatus } from '../../src/model/article.ts';
import { AUDIENCES, isVisible, SECTIONS } from '../../src/model/audience.ts';

const cases: [string, Parameters<typeof isVisible>, boolean][] = [
  ['a published article is public', ['kb/a.md', { audience: 'public', status: 'published' }, 'public'], true],
  [
    'an article that needs review stays public',
    ['kb/a.md', { audience: 'public', status: 'needs-review' }, 'public'],
    true,
  ],
  ['a draft is not public', ['kb/a.md', { audience: 'public', status: 'draft' }, 'public'], false],
  ['a page in review is not public', ['kb/a.md', { audience: 'public', status: 'in-review' }, 'public'], false],
  ['an archived page is not public', ['kb/a.md', { audience: 'public', status: 'archived' }, 'public'], false],
  ['an internal article is not public', ['kb/a.md', { audience: 'internal', status: 'published' }, 'public'], false],
  ['a runbook is never public', ['runbooks/a.md', { audience: 'public', status: 'published' }, 'public'], false],
  ['a decision is never public', ['decisions/1.md', { audience: 'public', status: 'published' }, 'public'], false],
  ['a process page is public', ['process/tiers.md', { audience: 'public', status: 'published' }, 'public'], true],
  ['a draft is part of the internal build', ['kb/a.md', { audience: 'public', status: 'draft' }, 'internal'], true],
  [
    'a file outside the sections is no page',
    ['README.md', { audience: 'public', status: 'published' }, 'internal'],
    false,
  ],
];
for (const [title, args, visible] of cases) test(title, () => expect(isVisible(...args)).toBe(visible));

test('whatever is public is part of the internal build too', () => {
  const path = fc.constantFrom(...SECTIONS, 'weeks', '').map((section) => `${section}/page.md`);
  const page = fc.record({ audience: fc.constantFrom(...AUDIENCES), status: fc.constantFrom(...PageStatus.options) });
  fc.assert(
    fc.property(path, page, (at, matter) => !isVisible(at, matter, 'public') || isVisible(at, matter, 'internal')),
  );
});
