import { isMainThread } from 'node:worker_threads';
import { workForOthers } from '../../src/io/second-core.ts';

const clock = new Int32Array(new SharedArrayBuffer(4));

/** What the tests have done on another core. */
export const WORKS = {
  /** Where it was done, after so many ms. */
  where: (ms: number): string => {
    Atomics.wait(clock, 0, 0, ms);
    return isMainThread ? 'here' : 'there';
  },
  sum: (numbers: Float64Array): number => numbers.reduce((sum, value) => sum + value, 0),
  fail: (why: string): never => {
    throw new Error(why);
  },
  dieThere: (): string => (isMainThread ? 'here' : process.exit(1)),
};

workForOthers(WORKS);
