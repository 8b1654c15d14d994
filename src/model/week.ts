import { z } from 'zod';
import { Id } from './ticket.ts';
import { TopicId } from './topic.ts';

/** An ISO week: `2026-W47`. */
export const WeekName = z.string().regex(/^\d{4}-W\d{2}$/, 'a week is written 2026-W47');
export type WeekName = z.infer<typeof WeekName>;

export const Coverage = z.strictObject({
  kind: z.enum(['covered', 'update', 'new']),
  /** Id of the best matching article, if there is one. */
  article: z.string().optional(),
  /** How sure it is that the article answers the topic, 0..1. */
  score: z.number().min(0).max(1),
});
export type Coverage = z.infer<typeof Coverage>;

export const WeekTopic = z.strictObject({
  id: TopicId,
  /** A real, short, redacted customer question. */
  title: z.string(),
  /** Tickets in the window. */
  size: z.int().nonnegative(),
  keywords: z.array(z.string()),
  tickets: z.array(Id),
  /** Distinct people who asked, and their distinct organizations. */
  requesters: z.int().nonnegative(),
  organizations: z.int().nonnegative(),
  trend: z.strictObject({
    /** Tickets of the last seven days of the window, and of the seven before. */
    now: z.int().nonnegative(),
    before: z.int().nonnegative(),
    direction: z.enum(['new', 'rising', 'steady', 'falling']),
    /** The 24 hours of the last seven days in which more came than chance would give. */
    burst: z.strictObject({ from: z.string(), tickets: z.int().positive() }).optional(),
  }),
  coverage: Coverage,
  /** 1 = most worth writing for. */
  rank: z.int().positive(),
  /** What a person said of it in the ledger, where a run obeys it. */
  dismissed: z.boolean().optional(),
  pinned: z.boolean().optional(),
  owner: z.string().optional(),
  /** What the rank is made of; their product is what an article would save, in replies to tickets of the window. */
  worth: z
    .strictObject({
      /** Tickets, those of one person counted half. */
      volume: z.number().nonnegative(),
      /** Replies and internal notes a ticket took, on average; at least 1. */
      effort: z.number().positive(),
      /** Share that no article covers, 0..1. */
      uncovered: z.number().min(0).max(1),
      /** Factor of the trend. */
      trend: z.number().positive(),
    })
    .optional(),
  /** Redacted questions that are typical of the topic, most typical first. */
  examples: z.array(z.string()),
});
export type WeekTopic = z.infer<typeof WeekTopic>;

/** What one run found: `content/weeks/2026-W47.json`. Sorted, and without private text. */
export const Week = z.strictObject({
  week: WeekName,
  /** ISO instants; `until` is exclusive. */
  window: z.strictObject({ since: z.string(), until: z.string() }),
  /** Tickets created in the window, and those of them that hold a question. */
  tickets: z.int().nonnegative(),
  questions: z.int().nonnegative(),
  /** In rank order. */
  topics: z.array(WeekTopic),
  /** Tickets that belong to no topic. */
  unassigned: z.array(Id),
});
export type Week = z.infer<typeof Week>;
