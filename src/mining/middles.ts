import { type Matrix, addScaled, dot, row, zeros } from '../text/matrix.ts';
import type { Bag } from './word-model.ts';

/** Where clusters lie, in two spaces, while they are joined. */
export interface Middles {
  /** Cosines of two clusters' middles, -1..1. */
  readonly cosines: (a: Bag, b: Bag) => readonly [place: number, vector: number];
  /** The first takes in the second. */
  readonly join: (a: Bag, b: Bag) => void;
}

/** @param labels  cluster of each text, which is the bag of that number */
export function middlesOf(
  bags: readonly Bag[],
  labels: Int32Array,
  { places, vectors }: { readonly places: Matrix; readonly vectors: Matrix },
): Middles {
  const sums = [places, vectors].map((space) => {
    const sum = zeros(bags.length, space.cols);
    labels.forEach((label, at) => addScaled(row(sum, label), row(space, at), 1));
    return sum;
  });
  const numberOf = new Map(bags.map((bag, number) => [bag, number]));
  const [byPlace, byVector] = sums.map((sum) => (a: Bag, b: Bag) => {
    const [one, other] = [row(sum, numberOf.get(a)!), row(sum, numberOf.get(b)!)];
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other) || 1);
  });
  return {
    cosines: (a, b) => [byPlace!(a, b), byVector!(a, b)],
    join: (a, b) => {
      for (const sum of sums) addScaled(row(sum, numberOf.get(a)!), row(sum, numberOf.get(b)!), 1);
    },
  };
}
