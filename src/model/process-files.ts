import { z } from 'zod';
import { Id } from './ticket.ts';

/** `content/escalations.json`: ticket → the issue made from it, as `owner/name#12`. */
export const Escalations = z.record(
  z.string(),
  z.string().regex(/^[\w.-]+\/[\w.-]+#\d+$/, 'an issue is owner/name#12'),
);
export type Escalations = z.infer<typeof Escalations>;

/** `content/handoffs/2026-11-23.json`: how the queue stood when the desk was handed over on that day. No text of tickets. */
export const HandoffRecord = z.strictObject({
  /** ISO instant of the run that wrote it. */
  at: z.string(),
  /** Names of those who leave and who come on. */
  from: z.string(),
  to: z.string(),
  tickets: z.array(
    z.strictObject({
      ticket: Id,
      status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
      turn: z.enum(['desk', 'customer', 'platform']),
    }),
  ),
});
export type HandoffRecord = z.infer<typeof HandoffRecord>;
