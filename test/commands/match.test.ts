import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { House } from '../../src/commands/house.ts';
import { verb } from '../../src/commands/match.ts';
import { noProgress } from '../../src/io/progress.ts';
import { UserError } from '../../src/model/user-error.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'match-'));
  mkdirSync(join(contentDir, 'kb/access'), { recursive: true });
  writeFileSync(
    join(contentDir, 'kb/access/reset.md'),
    '---\ntitle: Reset your password\n---\nChoose Forgot password.\n',
  );
  writeFileSync(join(contentDir, 'kb/domain.md'), '---\ntitle: Use a custom domain\n---\nSet a CNAME record.\n');
});
afterEach(() => rmSync(contentDir, { recursive: true }));

async function ask(input: string, json = true): Promise<{ out: string; warned: string[] }> {
  let out = '';
  const warned: string[] = [];
  const house: House = {
    storePath: join(contentDir, 'none.sqlite'),
    contentDir,
    now: new Date('2026-11-23T00:00:00Z'),
    json,
    env: {},
    stdin: () => pieces(input),
    out: (text) => void (out += text),
    warn: (text) => void warned.push(text),
    progress: noProgress,
  };
  await verb.run(house, [], {});
  return { out, warned };
}

// eslint-disable-next-line @typescript-eslint/require-await -- stdin is read asynchronously
async function* pieces(input: string): AsyncGenerator<string> {
  yield* input.match(/[^]{1,20}/g) ?? [];
}

test('each question gets a line with its articles, best first, by path under kb', async () => {
  const { out } = await ask(
    '{"id":"a","query":"password reset"}\n\n{"id":7,"query":"CNAME","query_body":"for our domain"}\n',
  );
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ id: 'a', decision: 'covered', ranked: [{ article: 'access/reset' }] });
  expect(second).toMatchObject({ id: 7, ranked: [{ article: 'domain' }] });
});

test('without --json people read a table, and the questions are not printed again', async () => {
  const { out } = await ask('{"id":1,"query":"password of jane@example.com"}', false);
  expect(out).toMatch(/^1\t\w+\n {2}0\.\d\d {2}access\/reset\n/);
  expect(out).not.toContain('jane');
});

test('a line that is no question is named, and the others are answered', async () => {
  const broken = ask('{"id":1}\nnot json\n{"id":3,"query":"domain"}\n');
  await expect(broken).rejects.toThrow(UserError);
  await expect(broken).rejects.toThrow(/stdin:1: query: .*\nstdin:2: is not JSON/);
});

test('a page that cannot be read is named and left out', async () => {
  writeFileSync(join(contentDir, 'kb/bad.md'), '---\ntitle: [\n---\n');
  const { warned } = await ask('{"id":1,"query":"domain"}');
  expect(warned.join()).toMatch(/^kb\/bad\.md:\d+: /);
});
