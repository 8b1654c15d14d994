import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { applyUpdate } from '../../src/commands/apply-update.ts';
import { draft, verb } from '../../src/commands/draft.ts';
import { openStore } from '../../src/io/store.ts';
import { readLedger, writeWeek } from '../../src/io/pages.ts';
import { Ticket } from '../../src/model/ticket.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { isUntouched } from '../../src/writing/seal.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { localServer } from '../kit/local-server.ts';
import { topicOf } from '../kit/thread.ts';

const ID = 't-aaaaaaaa';
const PATH = 'kb/how-do-i-raise-the-memory-limit.mdx';
let house: TestHouse;

beforeEach(() => {
  house = testHouse();
  using store = openStore(house.storePath);
  for (const id of [1, 2, 3]) store.putTicket(ticket(id));
  week({});
});

test('a question without an article gets a draft, its evidence and a line in the ledger', async () => {
  expect(await draft(house, {})).toEqual([{ topic: ID, kind: 'article', path: PATH, outcome: 'created' }]);
  const files = filesIn(house.contentDir);
  expect(Object.keys(files)).toEqual(['evidence/t-aaaaaaaa.json', PATH, 'topics.json', 'weeks/2026-W47.json']);
  expect(files[PATH]).toContain('Raise the limit with `cf scale web -m 1G`');
  expect(isUntouched(files[PATH]!)).toBe(true);
  expect(readLedger(house.contentDir).topics[ID]?.draft).toBe(PATH);
});

test('a second run changes no byte', async () => {
  await draft(house, {});
  const before = filesIn(house.contentDir);
  expect(await draft(house, {})).toMatchObject([{ outcome: 'unchanged' }]);
  expect(filesIn(house.contentDir)).toEqual(before);
});

test('an untouched draft is written again when the tickets say more', async () => {
  await draft(house, {});
  week({ title: 'How do I get more memory?' });
  expect(await draft(house, {})).toMatchObject([{ path: PATH, outcome: 'rewritten' }]);
  expect(page()).toContain('title: How do I get more memory?');
});

test('a draft that is called anew keeps the address of its first title, which people may have linked', async () => {
  await draft(house, {});
  week({ title: 'How do I get more memory?' });
  await draft(house, {});
  expect(Object.keys(filesIn(house.contentDir)).filter((path) => path.startsWith('kb/'))).toEqual([PATH]);
  expect(readLedger(house.contentDir).topics[ID]?.draft).toBe(PATH);
});

test('a draft that a person edited stays as it is', async () => {
  await draft(house, {});
  const edited = `${page()}\nAsk your manager first.\n`;
  writeFileSync(join(house.contentDir, PATH), edited);
  week({ title: 'How do I get more memory?' });
  expect(await draft(house, {})).toMatchObject([{ outcome: 'edited' }]);
  expect(page()).toBe(edited);
});

test('a draft that a person deleted stays away until it is asked for by name', async () => {
  await draft(house, {});
  rmSync(join(house.contentDir, PATH));
  expect(await draft(house, {})).toMatchObject([{ outcome: 'deleted' }]);
  expect(Object.keys(filesIn(house.contentDir))).not.toContain(PATH);
  expect(await draft(house, { topic: ID })).toMatchObject([{ path: PATH, outcome: 'created' }]);
});

test('a draft that a person moved is neither doubled nor written again', async () => {
  await draft(house, {});
  const moved = 'kb/memory.mdx';
  renameSync(join(house.contentDir, PATH), join(house.contentDir, moved));
  week({ title: 'How do I get more memory?' });
  expect(await draft(house, {})).toMatchObject([{ path: moved, outcome: 'moved' }]);
  expect(Object.keys(filesIn(house.contentDir))).not.toContain(PATH);
  expect(await draft(house, {})).toMatchObject([{ path: moved, outcome: 'moved' }]);
});

test('a page of another topic keeps its name', async () => {
  await draft(house, {});
  week({ id: 't-bbbbbbbb' });
  expect(await draft(house, {})).toMatchObject([{ path: 'kb/how-do-i-raise-the-memory-limit-bbbbbbbb.mdx' }]);
});

test('nothing is written about a topic that too few customers asked', async () => {
  week({ requesters: 2 });
  expect(await draft(house, {})).toEqual([]);
  await expect(draft(house, { topic: ID })).rejects.toThrow(UserError);
});

test('nothing is written about a topic that too few organizations asked', async () => {
  {
    using store = openStore(house.storePath);
    for (const id of [1, 2, 3]) store.putTicket({ ...ticket(id), organization_id: 7 });
  }
  expect(await draft(house, {})).toEqual([]);
  await expect(draft(house, { topic: ID })).rejects.toThrow('too few customers or organizations');
});

test('a draft that holds something private is named without it, and not written', async () => {
  week({ title: 'May I write to jane.roe@tides.gov about memory?' });
  expect(await draft(house, {})).toEqual([]);
  expect(house.warned()).toMatch(/\.mdx:\d+: .*\(private-value\); not written/);
  expect(house.warned()).not.toContain('jane');
  expect(Object.keys(filesIn(house.contentDir))).toEqual(['weeks/2026-W47.json']);
});

