import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { triage } from '../src/commands/triage.ts';
import { verb as weekly } from '../src/commands/weekly.ts';
import type { House } from '../src/commands/house.ts';
import { readPages, readWeeks } from '../src/io/pages.ts';
import { progressOnStderr } from '../src/io/progress.ts';

const USAGE = `Runs twelve weeks of a made-up support desk: pull, mine, draft, report; then builds the internal site and serves it.
Everything is made afresh in scratch/demo; your own content, store and site are not touched.

  npm run demo                    serve the site on this machine until Ctrl-C
  npm run demo -- --no-serve      stop after the build
  npm run demo -- --port 5000     serve there instead of on 4321`;

const DESK = 'test/desks/causeway';
const DEMO = 'scratch/demo';
const CONTENT = join(DEMO, 'content');
const SITE = join(DEMO, 'site');
const WEEKS = 12;
/** The desk's first Monday; each run is at the midnight that ends a week. */
const START = Temporal.ZonedDateTime.from('2026-08-31T00:00[America/New_York]');

const { values } = parseArgs({
  options: {
    serve: { type: 'boolean', default: true },
    port: { type: 'string', default: '4321' },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});
if (values.help) console.log(USAGE);
else await demo();

async function demo(): Promise<void> {
  const started = performance.now();
  process.chdir(resolve(import.meta.dirname, '..'));
  layOut();
  for (let week = 1; week <= WEEKS; week += 1) await runWeek(week);
  Object.assign(process.env, { TIERZERO_CONTENT: CONTENT, TIERZERO_AUDIENCE: 'internal', TIERZERO_OUT: SITE });
  console.log('building the internal site ...');
  const log = execFileSync(process.execPath, ['scripts/build.ts', '--audience', 'internal'], { encoding: 'utf8' });
  writeFileSync(join(DEMO, 'build.log'), log);
  console.log(summary(Math.round((performance.now() - started) / 1000)));
  if (values.serve) await serve(Number(values.port));
}

/** A content folder as a new desk would have it: settings, knowledge base, process pages. */
function layOut(): void {
  rmSync(DEMO, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
  cpSync(join(DESK, 'desk.yaml'), join(CONTENT, 'desk.yaml'));
  cpSync(join(DESK, 'kb'), join(CONTENT, 'kb'), { recursive: true });
  if (existsSync('content/process')) cpSync('content/process', join(CONTENT, 'process'), { recursive: true });
}

async function runWeek(number: number): Promise<void> {
  let report = '';
  const house: House = {
    storePath: join(DEMO, 'desk.sqlite'),
    contentDir: CONTENT,
    now: new Date(START.add({ weeks: number }).epochMilliseconds),
    json: false,
    env: process.env,
    stdin: () => process.stdin.setEncoding('utf8') as AsyncIterable<string>,
    out: (text) => void (report += text),
    warn: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    progress: progressOnStderr(),
  };
  const quiet = { ...house, warn: () => undefined };
  await weekly.run(number === 1 ? house : quiet, number === 1 ? [join(DESK, 'tickets.jsonl')] : [], {});
  if (number === WEEKS) await triage({ ...quiet, out: () => undefined }, { board: true });
  house.progress.clear();
  writeFileSync(join(DEMO, 'report.md'), report);
  const { week, tickets, topics } = readWeeks(CONTENT).at(-1)!;
  console.log(`${week}: ${tickets} tickets in the window, ${topics.length} topics`);
}

function summary(seconds: number): string {
  const { pages } = readPages(CONTENT);
  const drafts = pages.filter(({ frontMatter }) => frontMatter.topic !== undefined);
  return `
Made in ${seconds} s:
  ${DEMO}/desk.sqlite   the tickets
  ${CONTENT}/           ${pages.length} pages, ${drafts.length} of them drafts; ${readdirSync(join(CONTENT, 'weeks')).length} weeks
  ${DEMO}/report.md     the last week's report
  ${SITE}/          the internal site`;
}

async function serve(port: number): Promise<void> {
  const { preview } = await import('astro');
  const server = await preview({ logLevel: 'warn', server: { port, host: '127.0.0.1' } });
  console.log(`\nThe site is at http://127.0.0.1:${server.port}/ (Ctrl-C ends it).`);
  await server.closed();
}
