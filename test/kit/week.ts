import type { Week, WeekTopic } from '../../src/model/week.ts';

/** A week with nothing in it, but for what a test says. */
export function week(name: string, topics: readonly Partial<WeekTopic>[] = [], unassigned: number[] = []): Week {
  return {
    week: name,
    window: { since: '2026-11-01T04:00:00Z', until: '2026-11-08T05:00:00Z' },
    tickets: 0,
    questions: 0,
    topics: topics.map((more, at) => ({ ...blank, rank: at + 1, ...more })),
    unassigned,
  };
}

const blank: WeekTopic = {
  id: 't-aaaaaaaa',
  title: 'Why?',
  size: 3,
  keywords: [],
  tickets: [],
  requesters: 3,
  organizations: 1,
  trend: { now: 1, before: 1, direction: 'steady' },
  coverage: { kind: 'new', score: 0 },
  rank: 1,
  examples: [],
};
