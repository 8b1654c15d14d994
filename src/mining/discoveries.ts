/** A statistical test that was made beside many others. */
export interface Tested {
  /** Chance of an outcome at least as extreme where there is nothing to find, 0..1. */
  readonly chance: number;
  /** The smallest chance that any outcome of this test could have had: with three tickets nothing can be shown. */
  readonly least: number;
}

/**
 * The highest chance that still counts as a discovery; below every chance when none does.
 *
 * Tests that could not have found anything are not counted among the many, or a desk's rare topics would hide what happens in its
 * common ones.
 *
 * @param falseShare  share of false ones that is tolerated among the discoveries, 0..1
 * @see Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995
 * @see Gilbert, "A modified false discovery rate multiple-comparisons procedure for discrete data", Applied Statistics 54, 2005
 */
export function discoveryLimit(tests: readonly Tested[], falseShare: number): number {
  const least = tests.map((test) => test.least).sort((a, b) => a - b);
  const tellingAt = (among: number): number => least.filter((chance) => chance <= falseShare / among).length;
  const among = least.findIndex((_, at) => tellingAt(at + 1) <= at + 1) + 1;
  const chances = tests.flatMap((test) => (test.least <= falseShare / among ? test.chance : [])).sort((a, b) => a - b);
  return chances.findLast((chance, at) => chance <= ((at + 1) / chances.length) * falseShare) ?? -1;
}
