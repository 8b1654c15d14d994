import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { draft } from '../../src/commands/draft.ts';
import { forget } from '../../src/commands/forget.ts';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { pull } from '../../src/commands/pull.ts';
import { readLedger, readWeeks } from '../../src/io/pages.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { plantedDesk } from '../kit/canaries.ts';

let house: TestHouse;
let file: string;

beforeEach(async () => {
  house = testHouse({ 'desk.yaml': 'privacy: { hashedValues: true }\n' });
  file = join(house.dir, 'desk.jsonl');
  writeFileSync(file, plantedDesk());
  await pull(house, [file], {});
  await mine(house, {});
  await draft(house, {});
});

const stored = (): Promise<Ticket[]> => withStore(house, (store) => [...store.tickets()]);
const ids = async (): Promise<unknown[]> => (await stored()).map(({ id }) => id);
const bytes = (): string => Object.values(filesIn(join(house.dir, 'store'))).join('\n');
const content = (): string => JSON.stringify(filesIn(house.contentDir));

test('a forgotten ticket is in no byte of the store, no week, no evidence and no draft', async () => {
  expect(bytes()).toContain('Ysolde Brankovic');
  const forgotten = await forget(house, { ticket: '7003' });
  expect(forgotten).toMatchObject({ tickets: [7003], people: 1 });
  expect(forgotten.files).toContain('weeks/2026-W47.json');
  expect(await ids()).toEqual([7001, 7002, 7004]);
  expect(bytes()).not.toMatch(/Ysolde|Brankovic|hunter2-Canary/);
  expect(content()).not.toContain('7003');
  expect(forgotten.drafts.length).toBeGreaterThan(0);
  expect(filesIn(house.contentDir)).not.toHaveProperty([forgotten.drafts[0]!]);
  const [week] = readWeeks(house.contentDir);
  expect(week!.topics[0]).toMatchObject({ size: 3, requesters: 3, organizations: 3 });
});

test('drafts are written anew from what is left', async () => {
  const { drafts } = await forget(house, { ticket: '7003' });
  expect((await draft(house, {})).map(({ path }) => path)).toEqual(drafts);
  expect(content()).not.toContain('7003');
});

test('a page that a person edited stays, and the person is told to read it', async () => {
  const [page] = (await draft(house, {})).filter(({ kind }) => kind !== 'runbook');
  const path = join(house.contentDir, page!.path);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nA word of an editor.\n`);
  for (const ticket of ['7001', '7002', '7003']) await forget(house, { ticket });
  const { toRead } = await forget(house, { ticket: '7004' });
  expect(toRead.map(({ path }) => path)).toEqual([page!.path]);
  expect(readFileSync(path, 'utf8')).toContain('A word of an editor.');
});

test('nothing of a forgotten person is left, neither in the tickets of others nor among what is known', async () => {
  const hashes = (): string => filesIn(house.contentDir)['known-values.json']!;
  const before = hashes();
  const ticket = (await stored())[1]!;
  const words = {
    id: 1,
    author_id: 90_000,
    public: true,
    plain_body: 'I saw it too',
    created_at: '2026-11-12T00:00:00Z',
  };
  const changed = { ...ticket, subject: 'As Zebulon Quackenbush said', comments: [...ticket.comments, words] };
  await withStore(house, (store) => store.putTicket(changed));
  expect(await forget(house, { requester: '90000' })).toMatchObject({ tickets: [7001], people: 1, masked: 1 });
  expect(bytes()).not.toMatch(/Zebulon|Quackenbush|zebulon|I saw it too/);
  expect((await stored())[0]!.subject).toBe('As [name] said');
  expect(JSON.parse(hashes())).not.toEqual(JSON.parse(before));
});

test('a period is forgotten by the day on which its tickets were created', async () => {
  await forget(house, { before: new Date('2026-11-12T00:00:00Z') });
  expect(await ids()).toEqual([7003, 7004]);
  expect(content()).not.toMatch(/700[12]/);
});

const requests = [{ ticket: '7001' }, { requester: '90000' }, { before: new Date('2026-11-11T00:00:00Z') }];

test.each(requests)('what is forgotten by %o comes back only when it is asked for', async (request) => {
  await forget(house, request);
  await pull(house, [file], {});
  expect(await ids()).toEqual([7002, 7003, 7004]);
  expect(house.printed()).toContain('1 forgotten and left out');
  expect(bytes()).not.toMatch(/Zebulon|Quackenbush/);
  await pull(house, [file], { withForgotten: true });
  expect(await ids()).toEqual([7001, 7002, 7003, 7004]);
  await pull(house, [file], {});
  expect(bytes()).toContain('Zebulon Quackenbush');
});

test('a new ticket of a forgotten person is a new ticket, and they are known again', async () => {
  await forget(house, { requester: '90000' });
  const [line] = plantedDesk().split('\n');
  const later = {
    ...(JSON.parse(line!) as object),
    id: 8000,
    created_at: '2026-11-23T08:00:00Z',
    updated_at: '2026-11-23T08:00:00Z',
  };
  writeFileSync(file, JSON.stringify(later));
  await pull(house, [file], {});
  expect(await ids()).toEqual([7002, 7003, 7004, 8000]);
  expect((await stored())[3]!.users.map(({ id }) => id)).toContain(90_000);
});

test('no id can be read from what the store remembers of forgotten tickets', async () => {
  await forget(house, { ticket: '7001' });
  expect(bytes()).not.toMatch(/\b7001\b/);
});

test('a topic whose title only a forgotten ticket said gets a plain one, unless a person chose it', async () => {
  const { title, tickets } = readWeeks(house.contentDir)[0]!.topics[0]!;
  for (const ticket of tickets) await forget(house, { ticket: String(ticket) });
  const [topic] = Object.values(readLedger(house.contentDir).topics);
  expect(topic!.title).not.toBe(title);
  expect(readWeeks(house.contentDir)[0]!.topics).toEqual([]);
});

test('an id that nobody has, or no id, is an error and changes nothing', async () => {
  const before = filesIn(house.contentDir);
  await expect(forget(house, { ticket: '12' })).rejects.toThrow('no ticket 12');
  await expect(forget(house, { requester: 'x' })).rejects.toThrow('no requester x');
  await expect(forget(house, {})).rejects.toThrow('Say what to forget');
  expect(filesIn(house.contentDir)).toEqual(before);
});
