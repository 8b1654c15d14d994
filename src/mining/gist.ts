import { canonical } from '../text/synonyms.ts';
import { contentReader } from './keywords.ts';

/** What one member of a cluster says, and what was said to it. */
export interface Said {
  readonly asked: string;
  readonly replies: string;
  /** ISO 639-1. */
  readonly language: string;
}

/** What a word means to one cluster. */
interface Weight {
  /** How much it says about the cluster, 0 or more. */
  readonly weight: number;
  /** How many members ask with it. */
  readonly members: number;
}

/** What a cluster is about, by words that mean the same. */
export interface Gist {
  /**
   * How much of what the members share a title says, 0..1.
   *
   * Words that no other member uses are that one customer's case and lower it.
   */
  readonly coverage: (title: string, language: string) => number;
}

/** The words that make a whole title. */
const TOP = 4;
/** What the agents say to most of them counts this much beside what the members say. */
const REPLIES = 0.5;
/** From this share of the members on, a word is what they have in common. */
const COMMON = 1 / 3;
/** Weight of a word that fewer have. */
const RARE = 0.3;
/** What a title loses that consists of one customer's words. */
const STRANGE = 0.8;
/** And one that consists of a single word that says anything. */
const LONELY = 0.6;

/**
 * Weighs words by the share of the members that say them or are told them, and by how few other members do.
 *
 * @returns in the order of `clusters`
 * @see Grootendorst, "BERTopic: neural topic modeling with a class-based TF-IDF procedure", arXiv:2203.05794, 2022
 */
export function gists(clusters: readonly (readonly Said[])[]): Gist[] {
  const meaningsOf = meaningReader();
  const counted = clusters.map((members) => ({
    asked: tally(members.map(({ asked, language }) => meaningsOf(asked, language))),
    replied: tally(members.map(({ replies, language }) => meaningsOf(replies, language))),
  }));
  const [asked, replied] = [sum(counted.map((own) => own.asked)), sum(counted.map((own) => own.replied))];
  const average = clusters.reduce((total, { length }) => total + length, 0) / Math.max(1, clusters.length);
  const rarity = (count: number | undefined): number => Math.log(1 + average / Math.max(1, count ?? 0));
  return counted.map((own, at) => {
    const size = clusters[at]!.length;
    const weights = new Map<string, Weight>();
    for (const word of new Set([...own.asked.keys(), ...own.replied.keys()])) {
      const members = own.asked.get(word) ?? 0;
      const told = own.replied.get(word) ?? 0;
      const isShared = Math.max(members, told) >= Math.max(Math.min(2, size), size * COMMON);
      const weight = (members / size) * rarity(asked.get(word)) + REPLIES * (told / size) * rarity(replied.get(word));
      weights.set(word, { weight: isShared ? weight : RARE * weight, members });
    }
    return toGist(weights, size, meaningsOf);
  });
}

type MeaningReader = (text: string, language: string) => ReadonlySet<string>;

function toGist(weights: ReadonlyMap<string, Weight>, size: number, meaningsOf: MeaningReader): Gist {
  const whole = [...weights.values()]
    .filter(({ members }) => members > 0)
    .map(({ weight }) => weight)
    .sort((a, b) => b - a)
    .slice(0, TOP)
    .reduce((total, weight) => total + weight, 0);
  return {
    coverage(title, language) {
      const own = meaningsOf(title, language);
      if (own.size === 0 || whole === 0) return 0;
      let [said, strange] = [0, 0];
      for (const word of own) {
        const { weight, members } = weights.get(word) ?? { weight: 0, members: 0 };
        said += weight;
        if (members < Math.min(2, size)) strange++;
      }
      return Math.min(1, said / whole) * (1 - STRANGE * (strange / own.size)) * (own.size === 1 ? LONELY : 1);
    },
  };
}

function meaningReader(): MeaningReader {
  const read = contentReader();
  return (text, language) => {
    const isEnglish = language === 'en' || language === 'und';
    const stems = read({ text, language }).flatMap(({ stems }) => (stems.length === 1 ? stems : []));
    return new Set(isEnglish ? stems.map(canonical) : stems);
  };
}

/** How many sets have each word. */
function tally(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sum(parts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [word, count] of part) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}
