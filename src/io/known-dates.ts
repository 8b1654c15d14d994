import type { z } from 'zod';
import type { Ticket } from '../model/ticket.ts';

type Row = { [key: string]: unknown };

/**
 * A row of a ticket file with the dates that it leaves out, as far as its other dates tell: a ticket began with its first comment, a
 * reply came before the next one or the last change, and the last change is the latest date there is. Dates that are there stay as they
 * are, readable or not, and a row without any date stays without.
 */
export function withKnownDates(row: unknown): unknown {
  if (!isRow(row)) return row;
  const comments = Array.isArray(row['comments']) ? (row['comments'] as unknown[]) : [];
  const dates = comments.map(dateOf);
  const created =
    given(row['created_at']) ?? dates[0] ?? given(row['updated_at']) ?? dates.find((date) => date !== undefined);
  const updated = given(row['updated_at']) ?? latest([created, ...dates]);
  const fill = (comment: unknown, at: number): unknown => {
    if (!isRow(comment) || dates[at] !== undefined) return comment;
    const next = dates.slice(at + 1).find((date) => date !== undefined);
    return { ...comment, created_at: at === 0 ? created : (next ?? updated) };
  };
  return {
    ...row,
    created_at: created,
    updated_at: updated,
    ...(Array.isArray(row['comments']) && { comments: comments.map(fill) }),
  };
}

/** What is wrong with a field, in words for who wrote the file. */
export function describeIssue({ path, message }: z.core.$ZodIssue, row: unknown): string {
  const where = path.join('.');
  if (where === '') return 'is not a ticket object';
  if (!DATES.has(String(path.at(-1)))) return `${where}: ${message}`;
  const value = path.reduce((at: unknown, key) => Reflect.get(Object(at) as object, key) as unknown, row);
  return value === undefined ? `${where}: no date says when` : `${where}: is no date like 2026-11-23T09:00:00Z`;
}

const DATES: ReadonlySet<string> = new Set<keyof Ticket>(['created_at', 'updated_at']);

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dateOf(comment: unknown): unknown {
  return isRow(comment) ? given(comment['created_at']) : undefined;
}

function given(date: unknown): unknown {
  return date === null || date === '' ? undefined : date;
}

function latest(dates: readonly unknown[]): unknown {
  const times = dates.filter((date): date is string => typeof date === 'string' && !Number.isNaN(Date.parse(date)));
  return times.reduce<string | undefined>(
    (last, date) => (last === undefined || Date.parse(date) > Date.parse(last) ? date : last),
    undefined,
  );
}
