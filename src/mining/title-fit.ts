import { meanings, tally } from '../text/terms.ts';

/** How much of a title a topic's questions say, 0..1, as a mean over them; rare words count more. */
export type TitleFit = (title: string, questions: readonly string[]) => number;

/** So many questions tell how common a word is, and how well a title fits. */
const MOST_READ = 4000;
const MOST_ASKED = 60;

/**
 * Measures titles against questions.
 *
 * @param all  every question of the window: a word that most of them have tells nothing
 */
export function titleFit(all: readonly string[]): TitleFit {
  const read = spread(all, MOST_READ);
  const frequency = tally(read.flatMap((question) => [...new Set(meanings(question))]));
  const rarity = (term: string): number => Math.log((read.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
  return (title, questions) => {
    const weights = new Map([...new Set(meanings(title))].map((term) => [term, rarity(term)]));
    const whole = weights.values().reduce((sum, weight) => sum + weight, 0);
    if (whole <= 0 || questions.length === 0) return 0;
    const asked = spread(questions, MOST_ASKED);
    const said = asked.map((question) => {
      const own = new Set(meanings(question));
      return weights.entries().reduce((sum, [term, weight]) => sum + (own.has(term) ? weight : 0), 0) / whole;
    });
    return said.reduce((sum, share) => sum + share, 0) / said.length;
  };
}

/** At most so many, evenly from first to last. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}
