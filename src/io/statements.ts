import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepares each SQL text once. Not for `iterate`: a statement that is asked anew ends its older walk. */
export function statements(db: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    let statement = prepared.get(sql);
    if (statement === undefined) prepared.set(sql, (statement = db.prepare(sql)));
    return statement;
  };
}
