import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Ledger } from '../model/topic.ts';
import { UserError } from '../model/user-error.ts';
import { Week } from '../model/week.ts';

/**
 * The weeks in `weeks/` of a content folder, newest first. None is a good answer: the desk is new.
 *
 * @throws UserError naming the file that is no week
 */
export function readWeeks(contentDir: string): Week[] {
  const folder = join(contentDir, 'weeks');
  return filesIn(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse()
    .map((file) => readJson(join(folder, file), Week));
}

/** The ledger of a content folder; empty when there is none. */
export function readLedger(contentDir: string): Ledger {
  return filesIn(contentDir).includes('topics.json')
    ? readJson(join(contentDir, 'topics.json'), Ledger)
    : { topics: {} };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`${path} is not JSON.`, 'Restore the file from git, or run `tierzero mine` again.', {
      cause: error,
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${path} does not have the form that the site reads.\n${z.prettifyError(parsed.error)}`,
    'Restore the file from git, or run `tierzero mine` again.',
    { cause: parsed.error },
  );
}
