import { comesBack, type WeekTopic } from '../model/week.ts';
import { meanings, tally } from '../text/terms.ts';
import { atLeast } from './binomial.ts';
import { isInDay } from './fullest-day.ts';
import { withTrend } from './rank.ts';

/** So many of a day's questions, and such a share of them, 0..1, have the word that makes them one thing. */
const FEWEST = 3;
const NEARLY_ALL = 2 / 3;
/** Chance, over all their words, under which that is no chance. */
const CHANCE = 0.01;

/** A question as far as its words and its day go. */
export interface Dated {
  readonly text: string;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * Takes the burst from a topic that does not always come back and whose burst is not one thing: several questions of one day in a heap are a day's
 * chance. They are one thing when nearly all have a word that the window's other questions hardly have (binomial test, over all their words).
 *
 * @param questions  all of the window
 * @param own  those of a topic
 */
export function calmBursts(
  topics: readonly WeekTopic[],
  questions: readonly Dated[],
  own: (topic: WeekTopic) => readonly Dated[],
): WeekTopic[] {
  let known: ReadonlyMap<string, number> | undefined;
  return topics.map((topic) => {
    const { burst, ...calm } = topic.trend;
    if (burst === undefined || comesBack(topic)) return topic;
    known ??= tally(questions.flatMap(({ text }) => [...new Set(meanings(text))]));
    const from = Date.parse(burst.from);
    const day = own(topic).filter(({ at }) => isInDay(at, from));
    return isOneThing(day, known, questions.length) ? topic : withTrend(topic, calm);
  });
}

function isOneThing(day: readonly Dated[], known: ReadonlyMap<string, number>, all: number): boolean {
  const counts = tally(day.flatMap(({ text }) => [...new Set(meanings(text))]));
  const others = all - day.length + 1;
  return counts.entries().some(([word, count]) => {
    if (count < Math.max(FEWEST, NEARLY_ALL * day.length)) return false;
    const share = (known.get(word)! - count + 1) / others;
    return atLeast(count, day.length, share) * counts.size <= CHANCE;
  });
}
