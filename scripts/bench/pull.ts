import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { CREDENTIALS, fakeZendesk } from '../../test/kit/zendesk.ts';
import { FakeDesk } from '../../test/kit/zendesk-desk.ts';

export const name = 'pull';

const COMMENTS_PER_TICKET = 3;
const FILE_TICKETS = 100_000;

/** Measures whole `tierzero pull` processes against a local account without limits, and against a file of 200 MB. */
export async function run(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tierzero-bench-'));
  try {
    for (const tickets of [5_000, 20_000, 50_000]) await benchZendesk(tickets, join(dir, `${tickets}.sqlite`));
    await benchFile(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function benchZendesk(tickets: number, store: string): Promise<void> {
  const desk = new FakeDesk(1_760_000_000);
  for (let id = 1; id <= tickets; id += 1) {
    desk.open(id, {}, words(id));
    for (let n = 1; n < COMMENTS_PER_TICKET; n += 1) desk.comment(id, words(id + n));
    desk.tick(30);
  }
  desk.tick(120);
  await using server = await fakeZendesk(desk);
  server.quiet = true;
  const env = { ZENDESK_URL: server.url, ZENDESK_OAUTH_TOKEN: CREDENTIALS.oauthToken };
  show(
    `${tickets} tickets, ${tickets * COMMENTS_PER_TICKET} comments`,
    await measure(['zendesk', '--store', store], env),
  );
  show('  idle increment', await measure(['zendesk', '--store', store], env));
}

async function benchFile(dir: string): Promise<void> {
  const path = join(dir, 'tickets.jsonl');
  const file = createWriteStream(path);
  const at = '2026-01-05T09:00:00Z';
  for (let id = 1; id <= FILE_TICKETS; id += 1) {
    const comments = [0, 1, 2].map((n) => ({
      id: id * 10 + n,
      author_id: n === 1 ? 9 : 7,
      public: true,
      plain_body: words(id + n),
      created_at: at,
    }));
    const people = [
      { id: 7, role: 'end-user', name: 'A Person', email: 'a@agency.example' },
      { id: 9, role: 'agent' },
    ];
    const row = {
      id,
      subject: `Ticket ${id}`,
      status: 'solved',
      created_at: at,
      updated_at: at,
      comments,
      users: people,
    };
    if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, 'drain');
  }
  await finished(file.end());
  const megabytes = (file.bytesWritten / 1e6).toFixed(0);
  show(
    `file of ${FILE_TICKETS} tickets, ${megabytes} MB`,
    await measure([path, '--store', join(dir, 'file.sqlite')], {}),
  );
}

/** About 500 characters that compress like prose. */
function words(seed: number): string {
  const some = [
    'deploy',
    'fails',
    'with',
    'status',
    'after',
    'the',
    'update',
    'of',
    'service',
    'binding',
    'please',
    'help',
  ];
  return Array.from({ length: 80 }, (_, n) => some[(seed * 31 + n * n * 7) % some.length]!).join(' ');
}

interface Measured {
  readonly seconds: number;
  /** Peak resident memory, where the system tells it. */
  readonly peakMb: number | undefined;
  readonly output: string;
}

function measure(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/tierzero.ts', 'pull', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  let peakMb: number | undefined;
  const poll = setInterval(() => (peakMb = peakOf(child.pid) ?? peakMb), 50);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakMb, output: output.trim() });
      else reject(new Error(`pull ended with ${String(code)}`));
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak) / 1024;
  } catch {
    return undefined;
  }
}

function show(what: string, { seconds, peakMb, output }: Measured): void {
  const memory = peakMb === undefined ? 'memory not told here' : `${peakMb.toFixed(0)} MB`;
  console.log(`${what.padEnd(40)} ${seconds.toFixed(1)} s  ${memory}  (${output})`);
}
