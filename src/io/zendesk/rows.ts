import { z } from 'zod';
import { Person, Ticket } from '../../model/ticket.ts';
import type { Conversation } from './comments.ts';

/** What the walk must know of a row before its conversation is fetched. */
const Head = z.object({
  id: z.int(),
  status: z.string(),
  updated_at: z.iso.datetime({ offset: true }),
  /** When Zendesk last wrote the row, s since 1970: orders the export. System updates move it and leave `updated_at`. */
  generated_timestamp: z.int().nonnegative().optional(),
  custom_status_id: z.int().nullish(),
});

export interface Head {
  readonly id: number;
  readonly deleted: boolean;
  /** s since 1970. */
  readonly generated: number;
  readonly customStatus: number | undefined;
  readonly row: object;
}

/** A row that cannot be used. `why` names fields, never their values. */
export interface Reject {
  readonly id: number | undefined;
  readonly why: string;
}

export function readHead(row: unknown): Head | Reject {
  const head = Head.safeParse(row);
  if (!head.success) return { id: z.object({ id: z.int() }).safeParse(row).data?.id, why: issues(head.error) };
  const { id, status, updated_at, generated_timestamp, custom_status_id } = head.data;
  return {
    id,
    deleted: status === 'deleted',
    generated: generated_timestamp ?? Math.floor(Date.parse(updated_at) / 1000),
    customStatus: custom_status_id ?? undefined,
    row: row as object,
  };
}

/** A ticket with its conversation. */
export function readTicket(head: Head, conversation: Conversation): Ticket | Reject {
  const { subject, tags } = head.row as { subject?: unknown; tags?: unknown };
  const ticket = Ticket.safeParse({
    ...head.row,
    source: 'zendesk',
    deleted: false,
    tags: tags ?? [],
    ...(subject === null && { untitled: true }),
    comments: conversation.comments.map(withoutNulls),
    users: readPeople(conversation.users),
  });
  return ticket.success ? ticket.data : { id: head.id, why: issues(ticket.error) };
}

/** Bodies that are `null` are empty; a comment without a plain one has its only body in `body`. */
function withoutNulls(comment: object): object {
  const { plain_body, body, html_body, ...rest } = comment as Record<string, unknown>;
  return { ...rest, plain_body: plain_body ?? body ?? '', ...(typeof html_body === 'string' && { html_body }) };
}

/** What stays of a deleted ticket: that it was there, and when. No words, no people. */
export function tombstone(head: Head): Ticket | Reject {
  const { created_at, updated_at } = head.row as { created_at?: unknown; updated_at?: unknown };
  const ticket = Ticket.safeParse({
    source: 'zendesk',
    id: head.id,
    subject: '',
    description: '',
    status: 'deleted',
    deleted: true,
    created_at: created_at ?? updated_at,
    updated_at,
  });
  return ticket.success ? ticket.data : { id: head.id, why: issues(ticket.error) };
}

/** People whose rows can be read; the others stay unknown. */
export function readPeople(rows: readonly unknown[]): Person[] {
  return rows.flatMap((row) => Person.safeParse(row).data ?? []);
}

function issues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}
