import type { Headers } from './retry-delay.ts';

/** What is left of one rate limit, as the newest answers tell it. Times in ms since 1970. */
export interface Window {
  /** Requests allowed per window. */
  readonly limit: number;
  readonly left: number;
  readonly endsAt: number;
}

/** Zendesk counts all requests of an account together, and those of the exports once more. */
export type Budget = 'account' | 'exports';

/** A window whose end is not told ends a minute after it was first seen. */
const WINDOW_MS = 60_000;
const LONGEST_WINDOW_S = 3600;
/** Answers overtake each other: ends this close together are the same window. */
const SAME_WINDOW_MS = 2_000;

export function budgetOf(path: string): Budget {
  return path.includes('/incremental/') ? 'exports' : 'account';
}

/**
 * What an answer says about a limit, joined with what was known.
 *
 * @param inFlight  requests sent and not yet answered: the answer knows nothing of them
 * @returns `known` itself when the answer does not speak of the limit
 */
export function learn(known: Window | undefined, told: Told, inFlight: number, now: number): Window | undefined {
  const { limit, left, resetsMs } = told;
  if (limit === undefined || left === undefined) return known;
  const old = known !== undefined && known.endsAt > now ? known : undefined;
  const endsAt = resetsMs === undefined ? (old?.endsAt ?? now + WINDOW_MS) : now + resetsMs;
  const spare = Math.max(0, left - inFlight);
  const isSame = old !== undefined && Math.abs(endsAt - old.endsAt) <= SAME_WINDOW_MS;
  if (!isSame) return { limit, left: spare, endsAt };
  return { limit, left: Math.min(old.left, spare), endsAt: Math.max(endsAt, old.endsAt) };
}

/** How long to hold a request back so that the account keeps a tenth of its limit for other programs; exports one. */
export function holdMs(window: Window | undefined, budget: Budget, now: number): number {
  if (window === undefined || window.endsAt <= now) return 0;
  const reserve = budget === 'exports' ? 1 : Math.ceil(window.limit / 10);
  return window.left > reserve ? 0 : window.endsAt - now;
}

/** The window after one more request has gone out. */
export function spend(window: Window | undefined): Window | undefined {
  return window && { ...window, left: window.left - 1 };
}

export interface Told {
  readonly limit: number | undefined;
  readonly left: number | undefined;
  readonly resetsMs: number | undefined;
}

/** Reads the headers of one limit, in all the spellings that Zendesk uses. */
export function toldBy(header: Headers, budget: Budget): Told {
  if (budget === 'exports') {
    const text = header('zendesk-ratelimit-incremental-exports') ?? '';
    const part = (name: string): number | undefined => wholeNumber(new RegExp(`${name}=(\\d+)`).exec(text)?.[1]);
    return { limit: part('total'), left: part('remaining'), resetsMs: seconds(part('resets')) };
  }
  return {
    limit: wholeNumber(header('x-rate-limit') ?? header('rate-limit') ?? header('ratelimit-limit')),
    left: wholeNumber(
      header('x-rate-limit-remaining') ?? header('rate-limit-remaining') ?? header('ratelimit-remaining'),
    ),
    resetsMs: seconds(wholeNumber(header('ratelimit-reset') ?? header('rate-limit-reset'))),
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A window lasts a minute: a larger number is no count of seconds. */
function seconds(count: number | undefined): number | undefined {
  return count === undefined || count > LONGEST_WINDOW_S ? undefined : count * 1000;
}
