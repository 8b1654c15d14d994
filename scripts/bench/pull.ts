import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { CREDENTIALS, fakeZendesk } from '../../test/kit/zendesk.ts';
import { FakeDesk } from '../../test/kit/zendesk-desk.ts';
import { scratchFolder } from '../kit/scratch-house.ts';
import { type Spent, tierzero } from '../kit/tierzero.ts';

export const name = 'pull';
export const about = 'whole pulls from a local account without limits, and from a file of 200 MB';

const COMMENTS_PER_TICKET = 3;
/** Tickets from which a word is taken: the store's file is then written anew. */
const CHANGES = 500;
const FILE_TICKETS = 100_000;

export async function run(): Promise<void> {
  using scratch = scratchFolder();
  for (const tickets of [5_000, 20_000, 50_000]) await benchZendesk(tickets, join(scratch.path, `${tickets}.sqlite`));
  await benchFile(scratch.path);
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
    await tierzero(['pull', 'zendesk', '--store', store], env),
  );
  show('  idle increment', await tierzero(['pull', 'zendesk', '--store', store], env));
  for (let id = 1; id <= CHANGES; id += 1) desk.redact(id, 'deploy');
  desk.tick(120);
  show(`  ${CHANGES} redacted tickets`, await tierzero(['pull', 'zendesk', '--store', store], env));
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
    await tierzero(['pull', path, '--store', join(dir, 'file.sqlite')]),
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

function show(what: string, { wall, cpu, peakMb, output }: Spent): void {
  const figures = `${wall.toFixed(1)} s  CPU ${cpu.toFixed(1)} s  ${peakMb.toFixed(0)} MB`;
  console.log(`${what.padEnd(40)} ${figures}  (${output.trim()})`);
}
