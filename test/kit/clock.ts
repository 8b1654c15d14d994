import { setImmediate } from 'node:timers/promises';

/** A clock that stands still until someone sleeps, and then jumps: hours of waiting take no time. */
export interface VirtualClock {
  /** ms since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Every wait so far, in ms. */
  readonly slept: number[];
}

export function virtualClock(startMs: number): VirtualClock {
  let now = startMs;
  const slept: number[] = [];
  return {
    now: () => now,
    slept,
    sleep: async (ms) => {
      const until = now + ms;
      slept.push(ms);
      await setImmediate();
      now = Math.max(now, until);
    },
  };
}
