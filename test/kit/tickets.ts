import type { Ticket } from '../../src/model/ticket.ts';
import { Ticket as Schema } from '../../src/model/ticket.ts';

/** A question as a customer sends it. */
export interface Asked {
  readonly subject?: string;
  readonly body: string;
  /** Agents' public replies. */
  readonly replies?: readonly string[];
}

/**
 * Tickets of a desk, one a question, an hour apart, the last one an hour before `until`; each from a requester of their own.
 */
export function ticketsOf(questions: readonly Asked[], until = new Date('2026-11-23T00:00:00Z')): Ticket[] {
  return questions.map(({ subject = '', body, replies = [] }, at) => {
    const id = 1000 + at;
    const asked = until.getTime() - (questions.length - at) * 3_600_000;
    const time = (minutes: number): string => new Date(asked + minutes * 60_000).toISOString();
    return Schema.parse({
      id,
      subject,
      status: replies.length === 0 ? 'open' : 'solved',
      created_at: time(0),
      updated_at: time(replies.length),
      requester_id: id * 10,
      assignee_id: 1,
      comments: [
        { id: id * 100, author_id: id * 10, plain_body: body, created_at: time(0) },
        ...replies.map((reply, nth) => ({
          id: id * 100 + nth + 1,
          author_id: 1,
          plain_body: reply,
          created_at: time(nth + 1),
        })),
      ],
      users: [
        { id: id * 10, role: 'end-user', name: `Customer${at} Person${at}`, email: `customer${at}@agency.example` },
        { id: 1, role: 'agent', name: 'Ada Agentsson' },
      ],
    });
  });
}
