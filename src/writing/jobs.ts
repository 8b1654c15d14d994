import type { WeekTopic } from '../model/week.ts';
import { meanings } from '../text/terms.ts';

/** A thing to write, for one topic and for those beside it that the same page would answer. */
export interface Job {
  readonly topic: WeekTopic;
  /** Topics of a lower rank that ask the same, or for the same article. */
  readonly others: readonly WeekTopic[];
}

/** Share of the title's terms, and of the marking words, 0..1, from which two topics ask the same. */
const SAME_TITLE = 0.6;
const SAME_WORDS = 0.5;

/** Joins candidates that one page would answer, in rank order: those with the article to update, the title or the words in common. */
export function jobsOf(candidates: readonly WeekTopic[]): Job[] {
  const jobs: { topic: WeekTopic; others: WeekTopic[]; all: Asked[] }[] = [];
  for (const topic of candidates) {
    const asked = { topic, title: new Set(meanings(topic.title)), keywords: new Set(topic.keywords) };
    const job = jobs.find(({ all }) => all.some((other) => isSame(other, asked)));
    if (job === undefined) jobs.push({ topic, others: [], all: [asked] });
    else {
      job.others.push(topic);
      job.all.push(asked);
    }
  }
  return jobs.map(({ topic, others }) => ({ topic, others }));
}

interface Asked {
  readonly topic: WeekTopic;
  readonly title: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
}

function isSame(a: Asked, b: Asked): boolean {
  const [one, other] = [a.topic.coverage, b.topic.coverage];
  if (one.kind === 'update' && other.kind === 'update') return one.article === other.article;
  return overlap(a.title, b.title) >= SAME_TITLE || overlap(a.keywords, b.keywords) >= SAME_WORDS;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}
