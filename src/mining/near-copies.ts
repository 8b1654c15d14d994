/** Texts of fewer different terms are copies only when they have the same ones: one word makes another question of them. */
const LEAST_TERMS = 40;
/** Share of the terms of either that two texts have in common when one is a copy of the other. */
const ALIKE = 0.9;
/** Texts that have nine of ten terms in common meet in some band 199 times of 200. */
const BANDS = 5;
const ROWS = 4;
/** Each text of a band is compared with so many that come after it, so that a form that thousands fill in costs no square. */
const COMPARED = 8;
/** An odd number by which sums of terms hardly ever meet by chance. */
const SPREAD = 0x9e3779b1;

export interface Copies {
  /** The texts that stand for their copies, in their order. */
  readonly firsts: readonly number[];
  /** Which of `firsts`, by its place there, each text copies. */
  readonly copyOf: Int32Array;
}

/**
 * Finds texts with the same words, and long ones with nearly the same: mail to many, forms, posts that were sent twice. What comes
 * together does not depend on the order of the texts.
 *
 * @param lists  texts by numbers of terms
 * @see Broder, "On the resemblance and containment of documents", SEQUENCES 1997
 */
export function nearCopies(lists: readonly Int32Array[]): Copies {
  const sets = lists.map((list) => new Set(list));
  const groups = disjoint(lists.length);
  for (const together of [...sameWords(sets), ...bandsOf(sets)]) {
    together.forEach((at, nth) => {
      for (const other of together.slice(nth + 1, nth + 1 + COMPARED)) {
        if (groups.find(at) !== groups.find(other) && areCopies(sets[at]!, sets[other]!)) groups.join(at, other);
      }
    });
  }
  return standIns(sets, groups.find);
}

/** The text with the least key stands for its copies, wherever it is. */
function standIns(sets: readonly ReadonlySet<number>[], groupOf: (at: number) => number): Copies {
  const keys = sets.map(keyOf);
  const best = new Map<number, number>();
  keys.forEach((key, at) => {
    const group = groupOf(at);
    const before = best.get(group);
    if (before === undefined || key < keys[before]!) best.set(group, at);
  });
  const firsts = [...best.values()].sort((a, b) => a - b);
  const placeOf = new Map(firsts.map((at, place) => [groupOf(at), place]));
  return { firsts, copyOf: Int32Array.from(sets, (_, at) => placeOf.get(groupOf(at))!) };
}

function keyOf(set: ReadonlySet<number>): number {
  return set.values().reduce((sum, term) => (sum + Math.imul(term + 1, SPREAD)) | 0, 0);
}

function sameWords(sets: readonly ReadonlySet<number>[]): number[][] {
  return several(Map.groupBy(sets.keys(), (at) => keyOf(sets[at]!)));
}

/** Long texts that have the least values of several hashes in common, those with most of them beside each other. */
function bandsOf(sets: readonly ReadonlySet<number>[]): number[][] {
  const long = [...sets.keys()].filter((at) => sets[at]!.size >= LEAST_TERMS);
  const signed = long.map((at) => ({ at, bands: bandsIn(signature(sets[at]!)) }));
  return Array.from({ length: BANDS }, (_, band) => {
    const rest = (bands: readonly string[]): string => bands.toSpliced(band, 1).join();
    return several(Map.groupBy(signed, ({ bands }) => bands[band]!)).map((together) =>
      together
        .toSorted((a, b) => (rest(a.bands) < rest(b.bands) ? -1 : Number(rest(a.bands) > rest(b.bands))))
        .map(({ at }) => at),
    );
  }).flat();
}

const bandsIn = (signature: Uint32Array): string[] =>
  Array.from({ length: BANDS }, (_, band) => signature.slice(band * ROWS, (band + 1) * ROWS).join(' '));

function signature(set: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const term of set) {
    let hash = Math.imul(term + 1, SPREAD);
    for (let nth = 0; nth < least.length; nth++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + nth;
      const value = (hash ^ (hash >>> 13)) >>> 0;
      if (value < least[nth]!) least[nth] = value;
    }
  }
  return least;
}

const several = <T>(groups: ReadonlyMap<unknown, T[]>): T[][] =>
  [...groups.values()].filter((together) => together.length > 1);

function areCopies(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return shared === all || (Math.min(a.size, b.size) >= LEAST_TERMS && shared >= ALIKE * all);
}

/** Numbers below `count` in groups that can be joined. */
function disjoint(count: number): { find: (at: number) => number; join: (a: number, b: number) => void } {
  const parent = Int32Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  return { find, join: (a, b) => void (parent[find(b)] = find(a)) };
}
