import { z } from 'zod';
import { TimeOfDay } from './time-of-day.ts';

/** The states a ticket can be in, whatever a desk calls its own. */
export const StatusCategory = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']);
export type StatusCategory = z.infer<typeof StatusCategory>;

/** What the desk promises for each status. */
export const StatusSettings = z.strictObject({
  acknowledgeBy: TimeOfDay.prefault('17:00').describe(
    'A New ticket is acknowledged before this time of the business day on which it came.',
  ),
  answerWithinHours: z
    .strictObject({
      from: z.int().positive().default(24).describe('Soonest, in hours.'),
      to: z.int().positive().default(48).describe('Latest, in hours.'),
    })
    .refine(({ from, to }) => from <= to, 'from must not be more than to')
    .prefault({})
    .describe('What a customer is told when the answer is not known: it comes within so many hours.'),
  openBusinessDays: z
    .int()
    .positive()
    .default(1)
    .describe('Most business days an Open ticket may be without a word to the customer.'),
  reopenedBusinessDays: z
    .int()
    .positive()
    .default(1)
    .describe("Most business days between a customer's reply to a Pending ticket and ours."),
  pendingClosesAfterDays: z
    .int()
    .positive()
    .default(5)
    .describe('Calendar days after the last activity on which a Pending ticket closes by itself.'),
  pendingWarnHours: z
    .int()
    .nonnegative()
    .default(24)
    .describe('How long before it closes by itself a Pending ticket is shown as due, in hours.'),
  holdReviewBusinessDays: z
    .int()
    .positive()
    .default(5)
    .describe('Business days after which a ticket on hold is looked at again.'),
  issueAfterBusinessDays: z
    .number()
    .positive()
    .default(1)
    .describe('Business days of work (time in Open) after which a ticket needs a GitHub issue.'),
  infrastructureTags: z
    .array(z.string().min(1))
    .default(['infrastructure'])
    .describe('Tags that say a ticket needs a change to infrastructure, and so a GitHub issue at once.'),
  custom: z
    .record(z.string().regex(/^\d+$/, 'a custom status is named by its number'), StatusCategory)
    .default({})
    .describe("The desk's own statuses: Zendesk's `custom_status_id` → the state whose rules hold for it."),
});
export type StatusSettings = z.infer<typeof StatusSettings>;
