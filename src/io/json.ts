import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/user-error.ts';
import { lineIn } from '../text/front-matter.ts';
import { readIfThere } from './files.ts';
import { repeatedKeys } from './repeated-keys.ts';

/**
 * A JSON file of the content folder, `undefined` when it is not there.
 *
 * @param edited  people write into it, so that a key may stand twice, of which JSON would silently take the last
 * @throws UserError naming every mistake with its line
 */
export function readJson<S extends z.ZodType>(path: string, schema: S, edited = false): z.infer<S> | undefined {
  const text = readIfThere(path)?.replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  const mistake = (mistakes: string[]): UserError =>
    new UserError(mistakes.join('\n'), `Mend ${path}, or take back the last change to it; nothing was written.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw mistake([`${path}:${jsonErrorLine(text, error)}: is not JSON from here on`]);
  }
  const twice = edited
    ? repeatedKeys(text).map(({ key, line }) => `${path}:${line}: ${key} stands here a second time`)
    : [];
  const parsed = schema.safeParse(value);
  if (parsed.success && twice.length === 0) return parsed.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  throw mistake([
    ...twice,
    ...(parsed.error?.issues ?? []).map((issue) => {
      const where = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
      if (issue.code === 'unrecognized_keys') where.push(issue.keys[0]!);
      const why = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
      return [`${path}:${lineIn(document, lines, where)}`, ...(where.length === 0 ? [] : [where.join('.')]), why].join(
        ': ',
      );
    }),
  ]);
}

/** Where the parser says that it stopped: it names no place at the very start, and none at the end. */
function jsonErrorLine(text: string, error: unknown): number {
  const [, position = '0'] = /at position (\d+)/.exec(String(error)) ?? [];
  const end = /end of JSON/.test(String(error)) ? text.length : Number(position);
  return text.slice(0, end).split('\n').length;
}
