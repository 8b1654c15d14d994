import type { Clock } from '../clock.ts';
import { askedDelayMs, retryDelayMs } from '../zendesk/retry-delay.ts';

const TIMEOUT_MS = 30_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * `fetch` that waits where GitHub asks for it and tries again what may pass: a spent limit (403 or 429 with a reset), a
 * server error, a reset, silence. For requests that may safely come twice.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function patientFetch(clock: Clock, dice: () => number, onRequest: () => void): typeof fetch {
  return async (input, init) => {
    for (let attempt = 0; ; attempt += 1) {
      onRequest();
      const answer = await fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
        (error: unknown) => error as Error,
      );
      if (answer instanceof Response && answer.ok) return answer;
      const delay = delayAfter(answer, attempt, clock.now(), dice());
      if (delay === undefined || delay > LONGEST_WAIT_MS) {
        if (answer instanceof Response) return answer;
        throw answer;
      }
      await clock.sleep(delay);
    }
  };
}

function delayAfter(answer: Response | Error, attempt: number, now: number, dice: number): number | undefined {
  if (!(answer instanceof Response)) return retryDelayMs(0, undefined, attempt, dice);
  const header = (name: string): string | undefined => answer.headers.get(name) ?? undefined;
  const isSpent = header('x-ratelimit-remaining') === '0' || header('retry-after') !== undefined;
  const status = answer.status === 403 && isSpent ? 429 : answer.status;
  const resetS = Number(header('x-ratelimit-reset'));
  const asked = askedDelayMs(status, header, now) ?? (isSpent && resetS > 0 ? resetMs(resetS, header, now) : undefined);
  return retryDelayMs(status, asked, attempt, dice);
}

/** The reset is an instant by the server's clock. */
function resetMs(resetS: number, header: (name: string) => string | undefined, now: number): number {
  const serverNow = Date.parse(header('date') ?? '');
  return Math.max(0, resetS * 1000 - (Number.isNaN(serverNow) ? now : serverNow));
}
