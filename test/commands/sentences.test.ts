import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { withSentences } from '../../src/commands/sentences.ts';
import { readThreads } from '../../src/commands/threads.ts';
import { noProgress } from '../../src/io/progress.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';
import { ticketsOf } from '../kit/tickets.ts';

/** The same two problems, each told in words of its own. */
const asked = [
  'I forgot my password and cannot sign in',
  'My login secret is lost, how do I get back into the account?',
  'The credentials for signing in are not accepted any more',
  'Our invoice shows the wrong amount',
  'We were charged twice this month',
  'The bill from March is too high',
];
const everything = { since: new Date(0), until: new Date('2030-01-01') };

async function houseWith(bodies: readonly string[]): Promise<TestHouse> {
  const house = testHouse();
  mkdirSync(house.contentDir, { recursive: true });
  writeFileSync(join(house.contentDir, 'desk.yaml'), 'mining:\n  pretrained: true\n');
  await withStore(house, (store) => ticketsOf(bodies.map((body) => ({ body }))).forEach((one) => store.putTicket(one)));
  return house;
}

test('a run with the pretrained view keeps what it encoded, and finds it again', async () => {
  const house = await houseWith(asked);
  const { week } = await mine(house, {});
  expect(week.questions).toBe(asked.length);
  await withStore(house, async (store) => {
    const read = readThreads(store, everything, noProgress);
    const kept = await withSentences(store, read, noProgress);
    expect(kept.map(({ sentence }) => sentence?.length)).toEqual(asked.map(() => 512));
    const again = await withSentences(store, read, noProgress);
    expect(again.map(({ sentence }) => sentence)).toEqual(kept.map(({ sentence }) => sentence));
  });
});

test('what was made of a ticket leaves the store with it', async () => {
  const house = await houseWith(asked);
  await mine(house, {});
  const [gone, masked, ...others] = await withStore(house, (store) => {
    const threads = readThreads(store, everything, noProgress).map(({ thread }) => thread!);
    store.remove([{ source: threads[0]!.source, id: threads[0]!.ticketId }]);
    const ticket = [...store.tickets()].find(({ id }) => id === threads[1]!.ticketId)!;
    store.rewrite({ ...ticket, subject: 'masked' });
    return threads.map(({ ticketId }) => ticketId);
  });
  using db = new DatabaseSync(house.storePath);
  const left = db.prepare('SELECT id FROM sentences').all();
  expect(left).toHaveLength(others.length);
  expect(JSON.stringify(left)).not.toContain(String(gone));
  expect(JSON.stringify(left)).not.toContain(String(masked));
});

test('a question in another language is not encoded', async () => {
  const house = await houseWith([]);
  await withStore(house, async (store) => {
    const body = 'Ich habe mein Kennwort vergessen und kann mich nicht mehr anmelden, was soll ich jetzt tun?';
    ticketsOf([{ body }]).forEach((ticket) => store.putTicket(ticket));
    const [only] = await withSentences(store, readThreads(store, everything, noProgress), noProgress);
    expect(only!.thread!.language).toBe('de');
    expect(only!.sentence).toBeUndefined();
  });
});
