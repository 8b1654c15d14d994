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
    db.exec(step.sql);
    db.prepare('INSERT INTO migrations (name) VALUES (?)').run(step.name);
    db.exec('COMMIT');
  }
}
