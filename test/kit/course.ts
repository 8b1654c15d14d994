import type { StatusSettings } from '../../src/model/settings/statuses.ts';
import { Ticket } from '../../src/model/ticket.ts';
import { courseOf, type Course } from '../../src/process/course.ts';

/** One event of a ticket's life: who wrote (`note` is internal), or a state it came into. */
export type Event = readonly [at: string, what: 'customer' | 'desk' | 'note' | { readonly status: string }];

/** What counts as now, the desk's own statuses, and fields of the ticket that are to be others. */
type Options = { readonly now?: number; readonly custom?: StatusSettings['custom'] } & Readonly<
  Record<string, unknown>
>;

/**
 * The course of a ticket that customer 1 opened and agent 2 works on. Instants are ISO; `status` is the state it is in.
 * Without a state among the events the states are guessed.
 */
export function course(
  status: string,
  events: readonly Event[],
  { now = Date.parse('2027-01-01T00:00:00Z'), custom = {}, ...over }: Options = {},
): Course {
  const changes = events.flatMap(([at, what]) => (typeof what === 'string' ? [] : [{ at, status: what.status }]));
  const comments = events.flatMap(([at, what], index) =>
    typeof what === 'string'
      ? [
          {
            id: index + 1,
            author_id: what === 'customer' ? 1 : 2,
            public: what !== 'note',
            plain_body: 'x',
            created_at: at,
          },
        ]
      : [],
  );
  const ticket = Ticket.parse({
    source: 'zendesk',
    id: 1,
    subject: 'x',
    status,
    created_at: events[0]![0],
    updated_at: events.at(-1)![0],
    requester_id: 1,
    assignee_id: 2,
    comments,
    users: [
      { id: 1, role: 'end-user' },
      { id: 2, role: 'agent' },
    ],
    ...(changes.length === 0 ? {} : { status_changes: changes }),
    ...over,
  });
  return courseOf(ticket, { custom }, now);
}
