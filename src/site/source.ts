import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readLedger, readWeeks } from '../io/pages.ts';
import { readSettings } from '../io/settings.ts';
import { AUDIENCES, type Audience } from '../model/audience.ts';
import type { Settings } from '../model/settings.ts';
import type { Ledger } from '../model/topic.ts';
import { UserError } from '../model/user-error.ts';
import type { Week } from '../model/week.ts';

/** Absolute path of the folder that the site is built from: `TIERZERO_CONTENT`, else `content`. */
export function contentDir(): string {
  return resolve(process.env['TIERZERO_CONTENT'] || 'content');
}

/**
 * For whom this build is: `TIERZERO_AUDIENCE`, else the public.
 *
 * @throws UserError when the variable holds anything else, rather than guess who may read drafts
 */
export function audience(): Audience {
  const wanted = process.env['TIERZERO_AUDIENCE'] ?? 'public';
  const known = AUDIENCES.find((name) => name === wanted);
  if (known === undefined) {
    throw new UserError(`There is no audience "${wanted}".`, `Choose one of: ${AUDIENCES.join(', ')}.`);
  }
  return known;
}

/** Where the built site goes: `TIERZERO_OUT`, else `dist` or `dist-internal`. */
export function outDir(): string {
  return resolve(process.env['TIERZERO_OUT'] || (audience() === 'internal' ? 'dist-internal' : 'dist'));
}

/** Where Astro keeps what it has read. One for each built site, so that no build sees another's pages. */
export function cacheDir(): string {
  const name = createHash('sha256').update(outDir()).digest('hex').slice(0, 12);
  return resolve('node_modules/.astro', name);
}

/** The desk's settings, as `desk.yaml` in the content folder has them. */
export function settings(): Settings {
  return readSettings(contentDir());
}

/** The weeks that have been reported, newest first. */
export function reportedWeeks(): Week[] {
  return once('weeks', () => readWeeks(contentDir()).reverse());
}

/** What the ledger remembers of every topic. */
export function ledgerOfTopics(): Ledger {
  return once('ledger', () => readLedger(contentDir()));
}

const read = new Map<string, unknown>();

/** Reads a thing once for a build; while developing the files may change under us. */
export function once<T>(what: string, readIt: () => T): T {
  if (process.env['NODE_ENV'] === 'development') return readIt();
  if (!read.has(what)) read.set(what, readIt());
  return read.get(what) as T;
}
