import { adjustedRand, f1, largest, vMeasure } from '../../src/text/metrics.ts';

/** Of how many of the largest clusters purity and distinct labels are told. */
export const READ = 20;

/** How good a clustering is. */
export interface Judgement {
  readonly v: number;
  readonly ari: number;
  /** Mean share of the commonest true label in each of the `READ` largest clusters, 0..1. */
  readonly purity: number;
  /** Different true labels among those. */
  readonly distinct: number;
  /** Share of all rows in a cluster, 0..1. */
  readonly coverage: number;
  /** F1 of what is left out against what belongs nowhere; NaN where all belong somewhere. */
  readonly leftOut: number;
}

/**
 * Holds clusters against the truth. What is left out, and what belongs nowhere, is a cluster and a label of its own: to leave out a
 * real question costs, and so does a topic of things that have nothing in common.
 *
 * @param labels  cluster of each row, -1 for one that is left out
 * @param truth  true label of each row, -1 for one that belongs nowhere
 */
export function judge(labels: Int32Array, truth: Int32Array): Judgement {
  const [found, real] = [alone(labels), alone(truth)];
  const { purity, distinct } = largest(labels, real, READ);
  const [out, nowhere] = [labels, truth].map((all) => Array.from(all, (label) => label < 0)) as [boolean[], boolean[]];
  return {
    v: vMeasure(found, real),
    ari: adjustedRand(found, real),
    purity,
    distinct,
    coverage: out.filter((left) => !left).length / out.length,
    leftOut: nowhere.includes(true) ? f1(out, nowhere) : NaN,
  };
}

/**
 * Mean share of the commonest true label where each of the `READ` largest clusters is told in parts, 0..1.
 *
 * @param parts  rows of the parts of each cluster, largest cluster first; a cluster of one piece is its own part
 */
export function purityInParts(parts: readonly (readonly (readonly number[])[])[], truth: Int32Array): number {
  const shares = parts.slice(0, READ).map((told) => {
    const commonest = told.map((rows) =>
      Math.max(
        ...Map.groupBy(rows, (at) => truth[at]!)
          .values()
          .map(({ length }) => length),
      ),
    );
    return commonest.reduce((sum, count) => sum + count, 0) / told.flat().length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** What belongs nowhere is a label of its own. */
export function alone(labels: Int32Array): Int32Array {
  return labels.map((label, at) => (label < 0 ? -1 - at : label));
}
