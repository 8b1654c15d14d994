import { meanings, tally } from '../text/terms.ts';

/** How much of a title a topic's questions say, 0..1; rare words count more. */
export interface Fit {
  /** Mean over the questions. */
  readonly mean: number;
  /** What the question says that says most of it. */
  readonly most: number;
}

export type TitleFit = (title: string, questions: readonly string[]) => Fit;

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
    if (whole <= 0 || questions.length === 0) return { mean: 0, most: 0 };
    const asked = spread(questions, MOST_ASKED);
    const said = asked.map((question) => {
      const own = new Set(meanings(question));
      return weights.entries().reduce((sum, [term, weight]) => sum + (own.has(term) ? weight : 0), 0) / whole;
    });
    return { mean: said.reduce((sum, share) => sum + share, 0) / said.length, most: Math.max(...said) };
  };
}

/** At most so many, evenly from first to last. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}
