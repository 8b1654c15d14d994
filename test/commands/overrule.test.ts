import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { report } from '../../src/commands/report.ts';
import { readLedger, writeLedger } from '../../src/io/pages.ts';
import type { LedgerTopic } from '../../src/model/topic.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { ticketsOf, type Asked } from '../kit/tickets.ts';

const resets = [
  'How do I reset my password?',
  'I cannot reset my password, the link is dead',
  'password reset link does not work',
  'please reset the password of my account',
  'Forgot the password and the reset mail never comes',
];
const domains = [
  'How do I add a custom domain to my app?',
  'Which DNS record does a custom domain need',
  'custom domain shows a certificate warning',
  'we want our own domain on the app, what do I put in DNS',
  'custom domain does not resolve after adding the CNAME record',
];
const article =
  '---\ntitle: Custom domains\nstatus: published\naudience: public\n---\n\nSet a CNAME record for the custom domain in DNS.\n';

async function desk(questions: readonly string[] = [...resets, ...domains]): Promise<TestHouse> {
  const house = testHouse({ 'kb/domains.md': article });
  await withStore(house, (store) =>
    ticketsOf(questions.map((body): Asked => ({ body }))).forEach((ticket) => store.putTicket(ticket)),
  );
  await mine(house, {});
  return house;
}

/** The topic that holds the ticket at a place of the desk. */
async function topicAt(house: TestHouse, place: number): Promise<WeekTopic> {
  const { week } = await mine(house, {});
  return week.topics.find(({ tickets }) => tickets.includes(1000 + place))!;
}

/** Writes into the topic that holds the ticket at a place, and runs again. */
async function overrule(house: TestHouse, place: number, wish: Partial<LedgerTopic>): Promise<WeekTopic> {
  const { id } = await topicAt(house, place);
  const ledger = readLedger(house.contentDir);
  ledger.topics[id] = { ...ledger.topics[id]!, ...wish };
  writeLedger(house.contentDir, ledger);
  return topicAt(house, place);
}

async function reported(house: TestHouse): Promise<string> {
  const before = house.printed().length;
  await report(house, { format: 'md' });
  return house.printed().slice(before);
}

test('a pinned topic is first, whatever its size, and says so; an owner is named', async () => {
  const house = await desk();
  const last = (await topicAt(house, 0)).rank === 2 ? 0 : 5;
  expect((await overrule(house, last, { pinned: true, owner: 'Billing team' })).rank).toBe(1);
  expect(await reported(house)).toContain('Pinned. Owner: Billing team.');
});

test('an article that a person names covers the topic, and it leaves the list; one that is missing is said to be', async () => {
  const house = await desk();
  const covered = await overrule(house, 0, { coveredBy: 'domains' });
  expect(covered.coverage).toMatchObject({ kind: 'covered', article: 'domains', score: 1 });
  expect(await reported(house)).not.toContain(`### 1. ${covered.title}`);
  expect((await overrule(house, 0, { coveredBy: 'nowhere' })).coverage.kind).not.toBe('covered');
  expect(house.warned()).toContain('coveredBy names no article nowhere');
});

test('a dismissed topic leaves the list and comes back when it has grown by the factor', async () => {
  const house = await desk();
  const { title, dismissed } = await overrule(house, 0, { dismissed: { reason: 'not ours', factor: 1.5 } });
  expect(dismissed).toBe(true);
  expect(await reported(house)).not.toContain(`. ${title}\n`);
  const more = ticketsOf(resets.map((body) => ({ body: `${body} again` }))).map((ticket, at) => ({
    ...ticket,
    id: 2000 + at,
  }));
  await withStore(house, (store) => more.forEach((ticket) => store.putTicket(ticket)));
  expect((await topicAt(house, 0)).dismissed).toBeUndefined();
});

test('tickets that a person gives as examples of a topic are split off into it', async () => {
  const house = await desk();
  const ledger = readLedger(house.contentDir);
  const id = 't-aaaaaaaa';
  ledger.topics[id] = {
    title: 'Certificate warnings',
    firstWeek: '',
    lastWeek: '',
    examples: { tickets: [1007], questions: [] },
  };
  writeLedger(house.contentDir, ledger);
  const split = await topicAt(house, 7);
  expect(split).toMatchObject({ id, title: 'Certificate warnings' });
  expect((await topicAt(house, 5)).id).not.toBe(id);
});

