/** Uniform numbers in [0, 1), the same ones for the same seed on every machine. */
export type Random = () => number;

/**
 * Starts a stream of random numbers.
 *
 * @param seed  any number; only its low 32 bits count
 * @see Tommy Ettinger's mulberry32: period 2³², passes gjrand
 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
