import { z } from 'zod';
import { Id } from './ticket.ts';

/** `t-` and eight letters or digits; minted once, never used again. */
export const TopicId = z.string().regex(/^t-[a-z0-9]{8}$/, 'a topic id is t- and eight letters or digits');
export type TopicId = z.infer<typeof TopicId>;

/** What a person wrote, not only blanks. */
const Words = z.string().regex(/\S/, 'is empty');
const WeekOrNone = z.string().regex(/^(?:\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3]))?$/, 'a week is written 2026-W47');
const PagePath = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))./, 'is to be a path under content/');

/** What the ledger remembers of a topic. People overrule it by editing `content/topics.json`. */
export const LedgerTopic = z.strictObject({
  /** Editing it renames the topic. A run changes only what runs wrote: where a topic doubled since, or its questions are others now. */
  title: Words,
  /** First and last week in which the topic was seen, as `2026-W47`; left out by a person who adds a topic. */
  firstWeek: WeekOrNone.default(''),
  lastWeek: WeekOrNone.default(''),
  /** A person chose the title; no run changes it. The next run notes it. */
  renamed: z.boolean().optional(),
  /** A person says: the topic that now holds this one's questions. */
  mergedInto: TopicId.optional(),
  /** A run saw most of its questions in this topic, in that week; it comes back when they part again. */
  joined: z.strictObject({ topic: TopicId, week: WeekOrNone }).optional(),
  /** The topic this one was split from. */
  splitFrom: TopicId.optional(),
  /** A person says: not worth writing for, until it has `factor` (2) times the tickets it had (`size`, filled in by a run). */
  dismissed: z
    .strictObject({
      reason: Words,
      size: z.int().nonnegative().optional(),
      factor: z.number().min(1).optional(),
    })
    .optional(),
  /** Id of the article that answers it, said by a person. */
  coveredBy: Words.optional(),
  /** A person says: always among the candidates, first. */
  pinned: z.boolean().optional(),
  /** Who writes for it. */
  owner: Words.optional(),
  /** A person says what belongs here: tickets, or questions in customers' words. Splits a topic, or starts one. */
  examples: z
    .strictObject({ tickets: z.array(Id).default([]), questions: z.array(Words).default([]) })
    .refine(({ tickets, questions }) => tickets.length + questions.length > 0, 'names neither a ticket nor a question')
    .optional(),
  /** Paths under `content/` at which drafts were written for it. They are not written again when a person deletes them. */
  draft: PagePath.optional(),
  runbook: PagePath.optional(),
});
export type LedgerTopic = z.infer<typeof LedgerTopic>;

/** `content/topics.json`: topic id → what is remembered of it. What a row points to is checked beside other mistakes, not after them. */
export const Ledger = z.strictObject({ topics: z.record(TopicId, LedgerTopic) }).superRefine(
  ({ topics }, context) => {
    for (const [id, row] of Object.entries(topics)) {
      if (!isThing(row)) continue;
      const mistake = (key: string, message: string): void =>
        context.addIssue({ code: 'custom', path: ['topics', id, key], message });
      const { mergedInto, splitFrom, joined } = row;
      if (mergedInto !== undefined && !(mergedInto in topics)) mistake('mergedInto', `there is no topic ${mergedInto}`);
      if (splitFrom !== undefined && !(splitFrom in topics)) mistake('splitFrom', `there is no topic ${splitFrom}`);
      if (isThing(joined) && !(joined.topic in topics)) mistake('joined', `there is no topic ${joined.topic}`);
      if (heir(topics, id) === undefined) mistake('mergedInto', 'the merges lead in a circle');
    }
    for (const { id, ticket, other } of claimedTwice(topics)) {
      const message = `ticket ${ticket} is an example of ${other} too`;
      context.addIssue({ code: 'custom', path: ['topics', id, 'examples'], message });
    }
  },
  { when: ({ value }) => isThing(value) && isThing((value as { topics?: unknown }).topics) },
);
export type Ledger = z.infer<typeof Ledger>;

/** Tickets that are examples of two topics; merged ones use none. */
function claimedTwice(topics: Readonly<Record<TopicId, LedgerTopic>>): { id: TopicId; ticket: Id; other: TopicId }[] {
  const owner = new Map<Id, TopicId>();
  return Object.entries(topics).flatMap(([id, row]) => {
    if (!isThing(row) || row.mergedInto !== undefined || !Array.isArray(row.examples?.tickets)) return [];
    return row.examples.tickets.flatMap((ticket) => {
      const other = owner.get(ticket);
      owner.set(ticket, id);
      return other === undefined || other === id ? [] : [{ id, ticket, other }];
    });
  });
}

/** The topic that holds a topic's questions after all merges that people asked for; `undefined` where they lead in a circle. */
export function heir(topics: Readonly<Record<TopicId, LedgerTopic | undefined>>, id: TopicId): TopicId | undefined {
  const passed = new Set<TopicId>();
  let at = id;
  for (let next = topics[at]?.mergedInto; next !== undefined; next = topics[at]?.mergedInto) {
    passed.add(at);
    if (passed.has(next)) return undefined;
    at = next;
  }
  return at;
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
