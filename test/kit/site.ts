import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Audience } from '../../src/model/audience.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { week } from './week.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Words that must not be in the public site, each on a page that customers may not see. */
export const SECRETS = [
  'draftword',
  'reviewword',
  'archivedword',
  'internalword',
  'runbookword',
  'decisionword',
  'reportword',
  'evidenceword',
  'mapword',
  'solvedword',
  'lacksword',
  'boardword',
];

/** What ticket text would do if it were taken for markup. */
export const HOSTILE = '</title><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script> {1+1}';

const PAGES: Readonly<Record<string, string>> = {
  'desk.yaml':
    'name: Causeway support\nsite: {url: "https://help.causeway.example", contact: {email: support@causeway.example}}',
  'kb/why-137.md':
    '---\ntitle: Why is my app killed?\nstatus: draft\ntopic: t-aaaaaaaa\n---\ndraftword\n\n<script>globalThis.ran=1</script>',
  'evidence/t-aaaaaaaa.json': JSON.stringify({
    topic: 't-aaaaaaaa',
    week: '2026-W47',
    pages: { 'kb/why-137.md': [{ text: `evidenceword ${HOSTILE}`, section: 'Answer', tickets: [7, 8], helped: 1 }] },
  }),
  'kb/reviewed.md': '---\ntitle: In review\nstatus: in-review\n---\nreviewword',
  'kb/old.md': '---\ntitle: Archived\nstatus: archived\n---\narchivedword',
  'kb/operators.md': '---\ntitle: For operators\naudience: internal\n---\ninternalword',
  'kb/parts.mdx':
    "---\ntitle: Parts of a page\naliases: [kb/earlier]\n---\nimport { Steps } from '@astrojs/starlight/components';\n\n<Steps>\n1. One\n</Steps>\n\n- [ ] a box\n\n[Text](./connect-to-database.md)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```sh\ncf push\n```\n",
  'kb/components.mdx':
    '---\ntitle: Components\n---\n<Steps>\n1. One\n</Steps>\n\n<Evidence tickets={[4711]}>\nA sentence.\n</Evidence>\n',
  'kb/health-checks.md':
    '---\ntitle: Health checks\n---\nYou see this:\n\n```\nFAILED: Start app timeout: instances crashed while waiting for port 8080\n```\n',
  'runbooks/restart.md': '---\ntitle: Restart\naudience: public\n---\nrunbookword',
  'decisions/0001-x.md': '---\ntitle: Decision\n---\ndecisionword',
};

const LACKS = {
  questions: [`lacksword ${HOSTILE}`],
  steps: [{ text: 'Open a tunnel first', tickets: 2 }],
  contradicted: [{ article: 'Port 5432', reply: 'Port 5433', tickets: 1 }],
};

/** What a week says of articles. */
const KNOWN = {
  knowledge: {
    known: 3,
    fresh: 3,
    answered: 6,
    linked: 2,
    used: [{ article: 'connect-to-database', linked: 2, tickets: 3 }],
    neverUsed: ['sandbox-limits'],
    dueForReview: [],
  },
  worked: [
    {
      article: 'connect-to-database',
      topic: 't-bbbbbbbb',
      since: '2026-10-01',
      before: { topic: 20, desk: 200, weeks: 4 },
      after: { topic: 5, desk: 180, weeks: 4 },
      ratio: { value: 0.28, low: 0.1, high: 0.7 },
      verdict: 'fell',
    },
  ],
};

const BOARD = {
  at: '2026-11-23T14:00:00Z',
  lines: [
    {
      ticket: 7,
      status: 'new',
      turn: 'desk',
      urgency: 'overdue',
      deadlineWords: 'today, 10:00',
      todo: 'boardword',
      why: 'nobody answered',
      rule: 'acknowledge',
    },
  ],
  checklist: [{ what: 'The channel is read', state: 'open', left: '#7' }],
};

const LEDGER = {
  topics: {
    't-aaaaaaaa': { title: 'Killed', firstWeek: '2026-W46', lastWeek: '2026-W47', splitFrom: 't-bbbbbbbb' },
    't-bbbbbbbb': { title: 'Database', firstWeek: '2026-W40', lastWeek: '2026-W47', owner: 'Mina' },
  },
};

/** Writes a content folder with a page of every kind, and reports with hostile words in them. */
export function writeContent(folder: string): void {
  cpSync(join(ROOT, 'test/desks/causeway/kb'), join(folder, 'kb'), { recursive: true });
  cpSync(join(ROOT, 'content/process'), join(folder, 'process'), { recursive: true });
  const topics: Partial<WeekTopic>[] = [
    {
      title: `reportword ${HOSTILE}`,
      examples: [HOSTILE],
      keywords: ['memory'],
      tickets: [1, 2, 3],
      solved: { text: `solvedword ${HOSTILE} \`cf restart web\``, tickets: 2 },
      stability: { cameBack: 3, of: 10 },
      disagree: [{ says: `cf scale ${HOSTILE}`, tickets: 1 }],
      worth: { volume: 3, effort: 2, uncovered: 1, trend: 1.5, replies: 2, hours: 5, escalated: 0.5 },
    },
    {
      id: 't-bbbbbbbb',
      coverage: { kind: 'update', article: 'connect-to-database', score: 0.9, cited: 2, lacks: LACKS },
    },
  ];
  const words = [`mapword ${HOSTILE}`, 'out of memory', 'killed again', ''];
  const weeks = ['2026-W46', '2026-W47'].map((name) => [
    `weeks/${name}.json`,
    JSON.stringify({ ...week(name, topics, [4, 5]), ...KNOWN }),
  ]);
  const maps = ['2026-W46', '2026-W47'].map((name, at) => [
    `maps/${name}.json`,
    JSON.stringify({ week: name, tickets: [1, 2, 3, 5 - at], x: [9, 40, 70, 9999], y: [9, 9000, 60, 9999], words }),
  ]);
  const board = ['board.json', JSON.stringify(BOARD)];
  const ledger = ['topics.json', JSON.stringify(LEDGER)];
  for (const [path, text] of [...Object.entries(PAGES), ...weeks, ...maps, ledger, board]) {
    const file = join(folder, path!);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text!);
  }
}

/** Builds a site with the project's own script. @returns what it printed */
export async function buildSite(content: string, audience: Audience, out: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'scripts/build.ts'), '--audience', audience, '--out', out],
    // Not the whole environment: the test runner's own variables would make it a development build.
    { cwd: ROOT, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TIERZERO_CONTENT: content } },
  );
  return stdout + stderr;
}

/** All text of a built site: every file, the search index unpacked. */
export function textOf(site: string): string {
  return globSync('**/*.*', { cwd: site })
    .map((file) => readFileSync(join(site, file)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join('\n');
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** An installed Chromium, or `undefined` where there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...BROWSERS].find((path) => existsSync(path));
  if (executablePath === undefined) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
