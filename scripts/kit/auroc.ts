/** Chance that a value of `high` is above one of `low`, ties counting half: 0.5 tells nothing, 1 everything. */
export function auroc(high: readonly number[], low: readonly number[]): number {
  const sum = high.reduce((total, a) => total + low.reduce((wins, b) => wins + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return sum / high.length / low.length;
}
