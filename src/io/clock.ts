import { setTimeout } from 'node:timers/promises';

/** Time that passes; a test passes one that jumps. */
export interface Clock {
  /** ms since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const wallClock: Clock = { now: Date.now, sleep: (ms) => setTimeout(ms) };
