import { z } from 'zod';
import { WeekName } from './week.ts';

const Count = z.int().nonnegative();
/** Whole business minutes; `null` where no ticket of the week has both events. */
const Median = z.int().nonnegative().nullable();

/** `content/figures/2026-W47.json`: how the desk kept its promises in one week. Counts only, no text and no names. */
export const WeekFigures = z.strictObject({
  week: WeekName,
  /** Tickets that came in the week. */
  came: Count,
  /** Of them: those due to be acknowledged by now, and those that were, in time. */
  acknowledgeDue: Count,
  acknowledgedInTime: Count,
  /** Of them: those with a GitHub issue. */
  escalated: Count,
  /** Of them: those whose states the source did not tell, so that times in states are guessed. */
  guessed: Count,
  /** Medians over the tickets that came in the week. */
  firstReplyMinutes: Median,
  nextReplyMinutes: Median,
  fullResolutionMinutes: Median,
  /** Business minutes that all tickets together spent in a state within the week. */
  minutesIn: z.strictObject({ new: Count, open: Count, pending: Count, hold: Count }),
  /** Public words of the desk in the week: by the one who has the ticket, and by others. */
  answers: z.strictObject({ assigned: Count, others: Count }),
  /** Business minutes between the newest handoff's page and the end of the week; `null` without a handoff. */
  handoffAgeMinutes: z.int().nonnegative().nullable(),
});
export type WeekFigures = z.infer<typeof WeekFigures>;
