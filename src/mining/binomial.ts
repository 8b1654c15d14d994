/** Chance of `k` or more of `n`, each with the chance `p`. */
export function atLeast(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  if (term === 0) return 1;
  let sum = k === 0 ? term : 0;
  for (let i = 1; i <= n; i++) {
    term *= ((n - i + 1) / i) * (p / (1 - p));
    if (i >= k) sum += term;
  }
  return sum;
}
