/** Coefficients of the Lanczos approximation with g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Below this the recurrence Γ(x + 1) = x Γ(x) leads into the range where the approximation is exact. */
const SMALL = 0.5;

/** Natural logarithm of the gamma function for x > 0, to about 14 digits. @see Lanczos, SIAM J. Numer. Anal. B 1, 1964 */
export function logGamma(x: number): number {
  if (x < SMALL) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  let sum: number = LANCZOS[0];
  for (let at = 1; at < LANCZOS.length; at++) sum += LANCZOS[at]! / (shifted + at);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
