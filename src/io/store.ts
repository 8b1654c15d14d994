import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import type { Id, Person, Ticket } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import { mendable } from './mendable.ts';
import { migrate } from './migrations.ts';
import { idOf, keyOf } from './row-key.ts';
import { forgottenTable, type ForgottenTable } from './store-forgotten.ts';
import { keptTables, type KeptTables } from './store-kept.ts';
import { statements } from './statements.ts';
import { syncTables, type SyncTables, type Version } from './store-sync.ts';

/** Mark in the file's header: pages may hold copies of rows that were replaced. */
const TRACES = 1;
const SQLITE_BUSY = 5;

/** Opens the SQLite file of a desk, made with mode 0600 in a 0700 folder when it is not there. */
export function openStore(path: string): Store {
  try {
    if (path !== ':memory:' && !existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      closeSync(openSync(path, 'a', 0o600));
      chmodSync(path, 0o600);
    }
    // What SQLite puts aside for a moment holds raw text too: it stays in the store's folder, on the store's disk.
    process.env['SQLITE_TMPDIR'] ??= dirname(resolve(path));
    return new Store(path);
  } catch (error) {
    const known = mendable(error);
    if (known !== undefined) throw known;
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
  readonly #sql: ReturnType<typeof statements>;
  /** Cursors, versions, and what sources have beside tickets. */
  readonly sync: SyncTables;
  /** What must not come back. */
  readonly forgotten: ForgottenTable;
  /** What was made from tickets. */
  readonly kept: KeptTables;

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA secure_delete = ON;
      PRAGMA busy_timeout = 5000;`);
    migrate(this.#db);
    this.#sql = statements(this.#db);
    this.sync = syncTables(this.#db);
    this.forgotten = forgottenTable(this.#db);
    this.kept = keptTables(this.#db);
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  /**
   * Runs `work` as one transaction: all of it, or nothing.
   *
   * @throws UserError when the disk is full or another program keeps the file
   */
  transaction<T>(work: () => T): T {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw mendable(error) ?? error;
    }
  }

  /**
   * Puts a ticket in, over an older row of the same source and id, and drops what was derived from that one. A ticket that was
   * forgotten stays out, and so does what forgotten people wrote.
   *
   * @param version  of the row at its source; without one, the ticket always counts as newest
   * @returns how the store has changed
   */
  putTicket(ticket: Ticket, version?: Version): 'new' | 'changed' | 'same' | 'forgotten' {
    const { users, ...row } = this.forgotten.withoutForgottenWords(ticket);
    const text = JSON.stringify(row);
    const key = keyOf(ticket.id);
    const old = this.#sql('SELECT row, generated, head FROM tickets WHERE source = ? AND id = ?').get(
      ticket.source,
      key,
    );
    if (old === undefined && this.forgotten.keepsOut(ticket)) return 'forgotten';
    for (const person of users) this.putPerson(ticket.source, person);
    const isSame = old?.['row'] === text;
    if (isSame && old['generated'] === (version?.generated ?? null) && old['head'] === (version?.head ?? null))
      return 'same';
    this.#sql(
      `INSERT INTO tickets (source, id, created_at, updated_at, generated, head, row) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET created_at = excluded.created_at, updated_at = excluded.updated_at,
         generated = excluded.generated, head = excluded.head, row = excluded.row`,
    ).run(
      ticket.source,
      key,
      Date.parse(ticket.created_at),
      Date.parse(ticket.updated_at),
      version?.generated ?? null,
      version?.head ?? null,
      text,
    );
    if (old === undefined) return 'new';
    if (isSame) return 'same';
    this.#sql('DELETE FROM threads WHERE source = ? AND id = ?').run(ticket.source, key);
    this.#leftTraces();
    return 'changed';
  }

  putPerson(source: string, person: Person): void {
    const [key, text] = [keyOf(person.id), JSON.stringify(person)];
    this.#sql('INSERT INTO people (source, id, row) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(source, key, text);
    const changed = this.#sql('UPDATE people SET row = ? WHERE source = ? AND id = ? AND row <> ?');
    if (changed.run(text, source, key, text).changes > 0) this.#leftTraces();
  }

  /**
   * Removes tickets that were last changed before a time, what was derived from them, and people whom no ticket names.
   *
   * @param before  ms since 1970
   * @returns how many tickets went
   */
  purge(before: number): number {
    this.#sql(`DELETE FROM threads WHERE (source, id) IN (SELECT source, id FROM tickets WHERE updated_at < ?)`).run(
      before,
    );
    const gone = Number(this.#sql('DELETE FROM tickets WHERE updated_at < ?').run(before).changes);
    if (gone > 0) {
      this.#purgePeople();
      this.#leftTraces();
    }
    return gone;
  }

  /** Removes tickets with what was derived from them, and people whom no ticket names any more. @returns how many people went */
  remove(tickets: readonly Pick<Ticket, 'source' | 'id'>[]): number {
    for (const { source, id } of tickets) {
      for (const table of ['tickets', 'threads', 'sentences', 'due'])
        this.#sql(`DELETE FROM ${table} WHERE source = ? AND id = ?`).run(source, keyOf(id));
    }
    this.#leftTraces();
    return this.#purgePeople();
  }

  /** Writes another text over a ticket; its version at its source stays. */
  rewrite(row: Ticket): void {
    this.#sql('UPDATE tickets SET row = ? WHERE source = ? AND id = ?').run(
      JSON.stringify({ ...row, users: undefined }),
      row.source,
      keyOf(row.id),
    );
    for (const table of ['threads', 'sentences'])
      this.#sql(`DELETE FROM ${table} WHERE source = ? AND id = ?`).run(row.source, keyOf(row.id));
    this.#leftTraces();
  }

  removePerson(source: string, id: Id): void {
    this.#leftTraces();
    this.#sql('DELETE FROM people WHERE source = ? AND id = ?').run(source, keyOf(id));
  }

  /** Removes people who are forgotten and whom no ticket names. */
  purgeForgotten(): void {
    if (this.forgotten.hasPeople() && this.#purgePeople() > 0) this.#leftTraces();
  }

  /** Ids of a source's tickets that were created since a time, in ms since 1970. */
  idsSince(source: string, since: number): Id[] {
    return this.#sql('SELECT id FROM tickets WHERE source = ? AND created_at >= ? ORDER BY id')
      .all(source, since)
      .map(({ id }) => idOf(String(id)));
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

  /**
   * Takes text that was replaced or removed out of every byte of the file and of its write-ahead log. `secure_delete` blacks
   * out the rows themselves, but not the copies that SQLite leaves in a page when it moves rows to another one: for those
   * the file is written anew, when there can be any.
   *
   * @returns why it has to be done by a later run, which will; `undefined` when it is done
   */
  forget(): UserError | undefined {
    try {
      const hasTraces = Number(this.#db.prepare('PRAGMA user_version').get()!['user_version']) === TRACES;
      if (hasTraces) this.#db.exec('VACUUM');
      const isRead = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!['busy'] !== 0;
      if (isRead) return mendable({ errcode: SQLITE_BUSY });
      if (hasTraces) this.#db.exec('PRAGMA user_version = 0');
      return undefined;
    } catch (error) {
      const known = mendable(error);
      if (known === undefined) throw error;
      return known;
    }
  }

  knowsPerson(source: string, id: Id): boolean {
    return this.#sql('SELECT 1 FROM people WHERE source = ? AND id = ?').get(source, keyOf(id)) !== undefined;
  }

  /** Everyone the store knows, by source. */
  people(): Person[] {
    return this.#db
      .prepare('SELECT row FROM people ORDER BY source, id')
      .all()
      .map(({ row }) => JSON.parse(row as string) as Person);
  }

  /** Part of the transaction, so that a run that is killed leaves word for the next one. */
  #leftTraces(): void {
    this.#db.exec(`PRAGMA user_version = ${TRACES}`);
  }

  #purgePeople(): number {
    let gone = 0;
    const named = new Set<string>();
    for (const ticket of this.tickets()) {
      for (const id of peopleIdsOf(ticket)) named.add(`${ticket.source} ${keyOf(id)}`);
    }
    for (const { source, id } of this.#sql('SELECT source, id FROM people').all()) {
      if (named.has(`${String(source)} ${String(id)}`)) continue;
      this.#sql('DELETE FROM people WHERE source = ? AND id = ?').run(String(source), String(id));
      gone += 1;
    }
    return gone;
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

function peopleIn(ticket: Omit<Ticket, 'users'>, people: ReadonlyMap<string, Person> | undefined): Person[] {
  if (people === undefined) return [];
  return peopleIdsOf(ticket).flatMap((id) => people.get(keyOf(id)) ?? []);
}

function peopleIdsOf(ticket: Omit<Ticket, 'users'>): Id[] {
  const ids = [ticket.requester_id, ticket.assignee_id, ...ticket.comments.map((comment) => comment.author_id)];
  return [...new Set(ids)].filter((id) => id !== null);
}
