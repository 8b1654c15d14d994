import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../model/article.ts';
import type { Id } from '../model/ticket.ts';
import { idOf, keyOf } from './row-key.ts';
import { statements } from './statements.ts';

/** What the store knows of a row's version at its source. */
export interface Version {
  /** Grows with each change at the source; Zendesk's `generated_timestamp`. */
  readonly generated: number;
  /** Digest of the source's own row. */
  readonly head: string;
}

/** A row that could not be read, to be asked for again by the next run. */
export interface Due {
  readonly id: Id;
  readonly generated: number;
  /** Names fields or answers, never their values. */
  readonly why: string;
}

export interface ArticleCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly deleted: number;
}

export type NameKind = 'group' | 'organization' | 'custom_status';

/** What the store remembers of its sources beside their tickets. */
export interface SyncTables {
  /** Whatever a source keeps between runs, as it was put. */
  state(source: string): unknown;
  putState(source: string, state: unknown): void;
  /** `undefined` also for a row that came from a file. */
  versionOf(source: string, id: Id): Version | undefined;
  /** Rows of a source with at least that version. */
  countFrom(source: string, generated: number): number;
  due(source: string): Due[];
  putDue(source: string, due: Due): void;
  clearDue(source: string, id: Id): void;
  names(source: string, kind: NameKind): { readonly id: Id }[];
  putName(source: string, kind: NameKind, row: { readonly id: Id }): void;
  /** Replaces all articles of a source but those whose ids are to be kept, and counts what that changed. */
  putArticles(source: string, articles: readonly Article[], keep: ReadonlySet<string>): ArticleCounts;
  /** Articles of every source but `content/`, by source and id. */
  articles(): Article[];
}

const VERSION = 'SELECT generated, head FROM tickets WHERE source = ? AND id = ? AND generated IS NOT NULL';

export function syncTables(db: DatabaseSync): SyncTables {
  const sql = statements(db);
  return {
    state: (source) => {
      const kept = sql('SELECT state FROM sync WHERE source = ?').get(source);
      return kept === undefined ? undefined : (JSON.parse(kept['state'] as string) as unknown);
    },
    putState: (source, state) =>
      void sql('INSERT OR REPLACE INTO sync (source, state) VALUES (?, ?)').run(source, JSON.stringify(state)),
    versionOf: (source, id) => {
      const row = sql(VERSION).get(source, keyOf(id));
      return row === undefined ? undefined : { generated: Number(row['generated']), head: String(row['head']) };
    },
    countFrom: (source, generated) =>
      Number(sql('SELECT count(*) AS n FROM tickets WHERE source = ? AND generated >= ?').get(source, generated)!['n']),
    due: (source) =>
      sql('SELECT id, generated, why FROM due WHERE source = ? ORDER BY id')
        .all(source)
        .map((row) => ({ id: idOf(String(row['id'])), generated: Number(row['generated']), why: String(row['why']) })),
    putDue: (source, { id, generated, why }) =>
      void sql('INSERT OR REPLACE INTO due (source, id, generated, why) VALUES (?, ?, ?, ?)').run(
        source,
        keyOf(id),
        generated,
        why,
      ),
    clearDue: (source, id) => void sql('DELETE FROM due WHERE source = ? AND id = ?').run(source, keyOf(id)),
    names: (source, kind) =>
      sql('SELECT row FROM names WHERE source = ? AND kind = ? ORDER BY length(id), id')
        .all(source, kind)
        .map(({ row }) => JSON.parse(row as string) as { id: Id }),
    putName: (source, kind, row) =>
      void sql('INSERT OR REPLACE INTO names (source, kind, id, row) VALUES (?, ?, ?, ?)').run(
        source,
        kind,
        keyOf(row.id),
        JSON.stringify(row),
      ),
    putArticles: (source, articles, keep) => {
      const rows = sql('SELECT id, row FROM articles WHERE source = ?').all(source);
      const old = new Map(rows.map((row) => [String(row['id']), String(row['row'])]));
      const counts = { new: 0, changed: 0, same: 0, deleted: 0 };
      const put = sql('INSERT OR REPLACE INTO articles (source, id, row) VALUES (?, ?, ?)');
      for (const article of articles) {
        const text = JSON.stringify(article);
        const was = old.get(article.id);
        counts[was === undefined ? 'new' : was === text ? 'same' : 'changed'] += 1;
        put.run(source, article.id, text);
        old.delete(article.id);
      }
      const gone = [...old.keys()].filter((id) => !keep.has(id));
      for (const id of gone) sql('DELETE FROM articles WHERE source = ? AND id = ?').run(source, id);
      return { ...counts, deleted: gone.length };
    },
    articles: () =>
      sql('SELECT row FROM articles ORDER BY source, id')
        .all()
        .map(({ row }) => JSON.parse(row as string) as Article),
  };
}
