import { z } from 'zod';

/** `t-` and eight letters or digits; minted once, never used again. */
export const TopicId = z.string().regex(/^t-[a-z0-9]{8}$/, 'a topic id is t- and eight letters or digits');
export type TopicId = z.infer<typeof TopicId>;

/** What the ledger remembers of a topic. People overrule it by editing `content/topics.json`. */
export const LedgerTopic = z.strictObject({
  title: z.string().min(1),
  /** First and last week in which the topic was seen, as `2026-W47`. */
  firstWeek: z.string(),
  lastWeek: z.string(),
  /** A person chose the title; no run changes it. */
  renamed: z.boolean().optional(),
  /** The topic that now holds this one's questions. */
  mergedInto: TopicId.optional(),
  /** The topic this one was split from. */
  splitFrom: TopicId.optional(),
  dismissed: z.strictObject({ reason: z.string().min(1) }).optional(),
  /** Id of the article that answers it, said by a person. */
  coveredBy: z.string().optional(),
  /** Paths under `content/` at which drafts were written for it. They are not written again when a person deletes them. */
  draft: z.string().optional(),
  runbook: z.string().optional(),
});
export type LedgerTopic = z.infer<typeof LedgerTopic>;

/** `content/topics.json`: topic id → what is remembered of it. */
export const Ledger = z.strictObject({ topics: z.record(TopicId, LedgerTopic) });
export type Ledger = z.infer<typeof Ledger>;
