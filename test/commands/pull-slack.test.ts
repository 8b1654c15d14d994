import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pull } from '../../src/commands/pull.ts';
import { openStore } from '../../src/io/store.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';
import { jsonServer, type Answered, type Asked } from '../kit/json-server.ts';
import { zip } from '../kit/zip.ts';

type Row = Record<string, unknown>;

const SETTINGS =
  'channels: { support: "#cg-support" }\nsources: { slack: { staff: [UAGENT], staffGroups: [SDESK] } }\n';
const CHANNELS = [{ id: 'C1', name: 'cg-support' }];
const USERS = [
  { id: 'UASKS', name: 'asks', profile: { real_name: 'Someone Asking', email: 'asks@agency.example' } },
  { id: 'UAGENT', name: 'agent' },
  { id: 'UGROUP', name: 'second agent' },
];

function conversation(): Row[] {
  return [
    {
      ts: '1790000000.000100',
      user: 'UASKS',
      text: 'Why &amp; how do I <https://x.example|log in>?',
      reply_count: 2,
      thread_ts: '1790000000.000100',
    },
    { ts: '1790000100.000200', user: 'UAGENT', text: 'Ask <@UASKS>', thread_ts: '1790000000.000100' },
    { ts: '1790000200.000300', user: 'UASKS', text: 'Thanks', thread_ts: '1790000000.000100' },
    { ts: '1790000300.000400', bot_id: 'B1', subtype: 'bot_message', text: 'Deploy done' },
    { ts: '1790000400.000500', user: 'UASKS', subtype: 'channel_join', text: 'has joined' },
    { ts: '1790000500.000600', user: 'UASKS', text: 'Alone' },
  ];
}

/** Slack as far as the pull asks it, two messages a page. */
function workspace(messages: Row[]): (asked: Asked) => Answered {
  return ({ path, fields }) => {
    const method = path.slice(1);
    const ok = (body: Row): Answered => ({ body: { ok: true, ...body } });
    if (method === 'conversations.list') return ok({ channels: CHANNELS });
    if (method === 'users.list') return ok({ members: USERS });
    if (method === 'usergroups.users.list') return ok({ users: ['UGROUP'] });
    const ts = fields.get('ts');
    const oldest = Number(fields.get('oldest') ?? 0);
    const rows = messages.filter((row) =>
      ts === null
        ? (row['thread_ts'] ?? row['ts']) === row['ts'] && Number(row['ts']) >= oldest
        : row['thread_ts'] === ts,
    );
    const start = Number(fields.get('cursor') ?? 0);
    const more = start + 2 < rows.length;
    return ok({
      messages: rows.slice(start, start + 2),
      response_metadata: { next_cursor: more ? String(start + 2) : '' },
    });
  };
}

function slackHouse(url: string): TestHouse {
  const env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_API_URL: `${url}/` };
  return testHouse({ 'desk.yaml': SETTINGS }, { env, now: new Date(1_790_001_000_000) });
}

function stored(house: TestHouse): unknown[] {
  using store = openStore(house.storePath);
  return [...store.tickets()].map(({ id, status, comments, users }) => ({
    id,
    status,
    comments: comments.map(({ plain_body }) => plain_body),
    roles: users.map((user) => [user.id, user.role]),
  }));
}

const EXPECTED = [
  {
    id: 'C1-1790000000.000100',
    status: 'open',
    comments: ['Why & how do I log in (https://x.example)?', 'Ask @Someone Asking', 'Thanks'],
    roles: [
      ['UASKS', 'end-user'],
      ['UAGENT', 'agent'],
    ],
  },
  { id: 'C1-1790000500.000600', status: 'new', comments: ['Alone'], roles: [['UASKS', 'end-user']] },
];

test('threads of the support channel become tickets; bots and notices stay out', async () => {
  await using server = await jsonServer(workspace(conversation()));
  const house = slackHouse(server.url);
  await pull(house, ['slack'], {});
  expect(stored(house)).toEqual(EXPECTED);
  expect(house.printed()).toMatch(/^slack: 2 new, 0 changed, 0 deleted, 0 unreadable, 4 comments/);
});

