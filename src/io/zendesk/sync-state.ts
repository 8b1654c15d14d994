import { z } from 'zod';
import { UserError } from '../../model/user-error.ts';
import { EARLIEST_S, incrementStart, type Place } from './export-step.ts';

/** What a pull leaves for the next one. Times in s since 1970. */
export const SyncState = z.object({
  /** Origin of the account. */
  account: z.string(),
  /** Start of the first backfill. */
  since: z.int(),
  cursor: z.string().optional(),
  /** Highest `generated_timestamp` of the pages that are wholly stored. */
  position: z.int().optional(),
  /** Most rows that a page held which was not the last. */
  fullPage: z.int().optional(),
  /** The last walk came to the end of the stream. */
  ended: z.boolean(),
});
export type SyncState = z.infer<typeof SyncState>;

/** The state from which a run goes on, and where in the export it starts. */
export interface Resumption {
  readonly state: SyncState;
  readonly start: Place;
}

/**
 * Decides where a run starts: at the cursor of a run that was cut short, a little before the end of one that was not, or at
 * `since` when the store was never filled, or not from so early.
 *
 * @param since  what the person asks for, s since 1970
 * @param countFrom  stored rows with at least that `generated_timestamp`
 * @throws UserError when the store holds another account's tickets
 */
export function resume(
  kept: SyncState | undefined,
  account: string,
  since: number | undefined,
  countFrom: (second: number) => number,
): Resumption {
  if (kept !== undefined && isOther(kept.account, account)) {
    throw new UserError(
      `The store holds the tickets of ${kept.account}, not of ${account}.`,
      'Check ZENDESK_URL, or name another store with --store.',
    );
  }
  const from = Math.max(EARLIEST_S, since ?? kept?.since ?? EARLIEST_S);
  if (kept === undefined || from < kept.since) {
    return { state: { account, since: from, ended: false }, start: { startTime: from } };
  }
  const state = { ...kept, account };
  if (kept.ended) return { state, start: incrementStart(kept, countFrom) };
  return { state, start: kept.cursor === undefined ? { startTime: kept.since } : { cursor: kept.cursor } };
}

/** A local stand-in has another port each time. */
function isOther(kept: string, account: string): boolean {
  const isLocal = (origin: string): boolean => /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|$)/.test(origin);
  return kept !== account && !(isLocal(kept) && isLocal(account));
}
