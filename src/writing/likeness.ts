import type { WeekTopic } from '../model/week.ts';
import { meanings, tally } from '../text/terms.ts';

/** How alike two of the topics are in what they ask, 0..1. */
export type Likeness = (a: WeekTopic, b: WeekTopic) => number;

/** Compares topics by what a week keeps of them: title, marking words and examples; words that few topics have count more. */
export function likenessOf(topics: readonly WeekTopic[]): Likeness {
  const said = topics.map(({ title, keywords, examples }) =>
    tally([title, ...keywords, ...examples].flatMap((text) => [...new Set(meanings(text))])),
  );
  const spread = tally(said.flatMap((words) => [...words.keys()]));
  const rarity = (word: string): number => Math.log((topics.length + 1) / spread.get(word)!);
  const places = new Map(
    topics.map((topic, at) => {
      const weights = [...said[at]!].map(([word, times]) => [word, Math.log(1 + times) * rarity(word)] as const);
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [topic, new Map(weights.map(([word, weight]) => [word, weight / length]))];
    }),
  );
  return (a, b) => {
    const other = places.get(b)!;
    return [...places.get(a)!].reduce((sum, [word, weight]) => sum + weight * (other.get(word) ?? 0), 0);
  };
}
