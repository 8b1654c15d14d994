const STEPS = 2000;
const STEP = 0.5;
/** Keeps weights finite where a sign tells everything. */
const RIDGE = 0.001;

/**
 * Fits a logistic regression by plain gradient descent.
 *
 * @param rows  signs of each case, all of one length
 * @param hits  whether each case is one
 * @returns the log-odds of a row
 */
export function logistic(
  rows: readonly (readonly number[])[],
  hits: readonly boolean[],
): (row: readonly number[]) => number {
  const weights = Array.from(rows[0]!, () => 0);
  let bias = 0;
  const odds = (row: readonly number[]): number => row.reduce((sum, x, at) => sum + x * weights[at]!, bias);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -RIDGE * weight);
    let lift = 0;
    rows.forEach((row, at) => {
      const off = (Number(hits[at]) - 1 / (1 + Math.exp(-odds(row)))) / rows.length;
      lift += off;
      row.forEach((x, col) => (slope[col]! += off * x));
    });
    slope.forEach((by, col) => (weights[col]! += STEP * by));
    bias += STEP * lift;
  }
  return odds;
}
