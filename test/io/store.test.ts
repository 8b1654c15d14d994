import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../src/io/store.ts';
import { Ticket } from '../../src/model/ticket.ts';
import { random } from '../../src/text/random.ts';
import { scratch } from '../kit/command.ts';

const AT = '2026-11-02T10:00:00Z';
const TICKETS = 400;

function ticket(id: number, words: string): Ticket {
  const row = { source: 'zendesk', id, status: 'open', subject: '', created_at: AT, updated_at: AT };
  return Ticket.parse({ ...row, comments: [{ id: 1, plain_body: words, created_at: AT }] });
}

/** Words that are in the bytes of a store, although its rows hold others. */
function tracesIn(path: string, live: ReadonlySet<string>): string[] {
  const bytes = [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'latin1'));
  const found = bytes.flatMap((text) => [...text.matchAll(/secret-\d{6}/g)].map(([word]) => word));
  return [...new Set(found)].filter((word) => !live.has(word));
}

/** Fills a store, and replaces rows of it so often that SQLite moves them from page to page. */
function replaceOften(store: Store): Set<string> {
  const next = random(1);
  const live = new Map<number, string>();
  for (let n = 0; n < 5 * TICKETS; n += 1) {
    const id = n < TICKETS ? n : Math.floor(next() * TICKETS);
    live.set(id, `secret-${String(100_000 + n)}`);
    const words = `${live.get(id)!} ${'and so on '.repeat(Math.floor(next() * 40))}`;
    store.transaction(() => store.putTicket(ticket(id, words), { generated: n, head: '' }));
  }
  return new Set(live.values());
}

test('text that was replaced is in no byte of the file, also where SQLite has moved its row', () => {
  using dir = scratch();
  const path = join(dir.path, 'desk.sqlite');
  using store = openStore(path);
  const live = replaceOften(store);
  expect(store.forget()).toBeUndefined();
  expect(tracesIn(path, live)).toEqual([]);
});

test('a run that ended before it could take old text out leaves that to the next one', () => {
  using dir = scratch();
  const path = join(dir.path, 'desk.sqlite');
  let live: Set<string>;
  {
    using store = openStore(path);
    live = replaceOften(store);
  }
  expect(tracesIn(path, live)).not.toEqual([]);
  using store = openStore(path);
  store.forget();
  expect(tracesIn(path, live)).toEqual([]);
});
