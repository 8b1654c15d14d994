import type { QuestionMap } from '../../model/question-map.ts';
import type { Id } from '../../model/ticket.ts';
import type { Week } from '../../model/week.ts';

/** A topic as the explorer shows it. */
export interface ExplorerTopic {
  readonly id: string;
  readonly title: string;
  readonly size: number;
}

/** A week's map with the topics of its questions: what the explorer loads for a week. */
export interface ExplorerWeek {
  readonly week: string;
  /** In rank order. */
  readonly topics: readonly ExplorerTopic[];
  /** One entry a question in each of the lists. */
  readonly tickets: readonly Id[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly words: readonly string[];
  /** Place of the question's topic in `topics`, -1 where it has none. */
  readonly topicOf: readonly number[];
}

export function explorerWeek(week: Week, map: QuestionMap): ExplorerWeek {
  const places = new Map(
    week.topics.flatMap(({ tickets }, place) => tickets.map((ref) => [JSON.stringify(ref), place] as const)),
  );
  return {
    ...map,
    topics: week.topics.map(({ id, title, size }) => ({ id, title, size })),
    topicOf: map.tickets.map((ref) => places.get(JSON.stringify(ref)) ?? -1),
  };
}

/** Places of the questions that hold every word of the query in their own words, their topic's title or their ticket's number. */
export function questionsWith(query: string, { words, tickets, topics, topicOf }: ExplorerWeek): number[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const titles = topics.map(({ title }) => title.toLowerCase());
  return words.flatMap((own, at) => {
    const text = `${tickets[at]!} ${own.toLowerCase()} ${titles[topicOf[at]!] ?? ''}`;
    return wanted.every((word) => text.includes(word)) ? [at] : [];
  });
}

/** Hue of a topic in degrees: the same in every week, and spread evenly over topics. */
export function hueOf(id: string): number {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619) >>> 0;
  return Math.round(((hash >>> 8) * 137.508) % 360);
}
