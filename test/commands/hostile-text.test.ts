import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { draft } from '../../src/commands/draft.ts';
import { escalate } from '../../src/commands/escalate.ts';
import { handoff } from '../../src/commands/handoff.ts';
import { verb as match } from '../../src/commands/match.ts';
import { mine } from '../../src/commands/mine.ts';
import { propose } from '../../src/commands/propose.ts';
import { pull } from '../../src/commands/pull.ts';
import { report } from '../../src/commands/report.ts';
import { triage } from '../../src/commands/triage.ts';
import { fakeGitHub } from '../kit/github.ts';
import { hostileDesk } from '../kit/hostile-desk.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { buildSite } from '../kit/site.ts';

const SETTINGS = `name: Harbour desk
site: { url: "https://help.harbour.example" }
rota: { people: { ada: { name: Ada }, ben: { name: Ben } }, order: [ada, ben] }
`;

/** Control characters, bidi overrides, and what hides between letters; a zero-width space alone is how we break a mention. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200d\ufeff]/;
/** A mention or reference that GitHub would follow. */
const LIVE = /(?<![\w`])@acted|(?<!&)#123|\bGH-123|acted\/repo#9/;

/** Markup, links and sums that a site would have if it took tickets for more than words. */
const ACTING =
  /<script>ACTED|<img[^>]*onerror|(?:href|src)="\s*javascript:[^"]*|src="https:\/\/tracker[^"]*|count \$?\{*462|<steps[^>]*onclick/i;

/** Markup that we write ourselves. */
const OURS = /^(?:<!-- tierzero:|<details>\n<summary>The report, topic by topic<\/summary>$|<\/details>$)/;

/** What of a text in Markdown would be more than words where GitHub shows it. */
function live(text: string): string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node: Nodes) => {
    if (node.type === 'html' && !OURS.test(node.value)) found.push(node.value);
    if ((node.type === 'link' || node.type === 'image') && /acted|tracker/i.test(node.url)) found.push(node.url);
    if (node.type === 'text' && LIVE.test(node.value)) found.push(node.value);
  });
  return found;
}

async function hostileHouse(env: Record<string, string> = {}): Promise<TestHouse> {
  const house = testHouse({ 'desk.yaml': SETTINGS }, { env, now: new Date('2026-11-23T15:00:00Z') });
  execFileSync('git', ['-C', house.dir, 'init', '--quiet']);
  writeFileSync(join(house.dir, 'desk.jsonl'), hostileDesk());
  await pull(house, [join(house.dir, 'desk.jsonl')], {});
  await mine(house, {});
  await draft(house, {});
  return house;
}

async function printed(run: (house: TestHouse) => Promise<unknown>): Promise<string> {
  const house = await hostileHouse();
  const before = house.printed().length;
  await run(house);
  return house.printed().slice(before);
}

const markdown: [string, (house: TestHouse) => Promise<unknown>][] = [
  ['the report', (house) => report(house, { format: 'md' })],
  ['triage', (house) => triage(house, { format: 'md' })],
  ['the handoff', (house) => handoff(house, { format: 'md' })],
  ['an issue', (house) => escalate(house, '7006', {})],
];
test.each(markdown)('hostile text in tickets is words in %s, on a terminal and on GitHub', async (_, run) => {
  const text = await printed(run);
  expect(text.length).toBeGreaterThan(50);
  expect(text).not.toMatch(UNSEEN);
  expect(live(text)).toEqual([]);
});

test.each([
  ['report', report],
  ['triage', triage],
  ['handoff', handoff],
] as const)('hostile text in tickets calls nobody and links nowhere in the Slack message of %s', async (_, verb) => {
  const text = await printed((house) => verb(house, { format: 'slack' }));
  expect(JSON.parse(text)).toBeTruthy();
  expect(text).not.toMatch(/<!(?:channel|here)|<@U|acted\.example\|/);
  expect(text).not.toMatch(UNSEEN);
});

test('hostile text in tickets is words in a pull request', async () => {
  const hub = await fakeGitHub();
  const house = await hostileHouse({ GITHUB_REPOSITORY: 'o/r', GITHUB_TOKEN: 's3cret', GITHUB_API_URL: hub.url });
  await propose(house, {});
  const { title, body } = hub.pulls[0] as unknown as { title: string; body: string };
  expect(body).toContain('exit status 137');
  expect(live(body)).toEqual([]);
  expect(title + body).not.toMatch(UNSEEN);
});

test('hostile text put to match comes back as ids', async () => {
  const house = await hostileHouse();
  const query = JSON.stringify({ id: 'q', query: hostileDesk().slice(0, 3000) });
  async function* stdin(): AsyncGenerator<string> {
    yield await Promise.resolve(query);
  }
  const before = house.printed().length;
  await match.run({ ...house, json: true, stdin }, [], {});
  expect(Object.keys(JSON.parse(house.printed().slice(before)) as object).sort()).toEqual(['decision', 'id', 'ranked']);
});

test('hostile text in tickets neither breaks nor enters a build as more than words', { timeout: 240_000 }, async () => {
  const house = await hostileHouse();
  const drafts = filesIn(join(house.contentDir, 'kb'));
  expect(Object.keys(drafts).length).toBeGreaterThan(0);
  for (const [path, text] of Object.entries(drafts)) {
    expect(text).toMatch(/^---\ntitle: .*\naudience: public\nstatus: draft\n/);
    writeFileSync(
      join(house.contentDir, 'kb', path),
      text.replace('status: draft', 'status: published\nconfirmedBy: ada'),
    );
  }
  for (const audience of ['public', 'internal'] as const) {
    await buildSite(house.contentDir, audience, join(house.dir, audience));
    const pages = Object.entries(filesIn(join(house.dir, audience))).filter(([path]) =>
      /\.(?:html|xml|txt)$/.test(path),
    );
    expect(JSON.stringify(pages)).toContain('exit status 137');
    expect(pages.flatMap(([path, text]) => text.match(ACTING)?.map((found) => `${path}: ${found}`) ?? [])).toEqual([]);
  }
});
