import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Temporal } from 'temporal-polyfill';
import { Ticket } from '../../src/model/ticket.ts';

const PATH = join(import.meta.dirname, '..', 'desks', 'causeway', 'queue.yaml');
const TIME_ZONE = 'America/New_York';

interface Written {
  readonly people: Readonly<Record<string, { id: number; role: string; name: string; email: string }>>;
  readonly tickets: readonly WrittenTicket[];
  readonly chats: readonly WrittenTicket[];
}

interface WrittenTicket {
  readonly id: number | string;
  readonly at: string;
  readonly updated?: string;
  readonly from: string;
  readonly status: string;
  readonly assignee?: string;
  readonly tags?: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly then?: readonly { at: string; by: string; body?: string; note?: string }[];
  readonly changes?: readonly [at: string, status: string][];
}

/** The sample desk's queue as tickets, the chats among them as tickets of Slack. */
export function sampleQueue(): Ticket[] {
  const { people, tickets, chats } = parse(readFileSync(PATH, 'utf8')) as Written;
  return [
    ...tickets.map((written) => ticketOf(written, people, 'zendesk')),
    ...chats.map((written) => ticketOf(written, people, 'slack')),
  ];
}

function ticketOf(written: WrittenTicket, people: Written['people'], source: string): Ticket {
  const { id, at, from, then = [], changes } = written;
  const said = [{ at, by: from, body: written.body, note: undefined }, ...then];
  const comments = said.map(({ at: when, by, body, note }, index) => ({
    id: `${id}-${index + 1}`,
    author_id: people[by]!.id,
    public: note === undefined,
    plain_body: (body ?? note)!.trim(),
    created_at: instant(when),
  }));
  return Ticket.parse({
    source,
    id,
    subject: written.subject,
    status: written.status,
    created_at: instant(at),
    updated_at: instant(written.updated ?? changes?.at(-1)?.[0] ?? said.at(-1)!.at),
    tags: written.tags ?? [],
    requester_id: people[from]!.id,
    assignee_id: written.assignee === undefined ? null : people[written.assignee]!.id,
    comments,
    users: [...new Set(said.map(({ by }) => by))].map((key) => people[key]!),
    ...(changes === undefined
      ? {}
      : { status_changes: changes.map(([when, status]) => ({ at: instant(when), status })) }),
  });
}

/** `2026-11-23 14:00` in the desk's zone as an ISO instant. */
function instant(local: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(TIME_ZONE).toInstant().toString();
}
