import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/user-error.ts';
import { lineIn } from '../text/front-matter.ts';
import { readIfThere } from './files.ts';

/** A JSON file of the content folder, `undefined` when it is not there. @throws UserError naming every mistake with its line */
export function readJson<S extends z.ZodType>(path: string, schema: S): z.infer<S> | undefined {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  const mistake = (mistakes: string[]): UserError =>
    new UserError(mistakes.join('\n'), `Mend ${path}, or take back the last change to it; nothing was written.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw mistake([`${path}:${jsonErrorLine(text)}: is not JSON`]);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  throw mistake(
    parsed.error.issues.map((issue) => {
      const where = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
      if (issue.code === 'unrecognized_keys') where.push(issue.keys[0]!);
      return `${path}:${lineIn(document, lines, where)}: ${where.join('.')}: ${issue.message}`;
    }),
  );
}

function jsonErrorLine(text: string): number {
  const lines = new LineCounter();
  const [error] = parseDocument(text, { lineCounter: lines }).errors;
  return error?.linePos?.[0].line ?? 1;
}
