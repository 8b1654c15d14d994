import type { Week } from '../model/week.ts';
import type { Bar } from './chart.ts';

/** What the parts of a week's bar mean, from the axis up. */
export const VOLUME_SERIES = ['Covered by an article', 'Article needs an update', 'No article', 'In no topic'] as const;

/**
 * How the tickets of each week were covered.
 *
 * @param weeks  newest first
 * @returns one bar a week, oldest first; its parts are tickets in the order of `VOLUME_SERIES`
 */
export function volumeBars(weeks: readonly Week[]): Bar[] {
  return weeks.toReversed().map(({ week, topics, unassigned }) => {
    const sizeOf = (kind: string) =>
      topics.filter(({ coverage }) => coverage.kind === kind).reduce((sum, { size }) => sum + size, 0);
    return {
      label: week,
      parts: [sizeOf('covered'), sizeOf('update'), sizeOf('new'), unassigned.length],
      href: `/weeks/${week}/`,
    };
  });
}
