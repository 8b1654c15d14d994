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

/** `content/board.json`: what `triage` said last, for the desk board of the internal site. No text of tickets. */
export const Board = z.strictObject({
  /** ISO instant of the run that wrote it. */
  at: z.string(),
  /** Said when the store has not been brought up to date. */
  stale: z.string().optional(),
  /** Overdue first, then what is due today, then the rest. */
  lines: z.array(
    z.strictObject({
      ticket: Id,
      status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
      turn: z.enum(['desk', 'customer', 'platform']),
      urgency: z.enum(['overdue', 'today', 'later']),
      deadlineWords: z.string(),
      todo: z.string(),
      why: z.string(),
      rule: z.string(),
    }),
  ),
  checklist: z.array(
    z.strictObject({ what: z.string(), state: z.enum(['done', 'open', 'by-hand']), left: z.string().optional() }),
  ),
});
export type Board = z.infer<typeof Board>;
