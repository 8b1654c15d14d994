import { z } from 'zod';

/** Id of a row as its source gives it: a number in Zendesk, a string in Slack and GitHub. */
export const Id = z.union([z.int(), z.string().min(1)]);
export type Id = z.infer<typeof Id>;

/** An instant in ISO 8601 with a time zone, as every source writes it. */
const Instant = z.iso.datetime({ offset: true });

/** @see https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export const Comment = z.object({
  id: Id,
  author_id: Id.nullable().default(null),
  public: z.boolean().default(true),
  plain_body: z.string().default(''),
  html_body: z.string().optional(),
  created_at: Instant,
  /** The requester took this reply as the solution; forums and some channels know it, Zendesk does not. */
  accepted: z.boolean().optional(),
});
export type Comment = z.infer<typeof Comment>;

export const Person = z.object({
  id: Id,
  role: z.enum(['end-user', 'agent', 'admin']).catch('end-user'),
  name: z.string().optional(),
  email: z.string().nullish(),
  organization_id: Id.nullish(),
});
export type Person = z.infer<typeof Person>;

export const Status = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted']);
export type Status = z.infer<typeof Status>;

/**
 * A ticket with its comments and people, in Zendesk's own field names: a line of ticket JSONL.
 *
 * The first comment is the description. Unknown fields are dropped.
 *
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */
export const Ticket = z.object({
  /** Where the ticket came from: `zendesk`, `file`, `slack`, `github`. Ids are unique within a source only. */
  source: z.string().min(1).default('file'),
  id: Id,
  subject: z
    .string()
    .nullish()
    .transform((subject) => subject ?? ''),
  /** The source says `null` where others say nothing: the export gives it back. */
  untitled: z.literal(true).optional(),
  description: z.string().nullish(),
  status: Status,
  custom_status_id: z.int().nullish(),
  created_at: Instant,
  updated_at: Instant,
  tags: z.array(z.string()).default([]),
  requester_id: Id.nullable().default(null),
  organization_id: Id.nullable().default(null),
  group_id: Id.nullable().default(null),
  assignee_id: Id.nullable().default(null),
  via: z.object({ channel: z.string().nullish() }).nullish(),
  deleted: z.boolean().default(false),
  /** Each state with the instant at which it began, where the source tells; without it the states are guessed from the comments. */
  status_changes: z.array(z.object({ status: Status, at: Instant })).optional(),
  comments: z.array(Comment).default([]),
  users: z.array(Person).default([]),
});
export type Ticket = z.infer<typeof Ticket>;

/**
 * What a ticket is called where tickets of all sources meet: the bare id for Zendesk and files, `slack:ID` and the like elsewhere.
 */
export function ticketRef({ source, id }: { readonly source: string; readonly id: Id }): Id {
  return source === 'zendesk' || source === 'file' ? id : `${source}:${id}`;
}
