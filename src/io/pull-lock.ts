import { closeSync, openSync } from 'node:fs';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../model/user-error.ts';

const BUSY = 5;

/**
 * Lets one pull at a time work on a store, until `work` or the process ends, however it ends: the lock is a write
 * transaction on a small file beside the store, and the system drops it with the process.
 *
 * @throws UserError naming the process that pulls already, and since when
 */
export async function withPullLock(storePath: string, work: () => Promise<void>): Promise<void> {
  if (storePath === ':memory:') {
    await work();
    return;
  }
  const db = lock(storePath);
  try {
    await work();
  } finally {
    db.close();
  }
}

function lock(storePath: string): DatabaseSync {
  closeSync(openSync(`${storePath}.lock`, 'a', 0o600));
  const db = new DatabaseSync(`${storePath}.lock`);
  try {
    db.exec(
      'PRAGMA busy_timeout = 200; CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, since TEXT NOT NULL);',
    );
    db.exec('BEGIN IMMEDIATE; DELETE FROM holder;');
    db.prepare('INSERT INTO holder (pid, since) VALUES (?, ?)').run(process.pid, new Date().toISOString());
    db.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    const isBusy = ((error as { errcode?: number }).errcode ?? 0) % 256 === BUSY;
    const holder = isBusy ? db.prepare('SELECT pid, since FROM holder').get() : undefined;
    db.close();
    if (!isBusy) throw error;
    throw new UserError(
      `Another pull works on ${storePath}: process ${String(holder?.['pid'])}, since ${String(holder?.['since'])}.`,
      'Wait until it has ended; nothing was changed by this run.',
      { cause: error },
    );
  }
  return db;
}
