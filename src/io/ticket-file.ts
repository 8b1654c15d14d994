import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Ticket } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import { describeIssue, withKnownDates } from './known-dates.ts';

/** A line of a file: a ticket, or why it is none. Lines count from 1; empty ones are passed over. */
export type Line = { readonly line: number; readonly ticket: Ticket } | { readonly line: number; readonly why: string };

/**
 * Reads ticket JSONL, plain or gzipped, line by line.
 *
 * @throws UserError when the file cannot be opened or read
 */
export async function* readTicketFile(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => input.destroy(error));
  yield* readTicketLines(input, path);
}

/**
 * Reads ticket JSONL from a stream, line by line.
 *
 * @param path  what the stream is called in messages
 * @throws UserError when the stream fails
 */
export async function* readTicketLines(input: Readable, path: string): AsyncGenerator<Line> {
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      const clean = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (clean.trim() !== '') yield { line, ...parseTicketLine(clean) };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path}:${line + 1}: cannot be read: ${why}.`, 'Check the path and that the file is whole.', {
      cause: error,
    });
  }
}

/** Reads one line of ticket JSONL. The reason for a refusal names fields, never their values. */
export function parseTicketLine(text: string): { ticket: Ticket } | { why: string } {
  let value: unknown;
  try {
    value = withKnownDates(JSON.parse(text));
  } catch {
    return { why: 'is not JSON' };
  }
  const parsed = Ticket.safeParse(value);
  if (parsed.success) return { ticket: isUntitled(value) ? { ...parsed.data, untitled: true } : parsed.data };
  return { why: parsed.error.issues.map((issue) => describeIssue(issue, value)).join('; ') };
}

function isUntitled(value: unknown): boolean {
  return (value as { subject?: unknown }).subject === null;
}
