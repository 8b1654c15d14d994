import type { Week, WeekTopic } from '../model/week.ts';

/** What the weeks know of one topic. */
export interface TopicHistory {
  readonly id: string;
  /** As the newest week that saw it describes it. */
  readonly latest: WeekTopic;
  /** That week. */
  readonly lastSeen: string;
  /** Tickets in each week, oldest first; 0 where the topic was not seen. */
  readonly sizes: readonly { readonly week: string; readonly size: number }[];
}

/**
 * Follows every topic through the weeks.
 *
 * @param weeks  newest first
 * @returns one history a topic, in the order of the newest week's ranks, then of older weeks'
 */
export function topicHistories(weeks: readonly Week[]): TopicHistory[] {
  const found = new Map<string, { latest: WeekTopic; lastSeen: string; sizes: Map<string, number> }>();
  for (const { week, topics } of weeks) {
    for (const topic of topics) {
      const known = found.get(topic.id) ?? { latest: topic, lastSeen: week, sizes: new Map<string, number>() };
      known.sizes.set(week, topic.size);
      found.set(topic.id, known);
    }
  }
  const order = weeks.map(({ week }) => week).reverse();
  return [...found].map(([id, { latest, lastSeen, sizes }]) => ({
    id,
    latest,
    lastSeen,
    sizes: order.map((week) => ({ week, size: sizes.get(week) ?? 0 })),
  }));
}
