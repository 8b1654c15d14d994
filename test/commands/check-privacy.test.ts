import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { draft } from '../../src/commands/draft.ts';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { report } from '../../src/commands/report.ts';
import { readWeeks, writeWeek } from '../../src/io/pages.ts';
import { UserError } from '../../src/model/user-error.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { ticketsOf } from '../kit/tickets.ts';

const QUESTIONS = Array.from({ length: 6 }, () => ({
  body: 'How do I reset my password?',
  replies: ['Open the sign-in page and choose `Forgot password`. Then follow the link in the mail.'],
}));
const DESK = 'privacy: { hashedValues: true }\n';
/** A name that the kit's tickets bring. */
const NAME = 'Customer0 Person0';
let house: TestHouse;

beforeEach(async () => {
  house = testHouse({ 'desk.yaml': DESK });
  await withStore(house, (store) => ticketsOf(QUESTIONS).forEach((ticket) => store.putTicket(ticket)));
  await mine(house, {});
});

const site: [string, string, string | Buffer][] = [
  ['a page', 'kb/a/index.html', `<p>Hi\n${NAME}</p>`],
  ['an attribute', 'a.html', `<img alt="${NAME}">`],
  ['a fragment of the search index', 'pagefind/a.pf_fragment', gzipSync(`pagefind_dcd{"content":"${NAME}"}`)],
  ['a packed part of the search index', 'pagefind/a.pf_index', gzipSync(Buffer.from(`\xff\x00${NAME}\x00`, 'latin1'))],
  ['a script', '_astro/a.js', `const a="${NAME}"`],
  ['what an image says of itself', 'a.png', Buffer.from(`\x89PNG\x00${NAME}\xff`, 'latin1')],
  ['a feed', 'feed.xml', `<title>${NAME}</title>`],
  ['a list of pages', 'sitemap.xml', '<loc>https://desk.example/agent/tickets/17</loc>'],
  ['a text file', 'llms.txt', 'write to jane@tides.gov'],
];

test.each(site)('of the built site, %s is looked through', async (_, path, text) => {
  put(join(house.dir, 'dist', path), text);
  await expect(check(house, ['privacy'])).rejects.toThrow(UserError);
  expect(house.printed()).toContain(`dist/${path}:`);
  expect(house.printed()).not.toContain(NAME);
});

test('what a run wrote and a clean site pass', async () => {
  put(join(house.dir, 'dist', 'index.html'), '<p>Reset your password</p>');
  await check(house, ['privacy']);
  expect(house.printed()).toBe('Nothing to mend.\n');
});

test('without the store the list that the last run left finds known values', async () => {
  const list = filesIn(house.contentDir)['known-values.json'];
  await mine(house, {});
  expect(filesIn(house.contentDir)['known-values.json']).toBe(list);
  rmSync(dirname(house.storePath), { recursive: true });
  put(join(house.dir, 'dist', 'index.html'), `<p>${NAME}</p>`);
  await expect(check(house, ['privacy'])).rejects.toThrow(UserError);
  expect(house.printed()).toContain('(known-value)');
});

test('a person is told when nothing says what is known', async () => {
  rmSync(dirname(house.storePath), { recursive: true });
  rmSync(join(house.contentDir, 'known-values.json'));
  await check(house, ['privacy']);
  expect(house.warned()).toContain('not looked for');
});

test('a site that is named and not there is an error', async () => {
  await expect(check(house, ['privacy'], { site: join(house.dir, 'none') })).rejects.toThrow('There is no folder');
});

test('nothing is written and nothing printed while a title holds a private value', async () => {
  const [week] = readWeeks(house.contentDir);
  const topics = week!.topics.map((topic) => ({ ...topic, title: `Reset for ${NAME}` }));
  writeWeek(house.contentDir, { ...week!, topics });
  const ledger = Object.fromEntries(
    topics.map(({ id, title }) => [id, { title, renamed: true, firstWeek: week!.week, lastWeek: week!.week }]),
  );
  put(join(house.contentDir, 'topics.json'), JSON.stringify({ topics: ledger }));
  const before = filesIn(house.contentDir);
  for (const run of [() => mine(house, {}), () => report(house, {})])
    await expect(run()).rejects.toThrow(/private-value/);
  expect(await draft(house, {})).toEqual([]);
  expect(house.warned()).toMatch(/private-value/);
  expect(house.warned()).not.toContain(NAME);
  expect(filesIn(house.contentDir)).toEqual(before);
  expect(house.printed()).toBe('');
});

test('what the settings allow is written', async () => {
  put(join(house.contentDir, 'desk.yaml'), `privacy: { allowed: [${NAME}] }\n`);
  put(join(house.dir, 'dist', 'index.html'), `<p>${NAME}</p>`);
  await check(house, ['privacy']);
});

test('operators of the rota may be named, as handoff pages do', async () => {
  put(join(house.contentDir, 'desk.yaml'), 'rota: { people: { ada: { name: Ada Agentsson } }, order: [ada] }\n');
  put(join(house.dir, 'dist', 'index.html'), '<p>On duty: Ada Agentsson</p>');
  await check(house, ['privacy']);
});

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
