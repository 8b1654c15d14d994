import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { draft } from '../../src/commands/draft.ts';
import { escalate } from '../../src/commands/escalate.ts';
import { handoff } from '../../src/commands/handoff.ts';
import { mine } from '../../src/commands/mine.ts';
import { propose } from '../../src/commands/propose.ts';
import { pull } from '../../src/commands/pull.ts';
import { report } from '../../src/commands/report.ts';
import { triage } from '../../src/commands/triage.ts';
import { CANARIES, LONE, plantedDesk, waitingTicket } from '../kit/canaries.ts';
import { fakeGitHub } from '../kit/github.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { buildSite, textOf } from '../kit/site.ts';

const SETTINGS = `name: Harbour desk
privacy: { hashedValues: true }
site: { url: "https://help.harbour.example" }
rota: { people: { ada: { name: Ada }, ben: { name: Ben } }, order: [ada, ben] }
`;

/** A week of the planted desk: what it wrote, printed and sent, and the sites built of it; name → text. */
async function week(): Promise<{ house: TestHouse; shown: Record<string, string> }> {
  const hub = await fakeGitHub();
  const env = { GITHUB_REPOSITORY: 'o/r', GITHUB_TOKEN: 's3cret', GITHUB_API_URL: hub.url };
  const house = testHouse({ 'desk.yaml': SETTINGS }, { env, now: new Date('2026-11-23T15:00:00Z') });
  execFileSync('git', ['-C', house.dir, 'init', '--quiet']);
  const file = join(house.dir, 'desk.jsonl');
  writeFileSync(file, `${plantedDesk()}\n${waitingTicket()}\n`);
  await pull(house, [file], {});
  await mine(house, {});
  await draft(house, {});
  for (const format of ['md', 'json', 'slack']) {
    for (const verb of [report, triage, handoff]) await verb(house, { format });
  }
  await escalate(house, '7100', {});
  await propose(house, {});
  publishDrafts(house);
  await check(house, []);
  const shown: Record<string, string> = {
    ...filesIn(house.contentDir),
    'stdout and stderr': house.printed() + house.warned(),
    'pull request': JSON.stringify([hub.pulls, hub.filesOf('tierzero/2026-W48')]),
  };
  for (const audience of ['public', 'internal'] as const) {
    await buildSite(house.contentDir, audience, join(house.dir, audience));
    shown[`${audience} site`] = textOf(join(house.dir, audience));
  }
  return { house, shown };
}

/** An editor takes every article as it is, and gives it an owner, a day of review and the questions that it answers. */
function publishDrafts({ contentDir }: TestHouse): void {
  const published = 'status: published\nowner: desk\nreviewBy: 2027-06-01';
  for (const [path, text] of Object.entries(filesIn(join(contentDir, 'kb')))) {
    const questions = /^questions:/m.test(text) ? '' : '\nquestions: [why does it stop]';
    writeFileSync(join(contentDir, 'kb', path), text.replace('status: draft', `${published}${questions}`));
  }
}

test('of no kind of private value does a week leave a trace outside the store', { timeout: 240_000 }, async () => {
  const { house, shown } = await week();
  const found = Object.entries(CANARIES).flatMap(([kind, values]) =>
    values.flatMap((value) =>
      Object.entries(shown)
        .filter(([where, text]) => `${where}\n${text}`.toLowerCase().includes(value.toLowerCase()))
        .map(([where]) => `${kind} in ${where}`),
    ),
  );
  expect(found).toEqual([]);

  // They were there to leak, and everything that could have shown them was made.
  const store = Object.values(filesIn(join(house.dir, 'store'))).join('\n');
  for (const value of ['Quackenbush', 'hunter2-Canary!', 'yellow folder', LONE]) expect(store).toContain(value);
  const folders = new Set(Object.keys(shown).map((path) => path.split('/')[0]));
  for (const folder of ['evidence', 'kb', 'process', 'runbooks', 'topics.json', 'weeks'])
    expect(folders).toContain(folder);
  expect(shown['stdout and stderr']).toContain('7100');
  expect(shown['pull request']).toContain('weeks/2026-W48.json');
  for (const audience of ['public', 'internal']) expect(shown[`${audience} site`]).toContain('cf scale web');

  // What one customer alone says is for no customer to read, although an editor took every draft as it was.
  const articles = Object.entries(shown).filter(([path]) => path.startsWith('kb/'));
  expect(JSON.stringify([articles, shown['public site']])).not.toContain(LONE);

  // Customers see neither runbooks nor reports nor where a sentence comes from.
  const internal = /\/topics\/t-|\/weeks\/2026|\/runbooks\/|\bt-[a-z0-9]{8}\b/;
  expect(shown['public site']).not.toMatch(internal);
  expect(shown['internal site']).toMatch(internal);
});
