import { expect, test } from 'vitest';
import { pull } from '../../src/commands/pull.ts';
import { openStore } from '../../src/io/store.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';
import { jsonServer, type Answered, type Asked } from '../kit/json-server.ts';

type Row = Record<string, unknown>;

function issue(number: number, minute: number, row: Row = {}): Row {
  const at = `2026-11-0${1 + Math.floor(minute / 1440)}T${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`;
  const user = { id: 7, login: 'asks' };
  const base = { title: `Issue ${number}`, body: 'How?', state: 'open', user, labels: [{ name: 'support' }] };
  return { number, id: 9000 + number, created_at: at, updated_at: at, assignee: null, ...base, ...row };
}

const COMMENTS = [
  {
    id: 1,
    body: 'So.',
    user: { id: 9, login: 'staff' },
    author_association: 'MEMBER',
    created_at: '2026-11-02T00:00:00Z',
  },
  {
    id: 2,
    body: 'beep',
    user: { id: 3, login: 'ci', type: 'Bot' },
    author_association: 'NONE',
    created_at: '2026-11-02T00:00:00Z',
  },
];

/** One repository, as far as the pull asks it. */
function repository(issues: Row[]): (asked: Asked) => Answered {
  return ({ path, fields }) => {
    if (path.endsWith('/comments')) return { body: path.includes('/issues/1/') ? COMMENTS : [] };
    const since = fields.get('since') ?? '';
    const rows = issues
      .filter((row) => String(row['updated_at']) >= since)
      .sort((a, b) => String(a['updated_at']).localeCompare(String(b['updated_at'])));
    const page = Number(fields.get('page'));
    return { body: rows.slice((page - 1) * 100, page * 100) };
  };
}

function githubHouse(url: string): TestHouse {
  const settings = 'sources: { github: { repositories: [acme/platform], label: support } }\n';
  return testHouse({ 'desk.yaml': settings }, { env: { GITHUB_API_URL: url, GITHUB_TOKEN: 'ghp_test' } });
}

test('issues become tickets, members answer, bots and pull requests stay out', async () => {
  await using server = await jsonServer(
    repository([issue(1, 0, { state: 'closed' }), issue(2, 5, { pull_request: {} })]),
  );
  const house = githubHouse(server.url);
  await pull(house, ['github'], {});
  using store = openStore(house.storePath);
  expect([...store.tickets()]).toMatchObject([
    {
      source: 'github',
      id: 'acme/platform#1',
      subject: 'Issue 1',
      status: 'solved',
      tags: ['support'],
      comments: [{ plain_body: 'How?' }, { plain_body: 'So.' }],
      users: [
        { id: 7, role: 'end-user' },
        { id: 9, role: 'agent' },
      ],
    },
  ]);
  expect(server.asked[0]!.fields.get('labels')).toBe('support');
});

test('a later run reads what changed, through a server that fails and limits', async () => {
  const issues = Array.from({ length: 250 }, (_, n) => issue(n + 1, n));
  const right = repository(issues);
  await using server = await jsonServer((asked) => {
    if (asked.count % 40 === 0) return { status: 502, body: {} };
    if (asked.count % 61 === 0) return { status: 403, headers: { 'retry-after': '0' }, body: {} };
    return right(asked);
  });
  const house = githubHouse(server.url);
  await pull(house, ['github'], {});
  issues[3] = issue(4, 400, { title: 'Renamed' });
  const before = server.asked.length;
  await pull(house, ['github'], {});
  using store = openStore(house.storePath);
  expect(store.countTickets()).toBe(250);
  expect([...store.tickets()].find(({ id }) => id === 'acme/platform#4')!.subject).toBe('Renamed');
  expect(server.asked.length - before).toBeLessThan(6);
});

test('an issue or a comment that cannot be read is named and left out, and asked for again', async () => {
  const issues = Array.from({ length: 5 }, (_, n) => issue(n + 1, n));
  let isBroken = true;
  const right = repository(issues);
  await using server = await jsonServer((asked) => {
    if (isBroken && asked.path.endsWith('/1/comments')) return { body: [{ ...COMMENTS[0], created_at: 'once' }] };
    return right(asked);
  });
  const house = githubHouse(server.url);
  const whole = issues[2]!;
  issues[2] = { ...whole, title: null };
  await expect(pull(house, ['github'], {})).rejects.toThrow(/2 rows could not be read/);
  expect(house.warned()).toMatch(/acme\/platform#1 comment 1: created_at/);
  expect(house.warned()).toMatch(/acme\/platform#3: title/);
  isBroken = false;
  issues[2] = whole;
  await pull(house, ['github'], {});
  using store = openStore(house.storePath);
  const tickets = [...store.tickets()];
  expect(tickets).toHaveLength(5);
  expect(tickets[0]!.comments.map(({ plain_body }) => plain_body)).toEqual(['How?', 'So.']);
});

test('a refused token is told with what to do', async () => {
  await using server = await jsonServer(() => ({ status: 401, body: { message: 'Bad credentials' } }));
  await expect(pull(githubHouse(server.url), ['github'], {})).rejects.toMatchObject({
    message: expect.stringMatching(/^GitHub answers 401/) as string,
    hint: expect.stringMatching(/GITHUB_TOKEN/) as string,
  });
});
