import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';
import type { SourceSettings } from '../model/settings/sources.ts';
import { Ticket } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import type { Line } from './ticket-file.ts';

type Columns = SourceSettings['csv'];

const Row = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) });

/**
 * Reads a CSV file with a heading line; each row is a ticket with its description and, where there is one, its answer.
 *
 * @returns rows with the number of the line on which they end
 * @throws UserError when the file cannot be read, or has no column of the ticket's id
 */
export async function* readCsvFile(path: string, columns: Columns): AsyncGenerator<Line> {
  const skipped: { line: number; why: string }[] = [];
  const parser = parse({
    bom: true,
    delimiter: columns.delimiter,
    info: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    columns: (headings: string[]) => {
      if (!headings.includes(columns.id)) throw noColumn(path, columns.id);
      return headings;
    },
    on_skip: (error) => {
      if (error === undefined) return undefined;
      skipped.push({ line: Number(error['lines'] ?? 0), why: `is not CSV (${error.code})` });
      return undefined;
    },
  });
  const file = createReadStream(path);
  file.once('error', (error) => parser.destroy(error));
  file.pipe(parser);
  try {
    for await (const read of parser) {
      yield* skipped.splice(0);
      const { record, info } = Row.parse(read);
      yield { line: info.lines, ...ticketOf(record, columns) };
    }
    yield* skipped.splice(0);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path}: cannot be read: ${why}.`, 'Check the path and that the file is whole CSV.', {
      cause: error,
    });
  }
}

/** A row as a ticket. The reason for a refusal names columns, never their values. */
function ticketOf(record: Readonly<Record<string, string>>, columns: Columns): { ticket: Ticket } | { why: string } {
  const cell = (field: Exclude<keyof Columns, 'delimiter'>): string | undefined => record[columns[field]] || undefined;
  const id = cell('id');
  const asked = instantOf(cell('created_at'));
  if (id === undefined) return { why: `${columns.id} is empty` };
  if (asked === undefined) return { why: `${columns.created_at} is no ISO date` };
  const answer = cell('answer');
  const requester = cell('requester') ?? null;
  const changed = instantOf(cell('updated_at')) ?? asked;
  const ticket = Ticket.safeParse({
    id: /^\d{1,15}$/.test(id) ? Number(id) : id,
    subject: cell('subject') ?? '',
    description: cell('description') ?? '',
    status: cell('status')?.toLowerCase() ?? (answer === undefined ? 'open' : 'solved'),
    created_at: asked,
    updated_at: changed,
    tags: (cell('tags') ?? '')
      .split(/[,;|]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    requester_id: requester,
    organization_id: cell('organization') ?? null,
    comments: [
      { id: 1, author_id: requester, plain_body: cell('description') ?? '', created_at: asked },
      ...(answer === undefined ? [] : [{ id: 2, author_id: DESK, plain_body: answer, created_at: changed }]),
    ],
    users: [
      ...(requester === null ? [] : [{ id: requester, role: 'end-user' }]),
      ...(answer === undefined ? [] : [{ id: DESK, role: 'agent' }]),
    ],
  });
  if (ticket.success) return { ticket: ticket.data };
  return { why: ticket.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}

/** Whoever wrote the answers: the file does not say. */
const DESK = 'desk';

/** `2026-11-23`, `2026-11-23 09:00`, with seconds, with a zone; without one, UTC. */
function instantOf(text: string | undefined): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text ?? '',
  );
  if (parts === null) return undefined;
  const [, day, time = '00:00', zone = 'Z'] = parts;
  const at = new Date(`${day!}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function noColumn(path: string, column: string): UserError {
  return new UserError(
    `${path}: there is no column ${column}.`,
    'Name the columns of the file in desk.yaml under sources.csv, such as `id: Ticket number`.',
  );
}
