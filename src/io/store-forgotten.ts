import { hash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Id, Ticket } from '../model/ticket.ts';
import { keyOf } from './row-key.ts';
import { statements } from './statements.ts';

/** What must not come back, told by salted hashes of ids; no id and no name is kept. */
export interface ForgottenTable {
  putTicket(ticket: Pick<Ticket, 'source' | 'id'>): void;
  /** Everything that a person wrote until `until` (ms since 1970) is to stay out. */
  putPerson(source: string, id: Id, until: number): void;
  /** Every ticket of a source that was created before `until` is to stay out. */
  putPeriod(source: string, until: number): void;
  hasPeople(): boolean;
  /** Whether a ticket that is not in the store has to stay out of it. */
  keepsOut(ticket: Ticket): boolean;
  /** The ticket with the comments of forgotten people empty. */
  withoutForgottenWords(ticket: Ticket): Ticket;
  /** Lets everything of a service come back, and makes its next pull start from its beginning; without a name, of all files. */
  letBack(service?: string): void;
}

type Kind = 'ticket' | 'person' | 'period';

export function forgottenTable(db: DatabaseSync): ForgottenTable {
  const sql = statements(db);
  const { put, until, kinds, changed } = marks(db);
  const wasWrittenBy = (source: string, id: Id | null, at: string): boolean =>
    id !== null && Date.parse(at) <= until(source, 'person', id);

  return {
    putTicket: ({ source, id }) => put(source, 'ticket', id, 0),
    putPerson: (source, id, at) => put(source, 'person', id, at),
    putPeriod: (source, at) => put(source, 'period', '', at),
    hasPeople: () => kinds().has('person'),
    keepsOut: ({ source, id, created_at, requester_id }) =>
      kinds().size > 0 &&
      (until(source, 'ticket', id) >= 0 ||
        Date.parse(created_at) < until(source, 'period', '') ||
        wasWrittenBy(source, requester_id, created_at)),
    withoutForgottenWords: (ticket) => {
      if (!kinds().has('person')) return ticket;
      const comments = ticket.comments.map((comment) => {
        if (!wasWrittenBy(ticket.source, comment.author_id, comment.created_at)) return comment;
        return {
          id: comment.id,
          author_id: null,
          public: comment.public,
          plain_body: '',
          created_at: comment.created_at,
        };
      });
      return { ...ticket, comments };
    },
    letBack: (service) => {
      changed();
      if (service === undefined) {
        sql("DELETE FROM forgotten WHERE kind <> 'salt' AND source NOT IN (SELECT source FROM sync)").run();
        return;
      }
      sql('DELETE FROM forgotten WHERE source = ?').run(service);
      sql("DELETE FROM sync WHERE source = ? OR source LIKE ? || ' %'").run(service, service);
    },
  };
}

interface Marks {
  readonly salt: string;
  readonly until: Map<string, number>;
  readonly kinds: Set<string>;
}

/** The marks of the table, read once. */
function marks(db: DatabaseSync) {
  const sql = statements(db);
  let kept: Marks | undefined;
  const load = (): Marks => {
    if (kept !== undefined) return kept;
    const rows = sql("SELECT source, kind, hash, until FROM forgotten WHERE kind <> 'salt'").all();
    const salt = String(sql("SELECT hash FROM forgotten WHERE kind = 'salt'").get()?.['hash'] ?? '');
    const until = new Map(
      rows.map((row) => [[row['source'], row['kind'], row['hash']].join(' '), Number(row['until'])]),
    );
    return (kept = { salt, until, kinds: new Set(rows.map(({ kind }) => String(kind))) });
  };
  const hashOf = (source: string, kind: Kind, id: Id): string =>
    kind === 'period' ? '' : hash('sha256', `${load().salt} ${source} ${kind} ${keyOf(id)}`, 'base64url');
  const keyIn = (source: string, kind: Kind, id: Id): string => `${source} ${kind} ${hashOf(source, kind, id)}`;
  return {
    put: (source: string, kind: Kind, id: Id, until: number): void => {
      if (load().salt === '') {
        const salt = randomBytes(16).toString('base64url');
        sql("INSERT INTO forgotten (source, kind, hash, until) VALUES ('', 'salt', ?, 0)").run(salt);
        kept = undefined;
      }
      sql(`INSERT INTO forgotten (source, kind, hash, until) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET until = max(until, excluded.until)`).run(
        source,
        kind,
        hashOf(source, kind, id),
        until,
      );
      const key = keyIn(source, kind, id);
      load().until.set(key, Math.max(until, load().until.get(key) ?? until));
      load().kinds.add(kind);
    },
    until: (source: string, kind: Kind, id: Id): number => load().until.get(keyIn(source, kind, id)) ?? -Infinity,
    kinds: (): ReadonlySet<string> => load().kinds,
    changed: (): void => {
      kept = undefined;
    },
  };
}
