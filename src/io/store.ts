import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Id, Person, Ticket } from '../model/ticket.ts';
import type { Thread } from '../model/thread.ts';
import { UserError } from '../model/user-error.ts';
import { migrate } from './migrations.ts';

/** A thread kept beside the digest of what it was made from. */
export interface KeptThread {
  readonly digest: string;
  readonly thread: Thread | null;
}

/** Opens the SQLite file of a desk, made with mode 0600 in a 0700 folder when it is not there. */
export function openStore(path: string): Store {
  try {
    if (path !== ':memory:' && !existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      closeSync(openSync(path, 'a', 0o600));
      chmodSync(path, 0o600);
    }
    return new Store(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The store ${path} cannot be opened: ${why}.`,
      'Check the path in --store or TIERZERO_STORE; if the file is damaged, move it away and pull again.',
      { cause: error },
    );
  }
}

/** Owner of the SQLite file: raw tickets and what was derived from them. */
export class Store {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA secure_delete = ON;
      PRAGMA busy_timeout = 5000;`);
    migrate(this.#db);
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  /** Runs `work` as one transaction: all of it, or nothing. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Puts a ticket in, over an older row of the same source and id. */
  putTicket(ticket: Ticket): void {
    const { users, ...row } = ticket;
    this.#db
      .prepare('INSERT OR REPLACE INTO tickets (source, id, created_at, row) VALUES (?, ?, ?, ?)')
      .run(ticket.source, keyOf(ticket.id), Date.parse(ticket.created_at), JSON.stringify(row));
    for (const person of users) this.putPerson(ticket.source, person);
  }

  putPerson(source: string, person: Person): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO people (source, id, row) VALUES (?, ?, ?)')
      .run(source, keyOf(person.id), JSON.stringify(person));
  }

  countTickets(): number {
    return Number(this.#db.prepare('SELECT count(*) AS n FROM tickets').get()!['n']);
  }

  /** Creation times of the oldest and the newest ticket, in ms since 1970; `undefined` in an empty store. */
  span(): { oldest: number; newest: number } | undefined {
    const row = this.#db.prepare('SELECT min(created_at) AS oldest, max(created_at) AS newest FROM tickets').get()!;
    return row['oldest'] === null ? undefined : { oldest: Number(row['oldest']), newest: Number(row['newest']) };
  }

  /** Tickets with their people, by source and id. `since` and `until` (exclusive) are ms since 1970, of creation. */
  *tickets(since = -8.64e15, until = 8.64e15): Generator<Ticket> {
    const people = this.#peopleBySource();
    const rows = this.#db
      .prepare('SELECT row FROM tickets WHERE created_at >= ? AND created_at < ? ORDER BY source, length(id), id')
      .iterate(since, until);
    for (const { row } of rows) {
      const ticket = JSON.parse(row as string) as Omit<Ticket, 'users'>;
      yield { ...ticket, users: peopleIn(ticket, people.get(ticket.source)) };
    }
  }

  /** Everyone the store knows, by source. */
  people(): Person[] {
    return this.#db
      .prepare('SELECT row FROM people ORDER BY source, id')
      .all()
      .map(({ row }) => JSON.parse(row as string) as Person);
  }

  /** The derived thread of a ticket, whatever it was derived from: compare the digest. */
  keptThread(source: string, id: Id): KeptThread | undefined {
    const kept = this.#db.prepare('SELECT digest, row FROM threads WHERE source = ? AND id = ?').get(source, keyOf(id));
    if (kept === undefined) return undefined;
    return { digest: kept['digest'] as string, thread: JSON.parse(kept['row'] as string) as Thread | null };
  }

  keepThread(source: string, id: Id, kept: KeptThread): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO threads (source, id, digest, row) VALUES (?, ?, ?, ?)')
      .run(source, keyOf(id), kept.digest, JSON.stringify(kept.thread));
  }

  #peopleBySource(): Map<string, Map<string, Person>> {
    const bySource = new Map<string, Map<string, Person>>();
    for (const { source, id, row } of this.#db.prepare('SELECT source, id, row FROM people').iterate()) {
      let people = bySource.get(source as string);
      if (people === undefined) bySource.set(source as string, (people = new Map<string, Person>()));
      people.set(id as string, JSON.parse(row as string) as Person);
    }
    return bySource;
  }
}

/** Numbers and strings stay apart: 7 and "7" are two ids. */
function keyOf(id: Id): string {
  return typeof id === 'number' ? String(id) : `"${id}`;
}

function peopleIn(ticket: Omit<Ticket, 'users'>, people: ReadonlyMap<string, Person> | undefined): Person[] {
  if (people === undefined) return [];
  const ids = [ticket.requester_id, ticket.assignee_id, ...ticket.comments.map((comment) => comment.author_id)];
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : (people.get(keyOf(id)) ?? [])));
}
