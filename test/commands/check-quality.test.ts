import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { UserError } from '../../src/model/user-error.ts';
import { seal } from '../../src/writing/seal.ts';
import { testHouse } from '../kit/house.ts';
import { buildSite } from '../kit/site.ts';

const front = (more: string): string => `---\ntitle: How do I reset it?\n${more}---\n\n`;
const kept = 'topic: t-aaaaaaaa\nstatus: published\nowner: Desk\nreviewBy: 2027-01-01\nquestions: [reset]\n';
const good = `${front(kept)}## Answer\n\n1. Restart the app with \`cf restart app\`.\n`;

const bad: [string, string, string][] = [
  ['no-greeting', 'Hi there, restart the app.', 'greeting'],
  ['no-signature', 'Kind regards', 'signature'],
  ['no-first-person', 'I restarted the app.', 'one agent'],
  ['no-single-case', 'As I said, restart it.', 'one customer'],
  ['steps-start-with-a-verb', '1. The app is slow.', 'verb'],
  ['commands-in-code', 'Use cf restart my-app --strategy rolling now.', 'backticks'],
  ['short-sentences', `Restart it ${'and wait '.repeat(13)}.`, '25 words'],
  ['finished', 'The tickets of this topic do not say enough for an article. More.', 'stub'],
];
for (const [rule, text, says] of bad) {
  test(`a published draft that breaks ${rule} fails the check, with its line`, async () => {
    const house = testHouse({ 'kb/a.md': `${front(kept)}${text}\n` });
    await expect(check(house, ['quality'])).rejects.toThrow(UserError);
    expect(house.printed()).toMatch(new RegExp(`kb/a.md:10: .*${says}.*\\(${rule}\\)`));
  });
}

test('a page that keeps the checklist has 100 points', async () => {
  const house = testHouse({ 'kb/a.md': good });
  await check(house, ['quality']);
  expect(house.printed()).toContain('100 of 100  kb/a.md');
});

test('what a draft or a page of another hand lacks is advice, said only when asked for', async () => {
  const house = testHouse({
    'kb/a.md': `${front('status: draft\ntopic: t-aaaaaaaa\n')}I did it.\n`,
    'kb/b.md': `${front('')}I did it.\n`,
  });
  await check(house, []);
  expect(house.printed()).toContain('pieces of advice');
  await check(house, ['quality']);
  expect(house.printed()).toContain('kb/b.md:5: warning:');
});

test('a runbook is told which sections, slots and undo it lacks', async () => {
  const house = testHouse({
    'runbooks/a.md': `${front('audience: internal\n')}## Fix\n\n_To fill in: what repairs it._\n`,
  });
  await check(house, ['quality']);
  for (const rule of ['section-verify', 'undo', 'no-open-slot']) expect(house.printed()).toContain(`(${rule})`);
});

test('in GitHub Actions a problem is an annotation at its line, and no text of it can start another command', async () => {
  const house = testHouse({ 'kb/a.md': `${front(kept)}Kind regards\n` }, { env: { GITHUB_ACTIONS: 'true' } });
  await expect(check(house, ['quality'])).rejects.toThrow(UserError);
  expect(house.printed()).toMatch(/^::error file=.*content\/kb\/a\.md,line=10,title=no-signature::/m);
});

test('a sentence of an untouched draft that no ticket carries fails the check; a person’s own sentence does not', async () => {
  const evidence = JSON.stringify({
    topic: 't-aaaaaaaa',
    week: '2026-W47',
    pages: {
      'kb/a.mdx': [{ text: 'Restart the app with `cf restart <name>`.', section: 'Answer', tickets: [1], helped: 1 }],
    },
  });
  const page = (more: string): string =>
    `${front('status: draft\ntopic: t-aaaaaaaa\n')}## Answer\n\n1. Restart the app with \`cf restart <name>\`.${more}\n`;
  const checked = async (text: string): Promise<void> =>
    check(testHouse({ 'kb/a.mdx': text, 'evidence/t-aaaaaaaa.json': evidence }), ['support']);
  await checked(seal(page('')));
  await checked(page(' Then dance.'));
  await expect(checked(seal(page(' Then dance.')))).rejects.toThrow(UserError);
});

test('what few customers were told is not published in those words until a person confirms it', async () => {
  const said = { section: 'Answer', tickets: [1, 2], helped: 2 };
  const evidence = {
    topic: 't-aaaaaaaa',
    week: '2026-W47',
    pages: {
      'kb/a.md': [
        { text: 'Restart the app with `cf restart app`.', ...said, people: 2, organizations: 2 },
        { text: 'Wait a minute.', ...said, people: 3, organizations: 3 },
      ],
    },
  };
  const shown = async (page: string): Promise<string> => {
    const house = testHouse({ 'kb/a.md': page, 'evidence/t-aaaaaaaa.json': JSON.stringify(evidence) });
    await check(house, ['support']).catch(() => undefined);
    return house.printed();
  };
  const page = `${good}2. Wait a minute.\n`;
  expect(await shown(page)).toMatch(
    /^kb\/a\.md:12: stands as 2 customers of 2 organizations .*\(too-few-customers\)\n$/,
  );
  for (const mended of [
    page.replace('owner:', 'confirmedBy: Ada\nowner:'),
    page.replace('Restart the app', 'Restart your app'),
    page.replace('status: published', 'status: draft'),
    page.replace('owner:', 'audience: internal\nowner:'),
  ])
    expect(await shown(mended)).toContain('Nothing to mend');
  const house = testHouse({ 'kb/a.md': page, 'evidence/t-aaaaaaaa.json': JSON.stringify(evidence) });
  await expect(buildSite(house.contentDir, 'public', join(house.dir, 'public'))).rejects.toThrow(
    `${house.contentDir}/kb/a.md:12: stands as 2 customers`,
  );
});
