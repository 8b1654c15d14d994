import type { Redacted } from '../../src/model/redacted.ts';
import type { Thread, Turn } from '../../src/model/thread.ts';
import type { WeekTopic } from '../../src/model/week.ts';

/** What a test says of one turn: who wrote what, and whether it was marked as the solution. */
export interface Said {
  readonly answer?: string;
  readonly note?: string;
  readonly followUp?: string;
  readonly pasted?: readonly string[];
  readonly accepted?: boolean;
}

const asRedacted = (text: string): Redacted => text as Redacted;

/** A thread from few words. Customer and times follow from the id. */
export function thread(id: number, asked: string, said: readonly Said[], more: Partial<Thread> = {}): Thread {
  const turns = said.map(({ answer, note, followUp, pasted = [], accepted = false }, at): Turn => ({
    text: asRedacted(answer ?? note ?? followUp ?? ''),
    pasted: pasted.map(asRedacted),
    commentId: id * 100 + at,
    kind: answer !== undefined ? 'answer' : note !== undefined ? 'note' : 'followUp',
    at: `2026-11-${String(1 + (id % 28)).padStart(2, '0')}T${String(9 + at).padStart(2, '0')}:00:00Z`,
    accepted,
    author: followUp !== undefined ? `customer-${id}` : 'agent',
  }));
  return {
    source: 'zendesk',
    ticketId: id,
    askedAt: `2026-11-${String(1 + (id % 28)).padStart(2, '0')}T08:00:00Z`,
    status: 'solved',
    tags: [],
    requester: `customer-${id}`,
    organization: null,
    language: 'en',
    question: { subject: asRedacted(''), text: asRedacted(asked), pasted: [] },
    turns,
    ...more,
  };
}

/** A topic of a week that holds these threads and has no article. */
export function topicOf(threads: readonly Thread[], more: Partial<WeekTopic> = {}): WeekTopic {
  return {
    id: 't-aaaaaaaa',
    title: 'How do I raise the memory limit?',
    size: threads.length,
    keywords: [],
    tickets: threads.map(({ ticketId }) => ticketId),
    requesters: new Set(threads.map(({ requester }) => requester)).size,
    organizations: 1,
    trend: { now: 1, before: 1, direction: 'steady' },
    coverage: { kind: 'new', score: 0 },
    rank: 1,
    examples: [],
    ...more,
  };
}
