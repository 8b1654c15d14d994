/**
 * How well a partition agrees with the true labels. Everything is symmetric to the names of clusters and labels.
 * Rows of both lists belong together; clusters and labels may be any numbers.
 */

/** Harmonic mean of homogeneity and completeness, 0..1. @see Rosenberg and Hirschberg, "V-measure", EMNLP 2007 */
export function vMeasure(clusters: ArrayLike<number>, truth: ArrayLike<number>): number {
  const { cells, rows, cols, total } = contingency(clusters, truth);
  const entropy = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum -= (count / total) * Math.log(count / total);
    return sum;
  };
  const [ofClusters, ofTruth, joint] = [
    entropy(rows.values()),
    entropy(cols.values()),
    entropy(cells.map((cell) => cell.count)),
  ];
  const homogeneity = ofTruth === 0 ? 1 : 1 - (joint - ofClusters) / ofTruth;
  const completeness = ofClusters === 0 ? 1 : 1 - (joint - ofTruth) / ofClusters;
  return homogeneity + completeness === 0 ? 0 : (2 * homogeneity * completeness) / (homogeneity + completeness);
}

/** Share of pairs treated alike, corrected for chance: 1 is equal, 0 is chance. @see Hubert and Arabie, 1985 */
export function adjustedRand(clusters: ArrayLike<number>, truth: ArrayLike<number>): number {
  const { cells, rows, cols, total } = contingency(clusters, truth);
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const [both, ofClusters, ofTruth] = [
    pairs(cells.map((cell) => cell.count)),
    pairs(rows.values()),
    pairs(cols.values()),
  ];
  const all = (total * (total - 1)) / 2;
  const chance = all === 0 ? 0 : (ofClusters * ofTruth) / all;
  const most = (ofClusters + ofTruth) / 2;
  return most === chance ? 1 : (both - chance) / (most - chance);
}

/** The largest clusters, as a reader of a report meets them. */
export interface Largest {
  /** Mean share of the commonest true label in a cluster, 0..1. */
  readonly purity: number;
  /** How many different true labels are the commonest of some cluster. */
  readonly distinct: number;
  /** Share of all rows that lie in these clusters, 0..1. */
  readonly coverage: number;
}

/** Purity, distinct labels and coverage of the `count` largest clusters; cluster -1 is no cluster. */
export function largest(clusters: ArrayLike<number>, truth: ArrayLike<number>, count: number): Largest {
  const { cells, rows, total } = contingency(clusters, truth);
  const top = [...rows]
    .filter(([cluster]) => cluster >= 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count);
  const commonest = top.map(([cluster, size]) => {
    const own = cells.filter((cell) => cell.cluster === cluster).sort((a, b) => b.count - a.count || a.label - b.label);
    return { label: own[0]!.label, share: own[0]!.count / size };
  });
  return {
    purity: commonest.reduce((sum, { share }) => sum + share, 0) / Math.max(1, top.length),
    distinct: new Set(commonest.map(({ label }) => label)).size,
    coverage: top.reduce((sum, [, size]) => sum + size, 0) / Math.max(1, total),
  };
}

/** Harmonic mean of precision and recall of a yes-or-no decision, 0..1; 0 when nothing is rightly found. */
export function f1(found: readonly boolean[], truth: readonly boolean[]): number {
  const right = found.filter((yes, at) => yes && truth[at] === true).length;
  const all = found.filter(Boolean).length + truth.filter(Boolean).length;
  return all === 0 ? 0 : (2 * right) / all;
}

interface Contingency {
  readonly cells: readonly { readonly cluster: number; readonly label: number; readonly count: number }[];
  readonly rows: ReadonlyMap<number, number>;
  readonly cols: ReadonlyMap<number, number>;
  readonly total: number;
}

function contingency(clusters: ArrayLike<number>, truth: ArrayLike<number>): Contingency {
  const cells = new Map<string, { cluster: number; label: number; count: number }>();
  const rows = new Map<number, number>();
  const cols = new Map<number, number>();
  for (let at = 0; at < clusters.length; at++) {
    const [cluster, label] = [clusters[at]!, truth[at]!];
    const cell = cells.get(`${cluster} ${label}`);
    if (cell === undefined) cells.set(`${cluster} ${label}`, { cluster, label, count: 1 });
    else cell.count++;
    rows.set(cluster, (rows.get(cluster) ?? 0) + 1);
    cols.set(label, (cols.get(label) ?? 0) + 1);
  }
  return { cells: [...cells.values()], rows, cols, total: clusters.length };
}
