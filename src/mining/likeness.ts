import { meanings, tally } from '../text/terms.ts';

/** A text, or the middle of many, as weights of its terms, of length 1; empty where it says nothing. */
export type Profile = ReadonlyMap<string, number>;

/** Reads texts as tf-idf profiles; what is rare is learned from `texts`. */
export function profiler(texts: readonly string[]): (text: string) => Profile {
  const found = tally(texts.flatMap((text) => [...new Set(meanings(text))]));
  const rarity = (term: string): number => Math.log(1 + texts.length / (1 + (found.get(term) ?? 0)));
  return (text) =>
    unit([...tally(meanings(text))].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));
}

/** The middle of several profiles. */
export function middle(profiles: readonly Profile[]): Profile {
  const sums = new Map<string, number>();
  for (const profile of profiles) for (const [term, x] of profile) sums.set(term, (sums.get(term) ?? 0) + x);
  return unit([...sums]);
}

/** Cosine, 0..1. */
export function likeness(a: Profile, b: Profile): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, x] of small) sum += x * (large.get(term) ?? 0);
  return sum;
}

/**
 * Indexes profiles by their terms, so that what shares none with another is never looked at.
 *
 * @returns the cosine with each that shares a term, by its place
 */
export function likenesses(profiles: readonly Profile[]): (to: Profile) => Map<number, number> {
  const holders = new Map<string, [at: number, weight: number][]>();
  profiles.forEach((profile, at) => {
    for (const [term, weight] of profile) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [[at, weight]]);
      else known.push([at, weight]);
    }
  });
  return (to) => {
    const sums = new Map<number, number>();
    for (const [term, x] of to) {
      for (const [at, weight] of holders.get(term) ?? []) sums.set(at, (sums.get(at) ?? 0) + x * weight);
    }
    return sums;
  };
}

function unit(weights: readonly (readonly [string, number])[]): Profile {
  const length = Math.sqrt(weights.reduce((sum, [, x]) => sum + x * x, 0));
  return new Map(weights.map(([term, x]) => [term, x / length]));
}
