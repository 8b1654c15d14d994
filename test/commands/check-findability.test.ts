import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
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

test('a site that is older than the content is not judged, and that is said', async () => {
  const house = testHouse({ 'kb/reset.md': '---\ntitle: Reset your password\n---\n\nText\n' });
  const dist = join(house.dir, 'dist');
  mkdirSync(join(dist, 'pagefind'), { recursive: true });
  writeFileSync(join(dist, 'pagefind', 'pagefind.js'), '');
  utimesSync(dist, 1_000_000_000, 1_000_000_000);
  await check(house, ['findability', 'privacy']);
  expect(house.warned()).toContain('its search is not looked at');
  expect(house.warned()).toContain('the older site');
});