test('questions that a person writes start a topic, and the run says when nothing is like them', async () => {
  const house = await desk();
  const ledger = readLedger(house.contentDir);
  const seed = (title: string, question: string): LedgerTopic => ({
    title,
    firstWeek: '',
    lastWeek: '',
    examples: { tickets: [], questions: [question] },
  });
  ledger.topics['t-aaaaaaaa'] = seed('Dead links', 'password reset link does not work');
  ledger.topics['t-bbbbbbbb'] = seed('Parrots', 'What do I feed my parrot?');
  writeLedger(house.contentDir, ledger);
  expect(await topicAt(house, 2)).toMatchObject({ id: 't-aaaaaaaa', title: 'Dead links' });
  expect(house.warned()).toContain('t-bbbbbbbb: no question of the window is like its examples');
});

test('a wish for a topic that is merged is said to be of no use', async () => {
  const house = await desk();
  const { id } = await topicAt(house, 5);
  const merged = await overrule(house, 0, { mergedInto: id, owner: 'Web team' });
  expect(merged.id).toBe(id);
  expect(merged.tickets).toContain(1005);
  expect(house.warned()).toContain('its owner is not used, it is merged');
});

const topic = (more: string): string => `{\n "topics": {\n  "t-aaaaaaaa": {\n   "title": "A"${more}\n  }\n }\n}\n`;
const nonsense: [string, string, string][] = [
  ['no JSON', topic('').replace('"A"', '"A",'), '5: is not JSON from here on'],
  ['a marker of a conflict', `<<<<<<< HEAD\n${topic('')}`, '1: is not JSON from here on'],
  ['half a file', topic('').slice(0, 40), '4: is not JSON from here on'],
  ['a list', '[]', '1: Invalid input: expected object'],
  ['a key that is not known', topic(',\n   "pined": true'), '5: topics.t-aaaaaaaa.pined: Unrecognized key'],
  ['a key that stands twice', topic(',\n   "title": "B"'), '5: title stands here a second time'],
  [
    'a wrong kind of value',
    topic(',\n   "pinned": "yes"'),
    '5: topics.t-aaaaaaaa.pinned: Invalid input: expected boolean',
  ],
  ['a name that is no id', topic('').replace('t-aaaaaaaa', 'Logins'), '3: topics.Logins: a topic id is t-'],
  ['a week that is none', topic(',\n   "lastWeek": "yesterday"'), '5: topics.t-aaaaaaaa.lastWeek: a week is written'],
  [
    'a merge into nothing',
    topic(',\n   "mergedInto": "t-bbbbbbbb"'),
    '5: topics.t-aaaaaaaa.mergedInto: there is no topic',
  ],
  [
    'a merge into itself',
    topic(',\n   "mergedInto": "t-aaaaaaaa"'),
    '5: topics.t-aaaaaaaa.mergedInto: the merges lead in a circle',
  ],
  ['a dismissal without a reason', topic(',\n   "dismissed": {}'), '5: topics.t-aaaaaaaa.dismissed.reason'],
  [
    'examples of nothing',
    topic(',\n   "examples": {}'),
    '5: topics.t-aaaaaaaa.examples: names neither a ticket nor a question',
  ],
  ['an empty title', topic('').replace('"A"', '" "'), '4: topics.t-aaaaaaaa.title: is empty'],
  [
    'a draft outside of content',
    topic(',\n   "draft": "../notes.md"'),
    '5: topics.t-aaaaaaaa.draft: is to be a path under content/',
  ],
];

test.each(nonsense)(
  'a ledger with %s stops the run, which names the line and writes nothing',
  async (_, text, mistake) => {
    const house = await desk();
    writeFileSync(join(house.contentDir, 'topics.json'), text);
    const before = filesIn(house.contentDir);
    await expect(mine(house, {})).rejects.toThrow(`topics.json:${mistake}`);
    expect(filesIn(house.contentDir)).toEqual(before);
  },
);

test('all mistakes are named at once', async () => {
  const house = await desk();
  const text = topic(',\n   "title": "B",\n   "pinned": 1,\n   "mergedInto": "t-bbbbbbbb",\n   "owner": ""');
  writeFileSync(join(house.contentDir, 'topics.json'), text);
  const error: unknown = await mine(house, {}).catch((caught: unknown) => caught);
  expect(String(error).match(/topics\.json:\d+/g)).toEqual([5, 6, 8, 7].map((line) => `topics.json:${line}`));
});
