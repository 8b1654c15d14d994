import { stemmer } from '../text/stem.ts';
import { FUNCTION_WORDS } from '../text/stop-words.ts';
import { words } from '../text/tokenize.ts';

/** A text of a cluster. */
export interface TermText {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Who wrote it; where nobody knows, somebody who wrote no other. */
  readonly by?: string | null | undefined;
}

/** What a stem, or a pair of neighbouring stems, means to one cluster. */
export interface Term {
  /** Its stems; two for a pair. */
  readonly stems: readonly string[];
  /** As most texts of the cluster write it, in lower case. */
  readonly written: string;
  /** How many of the cluster's texts have it, and how many people wrote those. */
  readonly texts: number;
  readonly people: number;
  readonly weight: number;
}

/** The start of a text says what it is about. */
const MOST_CHARACTERS = 4000;
/** A pair stands for its words where it has this share of their texts. */
const PAIR_SHARE = 0.5;
/** In a cluster of some size, what only one person says is not a keyword, in however many texts. */
const LEAST_PEOPLE = 2;

/**
 * Weighs the words and pairs of words of each cluster against all clusters: the share of the cluster's texts that have it,
 * times `ln(1 + texts of a cluster on average / texts of all clusters that have it)`.
 *
 * @returns for each cluster its terms by their stems, joined with a space
 * @see Grootendorst, "BERTopic: neural topic modeling with a class-based TF-IDF procedure", arXiv:2203.05794, 2022
 */
export function weighTerms(clusters: readonly (readonly TermText[])[]): ReadonlyMap<string, Term>[] {
  const read = contentReader();
  const counted = clusters.map((texts) => countTexts(texts, read));
  const overall = new Map<string, number>();
  for (const terms of counted) for (const [key, { texts }] of terms) overall.set(key, (overall.get(key) ?? 0) + texts);
  const average = clusters.reduce((sum, texts) => sum + texts.length, 0) / Math.max(1, clusters.length);
  return counted.map((terms, at) => {
    const size = clusters[at]!.length;
    return new Map(
      terms.entries().map(([key, { texts, people, spellings, stems }]) => [
        key,
        {
          stems,
          texts,
          people: people.size,
          written: commonest(spellings),
          weight: (texts / size) * Math.log(1 + average / overall.get(key)!),
        },
      ]),
    );
  });
}

/**
 * The most telling words and phrases of a cluster, most telling first.
 *
 * A phrase takes the place of the words in it that hardly stand alone.
 */
export function keywords(terms: ReadonlyMap<string, Term>, most: number): string[] {
  const enough = Math.min(LEAST_PEOPLE, Math.max(0, ...terms.values().map(({ people }) => people)));
  const ranked = [...terms.values()]
    .filter(({ people }) => people >= enough)
    .sort((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1));
  const shadowed = new Set<string>();
  for (const { stems, texts } of ranked) {
    if (stems.length === 1) continue;
    for (const stem of stems) if (texts >= PAIR_SHARE * (terms.get(stem)?.texts ?? 0)) shadowed.add(stem);
  }
  const chosen: string[] = [];
  const used = new Set<string>();
  for (const { stems, written } of ranked) {
    if (chosen.length === most) break;
    const fresh =
      stems.length === 1 ? !shadowed.has(stems[0]!) && !used.has(stems[0]!) : stems.every((stem) => shadowed.has(stem));
    if (!fresh || stems.every((stem) => used.has(stem))) continue;
    stems.forEach((stem) => used.add(stem));
    chosen.push(written);
  }
  return chosen;
}

interface Occurrence {
  readonly stems: readonly string[];
  readonly written: string;
}

/** Reads the content words of a text and the pairs of them that stand side by side. */
export function contentReader(): (text: TermText) => Occurrence[] {
  const stemmers = new Map<string, (word: string) => string>();
  return ({ text, language }) => {
    let stem = stemmers.get(language);
    if (stem === undefined) stemmers.set(language, (stem = stemmer(language)));
    const dropped = FUNCTION_WORDS.get(language === 'und' ? 'en' : language);
    const found: Occurrence[] = [];
    // A mask, and the end of a sentence, keep the words around them apart.
    for (const part of text.slice(0, MOST_CHARACTERS).split(/\[[a-z]+\]|[.!?;:]\s|\n/u)) {
      let before: Occurrence | undefined;
      for (const word of words(part)) {
        const own = isContent(word, dropped) ? { stems: [stem(word)], written: word } : undefined;
        if (own !== undefined) found.push(own);
        if (own !== undefined && before !== undefined && own.stems[0] !== before.stems[0]) {
          found.push({ stems: [...before.stems, ...own.stems], written: `${before.written} ${own.written}` });
        }
        before = own;
      }
    }
    return found;
  };
}

/** A number, a version, an amount with its unit. */
const NUMBER = /^\p{N}+(?:[._][\p{N}\p{L}]+)*$/u;

function isContent(word: string, dropped: ReadonlySet<string> | undefined): boolean {
  return word.length > 1 && !NUMBER.test(word) && dropped?.has(word) !== true;
}

interface Counted {
  readonly stems: readonly string[];
  texts: number;
  readonly people: Set<unknown>;
  readonly spellings: Map<string, number>;
}

function countTexts(texts: readonly TermText[], read: (text: TermText) => readonly Occurrence[]): Map<string, Counted> {
  const terms = new Map<string, Counted>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const { stems, written } of read(text)) {
      const key = stems.join(' ');
      const term = terms.get(key) ?? { stems, texts: 0, people: new Set(), spellings: new Map<string, number>() };
      if (!seen.has(key)) term.texts++;
      term.people.add(text.by ?? text);
      seen.add(key);
      term.spellings.set(written, (term.spellings.get(written) ?? 0) + 1);
      terms.set(key, term);
    }
  }
  return terms;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}
