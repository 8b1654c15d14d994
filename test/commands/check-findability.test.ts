import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { testHouse } from '../kit/house.ts';

// With a built site it is tried in test/site/built-site.test.ts: only one build may run at a time.
test('a site without a search index is an error where it was named, and said aloud where not', async () => {
  const house = testHouse({ 'kb/reset.md': '---\ntitle: Reset your password\n---\n\nText\n' });
  await check(house, ['findability']);
  expect(house.warned()).toContain('The public site is not built');
  await expect(check(house, ['findability'], { site: 'nowhere' })).rejects.toThrow('no search index');
});

test('where nothing is known to be asked, the search is not even loaded', async () => {
  const house = testHouse({ 'kb/reset.md': '---\ntitle: Reset your password\n---\n\nText\n' });
  mkdirSync(join(house.dir, 'dist', 'pagefind'), { recursive: true });
  writeFileSync(join(house.dir, 'dist', 'pagefind', 'pagefind.js'), "throw new Error('loaded');\n");
  await check(house, ['findability']);
  expect(house.warned()).not.toContain('not built');
});
