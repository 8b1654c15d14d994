const DAY_MS = 24 * 3600 * 1000;

/**
 * The 24 hours, from one of the times on, that hold most of them; the first of several.
 *
 * @param times  ms since 1970, in any order
 */
export function fullestDay(times: readonly number[]): { from: number; count: number } | undefined {
  const rising = times.toSorted((a, b) => a - b);
  let fullest: { from: number; count: number } | undefined;
  let end = 0;
  for (const [start, from] of rising.entries()) {
    while (end < rising.length && isInDay(rising[end]!, from)) end++;
    if (fullest === undefined || end - start > fullest.count) fullest = { from, count: end - start };
  }
  return fullest;
}

/** Whether a time lies in the 24 hours from another on; both in ms. */
export function isInDay(time: number, from: number): boolean {
  return time >= from && time < from + DAY_MS;
}
