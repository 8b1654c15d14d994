import type { Budget } from './rate-budget.ts';

/** Tries of one request before it counts as failed; a rate limit is no failure and may last longer. */
export const MOST_TRIES = 12;
const MOST_RATE_LIMITS = 60;
const FIRST_GUESS_MS = 200;
const LONGEST_GUESS_MS = 15_000;
const RETRIED_BELOW_500 = new Set([0, 408, 409, 425, 429]);

/** Reads a response header by its lower-case name. */
export type Headers = (name: string) => string | undefined;

/**
 * How long to wait before the next try, or `undefined` to give up.
 *
 * A wait that the server asks for is kept to the millisecond; only our own guess is capped and jittered.
 *
 * @param status  HTTP status; 0 for a reset, a stall or an unreadable body
 * @param askedMs  wait the server asks for
 * @param attempt  0 after the first failure
 * @param dice  0..1, spreads our guesses between half and all of their length
 */
export function retryDelayMs(
  status: number,
  askedMs: number | undefined,
  attempt: number,
  dice: number,
): number | undefined {
  if (status < 500 && !RETRIED_BELOW_500.has(status)) return undefined;
  if (attempt + 1 >= (status === 429 ? MOST_RATE_LIMITS : MOST_TRIES)) return undefined;
  const guess = Math.min(FIRST_GUESS_MS * 2 ** attempt, LONGEST_GUESS_MS) * (0.5 + dice / 2);
  return Math.max(askedMs ?? 0, Math.ceil(guess));
}

/**
 * Share of the longest silence that a try may last, 0..1: a lost answer is asked for again soon, a slow one is given twice
 * the time with each try. Pages of the export are slow by nature.
 *
 * @param attempt  0 for the first try
 */
export function patience(budget: Budget, attempt: number): number {
  return Math.min(1, (budget === 'exports' ? 1 / 6 : 1 / 20) * 2 ** attempt);
}

/** A date of HTTP is cut to the second. */
const CUT_MS = 1000;

/**
 * The wait that a refusal asks for: `Retry-After` in seconds or as a date (measured by the server's own `Date`), else, for
 * a rate limit, the time until the window ends.
 */
export function askedDelayMs(status: number, header: Headers, now: number): number | undefined {
  const retryAfter = header('retry-after');
  if (retryAfter !== undefined) return secondsMs(retryAfter) ?? untilMs(retryAfter, header('date'), now);
  if (status !== 429) return undefined;
  const exports = /resets=(\d+)/.exec(header('zendesk-ratelimit-incremental-exports') ?? '')?.[1];
  const reset = exports ?? header('ratelimit-reset') ?? header('rate-limit-reset');
  return reset === undefined ? undefined : secondsMs(reset);
}

function secondsMs(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Math.ceil(Number(text) * 1000) : undefined;
}

function untilMs(date: string, serverDate: string | undefined, now: number): number | undefined {
  const at = Date.parse(date);
  const serverNow = Date.parse(serverDate ?? '');
  if (Number.isNaN(at)) return undefined;
  return Math.max(0, at + CUT_MS - (Number.isNaN(serverNow) ? now : serverNow));
}
