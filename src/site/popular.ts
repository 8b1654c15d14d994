import type { Week } from '../model/week.ts';

/**
 * Articles that answer what people ask most, most asked first.
 *
 * @param weeks  newest first; the first four count
 * @param k  fewest customers, and organizations, whose topics count: customers see the order
 * @returns ids of articles, each once
 */
export function mostAsked(weeks: readonly Week[], most: number, k: number): string[] {
  const asked = new Map<string, number>();
  for (const { topics } of weeks.slice(0, 4)) {
    for (const { coverage, size, requesters, organizations } of topics) {
      if (requesters < k || organizations < k) continue;
      if (coverage.kind === 'new' || coverage.article === undefined) continue;
      asked.set(coverage.article, (asked.get(coverage.article) ?? 0) + size);
    }
  }
  return [...asked]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([article]) => article);
}
