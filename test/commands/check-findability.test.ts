import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { withStore } from '../../src/commands/house.ts';
import { UserError } from '../../src/model/user-error.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';
import { buildSite } from '../kit/site.ts';
import { ticketsOf } from '../kit/tickets.ts';

const article = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}\n`;
const FILES = {
  'kb/reset.md': article('Reset your password', 'Choose Forgot password on the sign-in page.'),
  'kb/domain.md': article('Custom domains', 'Point a CNAME record at the platform.'),
  'kb/memory.md': article('Memory limits', 'An app that takes more memory than its limit is killed.'),
  'kb/logs.md': article('Read logs', 'Logs of an app are kept for a week.'),
};

/** Agents answered the questions about passwords and about printing with the article on passwords. */
async function houseWith(share: number): Promise<TestHouse> {
  const house = testHouse({ ...FILES, 'desk.yaml': `site: { findableShare: ${share} }\n` });
  const questions = [
    { body: 'Hello, my colleague forgot the password of her account, what can she do?', replies: [LINK] },
    { body: 'The printer of our office takes an app that is killed again and again', replies: [LINK] },
  ];
  await withStore(house, (store) => ticketsOf(questions).forEach((ticket) => store.putTicket(ticket)));
  await buildSite(house.contentDir, 'public', join(house.dir, 'dist'));
  return house;
}
const LINK = 'Please see https://help.example/kb/reset/ for that.';

test('questions that agents answered with an article are put to the built search; too many misses fail', async () => {
  const house = await houseWith(0.6);
  await expect(check(house, ['findability'])).rejects.toThrow(UserError);
  expect(house.printed()).toContain('2 questions: hit@1 0.500, hit@3 0.500; 0.6 at least');
  expect(house.printed()).toContain('kb/reset.md:1: warning: 1 of 2 questions of customers do not find it');
  expect(house.printed()).not.toContain('printer');
}, 60_000);

test('with as many found as the settings want it passes, and still gives its advice', async () => {
  const house = await houseWith(0.5);
  await check(house, ['findability']);
  expect(house.printed()).toContain('add such questions to its "questions"');
  expect(house.printed()).toContain('Nothing to mend.');
}, 60_000);

test('a site without a search index is an error where it was named, and said aloud where not', async () => {
  const house = testHouse(FILES);
  await check(house, ['findability']);
  expect(house.warned()).toContain('The public site is not built');
  await expect(check(house, ['findability'], { site: 'nowhere' })).rejects.toThrow('no search index');
});
