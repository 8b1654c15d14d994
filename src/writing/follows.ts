/** A step of a process, how often it was taken, and what came after it. */
export interface Node {
  readonly label: string;
  /** Cases that hold it. */
  readonly cases: number;
  /** What directly followed, most often first; counts are cases. */
  readonly next: readonly { readonly label: string; readonly cases: number }[];
}

/**
 * The directly-follows graph of cases, as a list in the order in which steps are usually taken: by the mean of their relative place
 * in the cases that hold them. A step that a case takes twice counts where it was first taken.
 *
 * @param cases  labels of one case in their order
 * @see van der Aalst, "Process Mining: Data Science in Action", 2016, section 5.2
 */
export function directlyFollows(cases: readonly (readonly string[])[]): Node[] {
  const places = new Map<string, number[]>();
  const edges = new Map<string, Map<string, number>>();
  for (const labels of cases.map((all) => [...new Set(all)])) {
    labels.forEach((label, at) => {
      places.set(label, [...(places.get(label) ?? []), labels.length === 1 ? 0.5 : at / (labels.length - 1)]);
      const next = labels[at + 1];
      if (next === undefined) return;
      const known = edges.get(label) ?? new Map<string, number>();
      edges.set(label, known.set(next, (known.get(next) ?? 0) + 1));
    });
  }
  return [...places]
    .map(([label, all]) => ({
      label,
      mean: all.reduce((sum, place) => sum + place, 0) / all.length,
      cases: all.length,
    }))
    .sort((a, b) => a.mean - b.mean || b.cases - a.cases || (a.label < b.label ? -1 : 1))
    .map(({ label, cases: count }) => ({
      label,
      cases: count,
      next: [...(edges.get(label) ?? [])]
        .map(([to, times]) => ({ label: to, cases: times }))
        .sort((a, b) => b.cases - a.cases || (a.label < b.label ? -1 : 1)),
    }));
}