test('a writer that the settings name mends sentences, and the page says what its evidence says', async () => {
  const url = await localServer(({ body }) => {
    const { messages } = body as { messages: { content: string }[] };
    const { sentences } = JSON.parse(messages[1]!.content) as { sentences: string[] };
    const content = JSON.stringify({
      sentences: sentences.map((one) => one.replace('Raise the limit', 'Raise a limit')),
    });
    return { json: { choices: [{ message: { content } }] } };
  });
  writeFileSync(join(house.contentDir, 'desk.yaml'), `writer:\n  url: ${url}\n  model: m\n`);
  await draft(house, {});
  expect(page()).toContain('Raise a limit with `cf scale web -m 1G`');
  expect(text(`evidence/${ID}.json`)).toContain('Raise a limit');
});

test('without a week the person is told to mine', async () => {
  rmSync(join(house.contentDir, 'weeks'), { recursive: true });
  await expect(draft(house, {})).rejects.toThrow('There is no week');
});

test('the verb prints a line a draft', async () => {
  await verb.run(house, [], {});
  expect(house.printed()).toBe(`created    ${PATH}\n`);
});

const ARTICLE = 'kb/memory.md';
const THEIRS = '---\ntitle: Memory # ours\n---\n\nAsk your manager.\n';

function partlyAnswered(lacks: { questions?: string[]; steps?: { text: string; tickets: number }[] }): void {
  writeFileSync(join(house.contentDir, ARTICLE), THEIRS);
  const all = { questions: [], steps: [], contradicted: [], ...lacks };
  week({ coverage: { kind: 'update', article: 'memory', score: 0.5, lacks: all } });
}

test('an article that people wrote gets what it lacks when it is asked for by name, and only then', async () => {
  await draft(house, {});
  partlyAnswered({ questions: ['Exit status 137?'], steps: [{ text: 'Run cf scale web -m 1G.', tickets: 2 }] });
  await verb.run(house, [], {});
  expect(text(ARTICLE)).toBe(THEIRS);
  await verb.run(house, [], { applyUpdate: 'memory' });
  expect(text(ARTICLE)).toBe(
    '---\ntitle: Memory # ours\nquestions:\n  - Exit status 137?\n---\n\nAsk your manager.\n\n' +
      '## How do I raise the memory limit?\n\n- Run `cf scale web -m 1G`.\n',
  );
  expect(await applyUpdate(house, ARTICLE, {})).toMatchObject({ outcome: 'unchanged', questions: [], sections: [] });
});

test('a question that another article answers rather is told, and not put into the one that its topic is near', async () => {
  await draft(house, {});
  writeFileSync(
    join(house.contentDir, 'kb/invoices.md'),
    '---\ntitle: Find an invoice\n---\n\nOpen Billing for an invoice.\n',
  );
  partlyAnswered({
    questions: ['Where is the invoice of the memory plan, the invoice?', 'How much memory do I have?'],
  });
  const { questions, elsewhere } = await applyUpdate(house, 'memory', {});
  expect(questions).toEqual(['How much memory do I have?']);
  expect(elsewhere).toEqual(['Where is the invoice of the memory plan, the invoice?']);
  expect(text(ARTICLE)).not.toContain('invoice');
});

test('an article keeps every byte when what it lacks is private, or when it is not there', async () => {
  await draft(house, {});
  partlyAnswered({ questions: ['May I write to jane.roe@tides.gov?'] });
  await expect(applyUpdate(house, 'memory', {})).rejects.toThrow('private-value');
  expect(text(ARTICLE)).toBe(THEIRS);
  await expect(applyUpdate(house, 'helpcenter:7', {})).rejects.toThrow('There is no article');
});

function text(path: string): string {
  return readFileSync(join(house.contentDir, path), 'utf8');
}

function page(): string {
  return readFileSync(join(house.contentDir, PATH), 'utf8');
}

function week(topic: Partial<WeekTopic>): void {
  writeWeek(house.contentDir, {
    week: '2026-W47',
    window: { since: '2026-11-01T00:00:00Z', until: '2026-11-23T00:00:00Z' },
    tickets: 3,
    questions: 3,
    topics: [topicOf([], { tickets: [1, 2, 3], requesters: 3, size: 3, ...topic })],
    unassigned: [],
  });
}

function ticket(id: number): Ticket {
  const at = (hour: number): string => `2026-11-0${id}T${String(hour).padStart(2, '0')}:00:00Z`;
  return Ticket.parse({
    source: 'zendesk',
    id,
    subject: 'More memory',
    status: 'solved',
    created_at: at(8),
    updated_at: at(12),
    requester_id: 100 + id,
    comments: [
      { id: id * 10, author_id: 100 + id, plain_body: 'My app stops with exit status 137.', created_at: at(8) },
      {
        id: id * 10 + 1,
        author_id: 9,
        plain_body:
          'Hi,\n\nraise the limit with `cf scale web -m 1G`. Then set `memory: 1G` in the manifest.\n\nBest, Sam',
        created_at: at(9),
      },
      { id: id * 10 + 2, author_id: 100 + id, plain_body: 'That works, thank you', created_at: at(10) },
    ],
    users: [
      { id: 100 + id, role: 'end-user' },
      { id: 9, role: 'agent', name: 'Sam Ames' },
    ],
  });
}
