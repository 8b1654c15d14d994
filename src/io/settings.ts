import { join } from 'node:path';
import type { z } from 'zod';
import { LineCounter, parseDocument } from 'yaml';
import { Settings } from '../model/settings.ts';
import { UserError } from '../model/user-error.ts';
import { lineIn } from '../text/front-matter.ts';
import { readIfThere } from './files.ts';

/**
 * Reads `desk.yaml` of a content folder. A folder without one gets the defaults.
 *
 * @throws UserError naming file, line and every mistake at once
 */
export function readSettings(contentDir: string): Settings {
  const path = join(contentDir, 'desk.yaml');
  const text = readIfThere(path);
  if (text === undefined) return Settings.parse({});
  return parseSettings(text, path);
}

/** @throws UserError naming `path`, line and every mistake at once */
export function parseSettings(text: string, path: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const mistakes = document.errors.map(
      (error) => `${path}:${error.linePos?.[0].line ?? 1}: ${headline(error.message)}`,
    );
    throw new UserError(mistakes.join('\n'), `Mend the YAML of ${path}, then run again.`);
  }
  const parsed = Settings.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => {
    const where = placeOf(issue);
    return `${path}:${lineIn(document, lines, where)}: ${where.join('.')}: ${issue.message}`;
  });
  throw new UserError(mistakes.join('\n'), `Mend ${path}, then run again.`);
}

function headline(message: string): string {
  return message.split('\n')[0]!.replace(/ at line .*$/, '');
}

function placeOf(issue: z.core.$ZodIssue): (string | number)[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0]!] : path;
}
