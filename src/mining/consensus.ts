/** Two groups become one when this share of the cuts puts their texts together, on average. */
const MAJORITY = 0.5;

/**
 * Puts together what most of several cuts put together: average linkage on how many of them hold two texts in one cluster.
 *
 * @param cuts  cluster of each text, numbered from 0, in each of the cuts
 * @param fewest  stops at so many clusters, however well they agree
 * @returns cluster of each text, numbered from 0 in the order in which they first come
 * @see Fred and Jain, "Combining multiple clusterings using evidence accumulation", IEEE TPAMI 27, 2005
 */
export function consensus(cuts: readonly Int32Array[], fewest = 1): Int32Array {
  const { cells, cellOf } = cellsOf(cuts);
  const sizes = new Int32Array(cells.length);
  for (const cell of cellOf) sizes[cell]!++;
  const into = link(agreementsOf(cells), sizes, { least: MAJORITY * cuts.length, fewest });
  const numbers = new Map<number, number>();
  return cellOf.map((cell) => {
    const last = into(cell);
    if (!numbers.has(last)) numbers.set(last, numbers.size);
    return numbers.get(last)!;
  });
}

/** Texts that lie in the same cluster in every cut are one cell. */
function cellsOf(cuts: readonly Int32Array[]): { cells: number[][]; cellOf: Int32Array } {
  const numbers = new Map<string, number>();
  const cells: number[][] = [];
  const cellOf = Int32Array.from(cuts[0] ?? [], (_, at) => {
    const clusters = cuts.map((labels) => labels[at]!);
    const key = clusters.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, cells.length);
    return cells.push(clusters) - 1;
  });
  return { cells, cellOf };
}

/** In how many cuts two cells lie in one cluster, for all that ever do; each pair stands on both sides. */
function agreementsOf(cells: readonly number[][]): Map<number, number>[] {
  const agreements = cells.map(() => new Map<number, number>());
  const cuts = cells[0]?.length ?? 0;
  for (let cut = 0; cut < cuts; cut++) {
    for (const together of Map.groupBy(cells.keys(), (cell) => cells[cell]![cut]!).values()) {
      for (const a of together) {
        for (const b of together) if (a !== b) agreements[a]!.set(b, (agreements[a]!.get(b) ?? 0) + 1);
      }
    }
  }
  return agreements;
}

interface LinkOptions {
  /** Cuts that have to hold a pair together, on average. */
  readonly least: number;
  readonly fewest: number;
}

/** Joins the pair that agrees best as long as any agrees well enough. @returns where each cell has gone */
function link(
  agreements: Map<number, number>[],
  sizes: Int32Array,
  { least, fewest }: LinkOptions,
): (cell: number) => number {
  const into = Int32Array.from(sizes.keys());
  const best = agreements.map(bestOf);
  for (let left = sizes.length; left > fewest; left--) {
    let a = -1;
    best.forEach((pair, cell) => {
      if (pair !== undefined && pair.value >= least && (a < 0 || pair.value > best[a]!.value)) a = cell;
    });
    if (a < 0) break;
    const b = best[a]!.other;
    const others = new Set([...agreements[a]!.keys(), ...agreements[b]!.keys()]);
    others.delete(a);
    others.delete(b);
    const mean = (other: number): number =>
      ((agreements[a]!.get(other) ?? 0) * sizes[a]! + (agreements[b]!.get(other) ?? 0) * sizes[b]!) /
      (sizes[a]! + sizes[b]!);
    const joined = new Map([...others].map((other) => [other, mean(other)]));
    sizes[a]! += sizes[b]!;
    into[b] = a;
    agreements[a] = joined;
    agreements[b] = new Map();
    best[b] = undefined;
    best[a] = bestOf(joined);
    for (const [other, value] of joined) {
      agreements[other]!.delete(b);
      agreements[other]!.set(a, value);
      best[other] = bestOf(agreements[other]!);
    }
  }
  return (cell) => {
    let at = cell;
    while (into[at] !== at) at = into[at]!;
    return at;
  };
}

interface Best {
  readonly other: number;
  readonly value: number;
}

function bestOf(values: ReadonlyMap<number, number>): Best | undefined {
  let best: Best | undefined;
  for (const [other, value] of values) {
    if (best === undefined || value > best.value || (value === best.value && other < best.other))
      best = { other, value };
  }
  return best;
}
