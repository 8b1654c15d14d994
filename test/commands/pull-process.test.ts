import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../src/io/store.ts';
import { scratch, tierzero } from '../kit/command.ts';
import { account, BASIC, CLIENT, type Account } from '../kit/zendesk-account.ts';

const NOW = ['--now', '2026-11-23T09:00:00Z'];

/** Lines of `export`, as far as the account tells them. */
async function exported(store: string): Promise<unknown[]> {
  const { out } = await tierzero(['export', '--store', store]);
  return out
    .split('\n')
    .filter(Boolean)
    .map((text) => {
      const line = JSON.parse(text) as Record<string, unknown> & { comments: Record<string, unknown>[] };
      const comments = line.comments.map((comment) => [comment['id'], comment['public'], comment['plain_body']]);
      return { id: line['id'], status: line['status'], subject: line['subject'], tags: line['tags'], comments };
    });
}

function fill(it: Account, tickets: number): void {
  for (let id = 1; id <= tickets; id += 1) it.desk.open(id, { tags: [`t${id % 3}`] });
  it.desk.tick(120);
}

test('pull zendesk and export give what the account holds, and secrets are nowhere', async () => {
  using dir = scratch();
  await using it = await account();
  fill(it, 30);
  it.desk.set(3, { subject: null });
  it.desk.delete(4);
  it.desk.tick(120);
  const store = join(dir.path, 'desk.sqlite');
  const env = { ZENDESK_URL: it.server.url, ...CLIENT };

  const { code, out, err } = await tierzero(['pull', 'zendesk', '--store', store, ...NOW], env);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^zendesk: 29 new, 0 changed, 1 deleted, 0 unreadable, 29 comments, 31 requests/);
  expect(await exported(store)).toEqual(it.truth());
  const bytes = readFileSync(store).toString('latin1');
  for (const secret of ['open-sesame', 'token-', 'refresh-']) expect(bytes).not.toContain(secret);
});

test('a run that is killed at any moment loses nothing and doubles nothing', async () => {
  using dir = scratch();
  await using it = await account();
  fill(it, 1500);
  const store = join(dir.path, 'desk.sqlite');
  const env = { ZENDESK_URL: it.server.url, ...BASIC };
  let kills = 0;
  for (const count of [2, 150, 420, 700, 900, 1010, 1100]) {
    const upTo = it.server.seen.length + count;
    const { code } = await tierzero(['pull', 'zendesk', '--store', store, ...NOW], env, {
      onStart: (child) => {
        it.server.faults = () => {
          if (it.server.seen.length === upTo) child.kill('SIGKILL');
          return undefined;
        };
      },
    });
    kills += code === null ? 1 : 0;
  }
  expect(kills).toBeGreaterThanOrEqual(4);
  it.server.faults = () => undefined;
  const last = await tierzero(['pull', 'zendesk', '--store', store, ...NOW], env);
  expect(last.code).toBe(0);
  expect(await exported(store)).toEqual(it.truth());
});

test('a second pull says who is first, and ends', async () => {
  using dir = scratch();
  await using it = await account();
  fill(it, 3);
  const store = join(dir.path, 'desk.sqlite');
  const env = { ZENDESK_URL: it.server.url, ...BASIC };
  const gate = Promise.withResolvers<undefined>();
  it.server.faults = ({ path }) => {
    if (path.includes('incremental')) gate.resolve(undefined);
    return path.includes('/1/comments') ? { kind: 'stall' } : undefined;
  };
  let pid: number | undefined;
  let end: () => void = () => undefined;
  const first = tierzero(['pull', 'zendesk', '--store', store, ...NOW], env, {
    onStart: (child) => {
      pid = child.pid;
      end = () => child.kill('SIGKILL');
    },
  });
  await gate.promise;
  const second = await tierzero(['pull', 'zendesk', '--store', store, ...NOW], env);
  end();
  await first;
  expect(second.code).toBe(1);
  expect(second.err).toMatch(new RegExp(`process ${String(pid)}, since \\d{4}-`));
  it.server.faults = () => undefined;
  await setTimeout(50);
  expect((await tierzero(['pull', 'zendesk', '--store', store, ...NOW], env)).code).toBe(0);
});

