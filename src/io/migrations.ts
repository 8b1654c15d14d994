import type { DatabaseSync } from 'node:sqlite';

/** Steps that shape the store, in order. A step that has been released is never edited: add the next one. */
const STEPS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '0001-tickets',
    sql: `
      CREATE TABLE tickets (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        row TEXT NOT NULL,
        PRIMARY KEY (source, id)
      ) WITHOUT ROWID;
      CREATE INDEX tickets_created ON tickets (created_at);
      CREATE TABLE people (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        row TEXT NOT NULL,
        PRIMARY KEY (source, id)
      ) WITHOUT ROWID;
      CREATE TABLE threads (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        digest TEXT NOT NULL,
        row TEXT NOT NULL,
        PRIMARY KEY (source, id)
      ) WITHOUT ROWID;`,
  },
  {
    name: '0002-sync',
    sql: `
      ALTER TABLE tickets ADD COLUMN updated_at INTEGER;
      ALTER TABLE tickets ADD COLUMN generated INTEGER;
      ALTER TABLE tickets ADD COLUMN head TEXT;
      UPDATE tickets SET updated_at = unixepoch(json_extract(row, '$.updated_at')) * 1000;
      CREATE INDEX tickets_generated ON tickets (source, generated);
      CREATE INDEX tickets_updated ON tickets (updated_at);
      CREATE TABLE sync (source TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE due (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        generated INTEGER NOT NULL,
        why TEXT NOT NULL,
        PRIMARY KEY (source, id)
      ) WITHOUT ROWID;
      CREATE TABLE names (
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        row TEXT NOT NULL,
        PRIMARY KEY (source, kind, id)
      ) WITHOUT ROWID;
      CREATE TABLE articles (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        row TEXT NOT NULL,
        PRIMARY KEY (source, id)
      ) WITHOUT ROWID;`,
  },
  {
    name: '0003-forgotten',
    sql: `
      CREATE TABLE forgotten (
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        hash TEXT NOT NULL,
        until INTEGER NOT NULL,
        PRIMARY KEY (source, kind, hash)
      ) WITHOUT ROWID;`,
  },
  {
    name: '0004-sentences',
    sql: `
      CREATE TABLE sentences (
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        digest TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (source, id)
      );`,
  },
];

/** Brings the file to the newest shape. Each step runs in one transaction with the record that it ran. */
export function migrate(db: DatabaseSync): void {
  db.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) WITHOUT ROWID');
  const done = new Set(
    db
      .prepare('SELECT name FROM migrations')
      .all()
      .map((row) => row['name']),
  );
  for (const step of STEPS) {
    if (done.has(step.name)) continue;
    db.exec('BEGIN IMMEDIATE');
    if (db.prepare('SELECT 1 FROM migrations WHERE name = ?').get(step.name) !== undefined) {
      db.exec('ROLLBACK');
      continue;
    }
    db.exec(step.sql);
    db.prepare('INSERT INTO migrations (name) VALUES (?)').run(step.name);
    db.exec('COMMIT');
  }
}
