import { terms } from '../text/terms.ts';
import { atLeast } from './binomial.ts';
import { fullestDay, isInDay } from './fullest-day.ts';

/** So many customers in a day make something of a word, and so many of them in one cluster make it seen without that. */
const FEWEST = 4;
/** Of a new word's questions this share, 0..1, came that day. */
const NEARLY_ALL = 2 / 3;
/** Chance, over all words, under which a word's day is no chance. */
const CHANCE = 0.01;
const WORD = /^\p{L}+$/u;

/** A question as far as its words and its day go. */
export interface Dated {
  readonly text: string;
  /** ms since 1970. */
  readonly at: number;
  /** Who asked; each question its own where the source does not tell. */
  readonly by: string;
}

/**
 * Gathers the questions of a day that bring up a word which hardly anybody used on other days, where they lie scattered: a new thing that each
 * customer tells in other words lies with old things that are told in those, and bursts nowhere.
 *
 * A word counts when its day is more than chance (binomial test by the share of questions that came that day, over all words). Versions and
 * numbers are new each week, and tell no problem.
 *
 * @param clusters  places of questions, disjoint
 * @param from  start of the last seven days, ms since 1970
 * @returns the clusters without what was taken, empty ones left out, then the gathered ones
 */
export function gatherNewWords(
  clusters: readonly (readonly number[])[],
  questions: readonly Dated[],
  from: number,
): (readonly number[])[] {
  const clusterOf = new Map(clusters.flatMap((own, at) => own.map((place) => [place, at] as const)));
  const taken = new Set<number>();
  const gathered: number[][] = [];
  for (const { places } of newWords(questions, from)) {
    const free = places.filter((place) => !taken.has(place));
    const together = Map.groupBy(free, (place) => clusterOf.get(place) ?? -1);
    together.delete(-1);
    const isSeen = together.values().some(({ length }) => length >= FEWEST);
    if (isSeen || askers(free, questions) < FEWEST) continue;
    for (const place of free) taken.add(place);
    gathered.push(free);
  }
  const left = clusters.map((own) => own.filter((place) => !taken.has(place)));
  return [...left, ...gathered].filter(({ length }) => length > 0);
}

interface NewWord {
  readonly word: string;
  /** Its questions on its fullest day, rising. */
  readonly places: readonly number[];
  readonly chance: number;
}

/** Words whose fullest day is no chance, the surest first. */
function newWords(questions: readonly Dated[], from: number): NewWord[] {
  const placesOf = new Map<string, number[]>();
  for (const [place, { text }] of questions.entries()) {
    for (const word of new Set(terms(text))) {
      if (!WORD.test(word)) continue;
      const places = placesOf.get(word);
      if (places === undefined) placesOf.set(word, [place]);
      else places.push(place);
    }
  }
  const words = [...placesOf].filter(([, places]) => places.length >= FEWEST);
  return words
    .flatMap(([word, all]): NewWord[] => {
      const recent = all.filter((place) => questions[place]!.at >= from);
      if (recent.length < Math.max(FEWEST, NEARLY_ALL * all.length)) return [];
      const { from: start } = fullestDay(recent.map((place) => questions[place]!.at))!;
      const places = recent.filter((place) => isInDay(questions[place]!.at, start));
      if (askers(places, questions) < FEWEST || places.length < NEARLY_ALL * all.length) return [];
      const that = questions.filter(({ at }) => isInDay(at, start)).length;
      const chance = atLeast(places.length, all.length, that / questions.length);
      return chance * words.length <= CHANCE ? [{ word, places, chance }] : [];
    })
    .sort((a, b) => a.chance - b.chance || (a.word < b.word ? -1 : 1));
}

function askers(places: readonly number[], questions: readonly Dated[]): number {
  return new Set(places.map((place) => questions[place]!.by)).size;
}