test('edited, added and deleted messages replace what was stored', async () => {
  const messages = conversation();
  await using server = await jsonServer(workspace(messages));
  const house = slackHouse(server.url);
  await pull(house, ['slack'], {});
  messages[2] = { ...messages[2], text: 'Solved!', edited: { ts: '1790000600.000000' } };
  messages.pop();
  await pull(house, ['slack'], {});
  expect(stored(house)).toEqual([
    { ...EXPECTED[0], comments: [...EXPECTED[0]!.comments.slice(0, 2), 'Solved!'] },
    { id: 'C1-1790000500.000600', status: 'deleted', comments: [], roles: [] },
  ]);
  messages[0] = { ...messages[0], subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' };
  await pull(house, ['slack'], {});
  expect(stored(house)[0]).toMatchObject({ status: 'deleted', comments: [] });
});

test('a message that cannot be read is named and left out, asked for again, and buries nothing', async () => {
  const messages = conversation();
  await using server = await jsonServer(workspace(messages));
  const house = slackHouse(server.url);
  await pull(house, ['slack'], {});
  const [reply, alone] = [messages[2]!, messages.at(-1)!];
  messages[2] = { ...reply, text: 7 };
  messages[messages.length - 1] = { ...alone, text: 7 };
  await expect(pull(house, ['slack'], {})).rejects.toThrow(/2 rows could not be read/);
  expect(house.warned()).toMatch(/slack: C1 1790000500.000600: text\n/);
  expect(stored(house)).toEqual([
    { ...EXPECTED[0], comments: EXPECTED[0]!.comments.slice(0, 2), status: 'pending' },
    EXPECTED[1],
  ]);
  messages[2] = reply;
  messages[messages.length - 1] = alone;
  await pull(house, ['slack'], {});
  expect(stored(house)).toEqual(EXPECTED);
});

test('a rate limit is waited for', async () => {
  const right = workspace(conversation());
  await using server = await jsonServer((asked) =>
    asked.count === 2 ? { status: 429, headers: { 'retry-after': '1' }, body: { ok: false } } : right(asked),
  );
  const house = slackHouse(server.url);
  await pull(house, ['slack'], {});
  expect(stored(house)).toEqual(EXPECTED);
});

const refusals: [string, RegExp][] = [
  ['invalid_auth', /SLACK_BOT_TOKEN/],
  ['missing_scope', /channels:history/],
];
test.each(refusals)('Slack refusing with %s is told with what to do', async (code, hint) => {
  await using server = await jsonServer(() => ({ body: { ok: false, error: code } }));
  await expect(pull(slackHouse(server.url), ['slack'], {})).rejects.toMatchObject({
    message: `Slack refuses (${code}).`,
    hint: expect.stringMatching(hint) as string,
  });
});

test('an export zip gives the same tickets', async () => {
  const house = slackHouse('http://127.0.0.1:1');
  const messages = conversation().map((row) => ({ type: 'message', ...row }));
  const path = join(house.dir, 'export.zip');
  writeFileSync(
    path,
    zip({
      'channels.json': JSON.stringify(CHANNELS),
      'users.json': JSON.stringify(USERS),
      'cg-support/2026-09-21.json': JSON.stringify(messages.slice(0, 2)),
      'cg-support/2026-09-22.json': JSON.stringify(messages.slice(2)),
      'random/2026-09-21.json': JSON.stringify(messages),
    }),
  );
  await pull(house, [path], {});
  expect(stored(house)).toEqual(EXPECTED);
});

test('an export does not write over what Slack itself told later', async () => {
  const messages = conversation();
  await using server = await jsonServer(workspace(messages));
  const house = slackHouse(server.url);
  await pull(house, ['slack'], {});
  const path = join(house.dir, 'export.zip');
  const old = messages.map((row) => ({ ...row, text: 'As it was before someone took it back' }));
  writeFileSync(
    path,
    zip({ 'channels.json': JSON.stringify(CHANNELS), 'cg-support/2026-09-21.json': JSON.stringify(old) }),
  );
  await pull(house, [path], {});
  expect(stored(house)).toEqual(EXPECTED);
});

test('user groups, of which an export says nothing, are known from Slack or asked for', async () => {
  const house = slackHouse('http://127.0.0.1:1');
  writeFileSync(
    join(house.contentDir, 'desk.yaml'),
    'sources: { slack: { channels: ["#cg-support"], staffGroups: [S0DESK] } }\n',
  );
  const path = join(house.dir, 'export.zip');
  const files = {
    'channels.json': JSON.stringify(CHANNELS),
    'cg-support/2026-09-21.json': JSON.stringify(conversation()),
  };
  writeFileSync(path, zip(files));
  await pull(house, [path], {});
  expect(house.warned()).toMatch(/does not say who is in S0DESK: name them in sources.slack.staff/);
  {
    using store = openStore(house.storePath);
    store.sync.putState('slack groups', { S0DESK: ['UAGENT'] });
  }
  await pull(house, [path], {});
  expect(stored(house)[0]).toMatchObject({ roles: EXPECTED[0]!.roles });
});

test('a broken day of an export is named, and the others go in', async () => {
  const house = slackHouse('http://127.0.0.1:1');
  const path = join(house.dir, 'export.zip');
  const day = JSON.stringify([{ text: 'no ts' }, conversation()[5]]);
  const files = {
    'channels.json': JSON.stringify(CHANNELS),
    'cg-support/2026-09-21.json': '[{',
    'cg-support/2026-09-22.json': day,
  };
  writeFileSync(path, zip(files));
  await expect(pull(house, [path], {})).rejects.toThrow(/2 rows could not be read/);
  expect(house.warned()).toMatch(/cg-support\/2026-09-21.json: is not JSON/);
  expect(house.warned()).toMatch(/cg-support\/2026-09-22.json row 0: ts/);
  expect(stored(house)).toHaveLength(1);
});

test('a zip that is no Slack export is refused', async () => {
  const house = slackHouse('http://127.0.0.1:1');
  const path = join(house.dir, 'other.zip');
  writeFileSync(path, zip({ 'a.txt': 'hello' }));
  await expect(pull(house, [path], {})).rejects.toThrow(/is no Slack export/);
});
