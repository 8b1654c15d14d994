import { expect, test } from 'vitest';
import { mine } from '../../src/commands/mine.ts';
import { withStore } from '../../src/commands/house.ts';
import type { Week } from '../../src/model/week.ts';
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
const desk = [...resets, ...domains].map((body): Asked => ({ body }));

async function houseWith(questions: readonly Asked[]): Promise<TestHouse> {
  const house = testHouse();
  await withStore(house, (store) => ticketsOf(questions).forEach((ticket) => store.putTicket(ticket)));
  return house;
}

function assigned({ topics, unassigned }: Week): unknown[] {
  return [...topics.flatMap(({ tickets }) => tickets), ...unassigned].sort();
}

test('questions of two kinds become two topics', async () => {
  const { week } = await mine(await houseWith(desk), {});
  const sets = week.topics.map(({ tickets }) => tickets.map((id) => (Number(id) < 1005 ? 'password' : 'domain')));
  expect(sets.map((kinds) => new Set(kinds).size)).toEqual(sets.map(() => 1));
  expect(week.topics).toHaveLength(2);
});

const odd: [string, Asked[]][] = [
  ['an empty store', []],
  ['one ticket', [{ body: 'How do I reset my password?' }]],
  ['20 identical tickets', Array.from({ length: 20 }, () => ({ body: 'How do I reset my password?' }))],
  ['only emoji', Array.from({ length: 8 }, () => ({ subject: '🙂', body: '🔥🔥 😀' }))],
  ['empty texts', Array.from({ length: 5 }, () => ({ body: '' }))],
  ['one word each', ['help', 'help', 'urgent', 'login', 'login'].map((body) => ({ body }))],
  [
    'a right-to-left desk',
    ['كيف أعيد تعيين كلمة المرور؟', 'نسيت كلمة المرور الخاصة بي', 'شكرا'].map((body) => ({ body })),
  ],
  ['a ticket of 1 MB', [...desk, { body: 'lorem ipsum dolor password '.repeat(40_000) }]],
];

test.each(odd)('%s: every ticket is in one topic or in none', async (_, questions) => {
  const { week } = await mine(await houseWith(questions), {});
  expect(assigned(week)).toEqual(questions.map((_, at) => 1000 + at).sort());
  expect(week.topics.every(({ title }) => title !== '')).toBe(true);
});

test('20 identical tickets are one topic', async () => {
  const { week } = await mine(
    await houseWith(Array.from({ length: 20 }, () => ({ body: 'How do I reset my password?' }))),
    {},
  );
  expect(week.topics.map(({ size, title }) => [size, title])).toEqual([[20, 'How do I reset my password?']]);
});

test('a second run changes no byte', async () => {
  const house = await houseWith(desk);
  await mine(house, {});
  const first = filesIn(house.contentDir);
  await mine(house, {});
  expect(filesIn(house.contentDir)).toEqual(first);
  expect(Object.keys(first)).toEqual(['maps/2026-W47.json', 'topics.json', 'weeks/2026-W47.json']);
});

test('a topic keeps its id in the next week, and the title that a person gave it', async () => {
  const house = await houseWith(desk);
  const { ledger } = await mine(house, {});
  const next = { ...house, now: new Date('2026-11-30T00:00:00Z') };
  expect(Object.keys((await mine(next, {})).ledger.topics).sort()).toEqual(Object.keys(ledger.topics).sort());
});

test('a number of topics that is asked for is what comes out, with nothing left out', async () => {
  const { week } = await mine(await houseWith(desk), { topics: '3' });
  expect(week.topics).toHaveLength(3);
  expect(week.unassigned).toEqual([]);
});

test('a window that ends before it starts is refused', async () => {
  const house = await houseWith(desk);
  await expect(mine(house, { since: new Date('2026-12-01') })).rejects.toThrow('window is empty');
});
