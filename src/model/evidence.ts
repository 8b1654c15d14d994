import { z } from 'zod';
import { Id } from './ticket.ts';
import { TopicId } from './topic.ts';
import { WeekName } from './week.ts';

/** A sentence of a generated page, as it stands there, with the tickets that carry it. */
export const Support = z.strictObject({
  text: z.string().min(1),
  /** Section of the page, such as `Answer`. */
  section: z.string().min(1),
  /** Tickets in which it was said, sorted; never empty. */
  tickets: z.array(Id).min(1),
  /** Those of them in which the customer accepted it, said thanks, or the ticket was solved. */
  helped: z.int().nonnegative(),
  /** Distinct people who asked in those tickets, and their distinct organizations. */
  people: z.int().nonnegative().optional(),
  organizations: z.int().nonnegative().optional(),
});
export type Support = z.infer<typeof Support>;

/** `content/evidence/TOPIC.json`: where each sentence of a topic's generated pages comes from. For editors; no private text. */
export const Evidence = z.strictObject({
  topic: TopicId,
  /** The run that the drafts were written from. */
  week: WeekName,
  /** Path of a page under the content folder → its sentences in their order. */
  pages: z.record(z.string(), z.array(Support)),
});
export type Evidence = z.infer<typeof Evidence>;