test('a wrong token ends with one sentence and one hint, code 1, and no token', async () => {
  using dir = scratch();
  await using it = await account();
  const env = { ZENDESK_URL: it.server.url, ZENDESK_OAUTH_TOKEN: 'hush-hush' };
  const { code, err } = await tierzero(['pull', 'zendesk', '--store', join(dir.path, 'desk.sqlite')], env);
  expect(code).toBe(1);
  expect(err).toBe('Zendesk refuses the sign-in (401).\nCheck ZENDESK_OAUTH_TOKEN.\n');
});

test('text that was redacted at the source is in no byte of the store', async () => {
  using dir = scratch();
  await using it = await account();
  const path = join(dir.path, 'desk.sqlite');
  it.desk.open(1, {}, `My password is xyzzy-plugh. ${'Filler. '.repeat(3000)}`);
  it.desk.tick(120);
  const env = { ZENDESK_URL: it.server.url, ...BASIC };
  await tierzero(['pull', 'zendesk', '--store', path, ...NOW], env);
  expect(readFileSync(path).includes('xyzzy-plugh')).toBe(true);
  const [ticket] = (() => {
    using store = openStore(path);
    const tickets = [...store.tickets()];
    store.kept.putThread('zendesk', 1, { digest: 'd', thread: { note: 'xyzzy-plugh' } as never });
    return tickets;
  })();
  expect(ticket!.id).toBe(1);
  it.desk.redact(1, 'xyzzy-plugh');
  it.desk.tick(120);
  await tierzero(['pull', 'zendesk', '--store', path, ...NOW], env);
  for (const file of [path, `${path}-wal`]) expect(bytesOf(file).includes('xyzzy-plugh')).toBe(false);
});

test('a store in which there is no more room ends with a sentence, counts what it holds, and goes on when there is', async () => {
  using dir = scratch();
  const store = join(dir.path, 'desk.sqlite');
  const file = join(dir.path, 'a.jsonl');
  const at = '2026-01-01T00:00:00Z';
  const row = { subject: 'x'.repeat(2000), status: 'new', created_at: at, updated_at: at };
  writeFileSync(file, Array.from({ length: 2000 }, (_, n) => `${JSON.stringify({ id: n + 1, ...row })}\n`).join(''));

  const blocksOfHalfAKilobyte = 7000;
  const script = `ulimit -f ${blocksOfHalfAKilobyte}; exec "$0" "$@"`;
  const command = [process.execPath, 'scripts/tierzero.ts', 'pull', file, '--store', store];
  const cramped = spawnSync('sh', ['-c', script, ...command], { encoding: 'utf8' });

  expect(cramped.status).toBe(1);
  expect(cramped.stderr).toMatch(
    /^There is no more room for the store, or its disk fails\.\n.*what was complete is kept/,
  );
  const kept = (await tierzero(['export', '--store', store])).out.split('\n').length - 1;
  expect(kept).toBeGreaterThan(0);
  expect(cramped.stdout).toContain(`: ${kept} new,`);
  expect((await tierzero(['pull', file, '--store', store])).out).toContain(`: ${2000 - kept} new,`);
});

for (const [code, sentence] of [
  [13, /disk under the store is full/],
  [10, /disk under the store fails/],
  [5, /kept by another program/],
] as const) {
  test(`the store's error ${code} is said as a sentence`, () => {
    using store = openStore(':memory:');
    expect(() => {
      store.transaction(() => {
        throw Object.assign(new Error('as SQLite says it'), { errcode: code });
      });
    }).toThrow(sentence);
  });
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
