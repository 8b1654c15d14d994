/** Seeded chance. Dice forked under the same name from the same dice always fall the same way, whatever was thrown before. */
export interface Dice {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** True with probability `p`. */
  readonly chance: (p: number) => boolean;
  /** Uniform integer from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** One of `list`, which must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** An index into `weights`, drawn in proportion to them. */
  readonly weighted: (weights: readonly number[]) => number;
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** A positive number around `median`, with a long tail to the right (log-normal). */
  readonly around: (median: number, spread?: number) => number;
  readonly fork: (name: string | number) => Dice;
}

export function dice(name: string): Dice {
  const next = mulberry32(fnv1a(name));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    chance: (p) => next() < p,
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => (left -= weight) < 0);
      return at === -1 ? weights.length - 1 : at;
    },
    shuffled: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(int(0, rest.length - 1), 1)[0]!);
    },
    around: (median, spread = 0.8) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
    fork: (child) => dice(`${name}/${child}`),
  };
}

/** @see Tommy Ettinger's mulberry32: period 2³² */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit hash of a text (Fowler, Noll and Vo). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
