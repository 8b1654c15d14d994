import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { verb as exportVerb } from '../../src/commands/export.ts';
import { pull } from '../../src/commands/pull.ts';
import { openStore } from '../../src/io/store.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';

const AT = '2026-11-02T10:00:00Z';
const ticket = { id: 1, subject: 'How?', status: 'open', created_at: AT, updated_at: AT };

function file(house: TestHouse, name: string, text: string): string {
  const path = join(house.dir, name);
  writeFileSync(path, text);
  return path;
}

test('tickets come from stdin too, with and without a byte order mark', async () => {
  /* eslint-disable-next-line @typescript-eslint/require-await */
  const stdin = async function* (): AsyncGenerator<string> {
    yield `\uFEFF${JSON.stringify(ticket)}\n{"id":`;
    yield `2,"subject":null,"status":"new","created_at":"${AT}","updated_at":"${AT}"}\n`;
  };
  const house = testHouse({}, { stdin });
  await pull(house, ['-'], {});
  expect(house.printed()).toMatch(/^-: 2 new/);
  const out: string[] = [];
  await exportVerb.run({ ...house, out: (text) => out.push(text) }, [], {});
  expect(out.map((line) => (JSON.parse(line) as { subject: unknown }).subject)).toEqual(['How?', null]);
});

test('rows of CSV become tickets by the column map of the settings', async () => {
  const columns = 'id: Number, subject: Betreff, description: Text, answer: Reply, created_at: Opened, delimiter: ";"';
  const house = testHouse({ 'desk.yaml': `sources: { csv: { ${columns} } }\n` });
  const rows = [
    'Number;Betreff;Text;Reply;Opened;tags;requester',
    '1;Login;"How do I\nlog in?";With a key.;2026-11-02 09:30;"a, b";p1',
    '2;Broken;;;yesterday;;',
    'X-3;Other;Why?;;2026-11-03;;p2',
  ];
  const path = file(house, 'old.csv', rows.join('\r\n'));
  await expect(pull(house, [path], {})).rejects.toThrow(/1 row could not be read/);
  expect(house.warned()).toMatch(/line 4: Opened is no ISO date/);
  using store = openStore(house.storePath);
  expect([...store.tickets()]).toMatchObject([
    {
      id: 1,
      subject: 'Login',
      status: 'solved',
      created_at: '2026-11-02T09:30:00.000Z',
      tags: ['a', 'b'],
      comments: [{ plain_body: 'How do I\nlog in?', author_id: 'p1' }, { plain_body: 'With a key.' }],
      users: [
        { id: 'p1', role: 'end-user' },
        { id: 'desk', role: 'agent' },
      ],
    },
    { id: 'X-3', status: 'open' },
  ]);
});

test('a CSV file without the column of the id is refused with where to say so', async () => {
  const house = testHouse();
  const path = file(house, 'old.csv', 'a,b\n1,2\n');
  await expect(pull(house, [path], {})).rejects.toMatchObject({ hint: expect.stringMatching(/sources.csv/) as string });
});

test('of a file that breaks off, what stands before goes in', async () => {
  const house = testHouse();
  const lines = Array.from(
    { length: 900 },
    (_, n) => `${JSON.stringify({ ...ticket, id: n + 1, subject: `Q ${n * 7919}` })}\n`,
  );
  const whole = gzipSync(lines.join(''));
  const path = join(house.dir, 'cut.jsonl.gz');
  writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.7)));
  await expect(pull(house, [path], {})).rejects.toThrow(/cut.jsonl.gz:\d+: cannot be read/);
  using store = openStore(house.storePath);
  expect(store.countTickets()).toBeGreaterThan(500);
});

test('a deleted line loses its text, and a file cannot write over what the store pulls itself', async () => {
  const house = testHouse();
  const lines = [
    {
      ...ticket,
      deleted: true,
      status: 'deleted',
      description: 'secret',
      comments: [{ id: 1, plain_body: 'secret', created_at: AT }],
    },
    { ...ticket, source: 'zendesk' },
  ];
  {
    using store = openStore(house.storePath);
    store.sync.putState('zendesk', {});
  }
  const path = file(house, 'a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  await expect(pull(house, [path], {})).rejects.toThrow();
  expect(house.warned()).toMatch(/line 2: source: this store pulls zendesk itself/);
  using store = openStore(house.storePath);
  expect(JSON.stringify([...store.tickets()])).not.toContain('secret');
});

test('the same id from two sources is two tickets', async () => {
  const house = testHouse();
  const lines = [ticket, { ...ticket, source: 'other' }, { ...ticket, id: '1' }];
  await pull(house, [file(house, 'a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))], {});
  using store = openStore(house.storePath);
  expect(store.countTickets()).toBe(3);
});

test('tickets older than the settings allow go, with their people and what was derived', async () => {
  const old = { ...ticket, id: 1, requester_id: 5, users: [{ id: 5, name: 'Old Person' }] };
  const young = { ...old, id: 2, updated_at: '2026-11-20T10:00:00Z', requester_id: 6, users: [{ id: 6 }] };
  const house = testHouse({ 'desk.yaml': '' });
  const path = file(house, 'a.jsonl', `${JSON.stringify(old)}\n${JSON.stringify(young)}\n`);
  await pull(house, [path], {});
  {
    using store = openStore(house.storePath);
    store.kept.putThread('file', 1, { digest: 'd', thread: null });
  }
  writeFileSync(join(house.contentDir, 'desk.yaml'), 'privacy: { retentionDays: 14 }\n');
  await pull(house, [path], {});
  using store = openStore(house.storePath);
  expect([...store.tickets()].map(({ id }) => id)).toEqual([2]);
  expect(store.people().map(({ id }) => id)).toEqual([6]);
  expect(store.kept.thread('file', 1)).toBeUndefined();
});

test('the store, its side files and their folder are for their owner only', async () => {
  const house = testHouse();
  await pull(house, [file(house, 'a.jsonl', JSON.stringify(ticket))], {});
  using store = openStore(house.storePath);
  expect(store.countTickets()).toBe(1);
  const folder = dirname(house.storePath);
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  expect(modeOf(folder)).toBe('700');
  const modes = readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]);
  expect(modes.length).toBeGreaterThan(2);
  expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
});
