import type { Redacted } from '../model/redacted.ts';
import type { Question } from '../model/thread.ts';
import { type Term, type TermText, contentReader, keywords, weighTerms } from './keywords.ts';
import { type Phrasing, MOST_WORDS, phrasings } from './phrasings.ts';

/** A question in its cluster. */
export interface Member {
  readonly question: Question;
  /** ISO 639-1. */
  readonly language: string;
  /** How typical it is, 0..1. */
  readonly centrality: number;
}

export interface Label {
  /** A short question or problem in a customer's own words. */
  readonly title: Redacted;
  /** Whole words and phrases, most telling first. */
  readonly keywords: readonly Redacted[];
}

const MOST_KEYWORDS = 6;
/** Titles are looked for among the most typical questions only. */
const MOST_MEMBERS = 60;

/**
 * Gives each cluster a title, which is what its most typical customers ask, and keywords that tell it from the others.
 *
 * @param clusters  every one with at least one member
 * @returns in the order of `clusters`; no two titles are the same, the larger cluster chooses first
 */
export function label(clusters: readonly (readonly Member[])[]): Label[] {
  const terms = weighTerms(clusters.map((members) => members.map(toTermText)));
  const read = contentReader();
  const titles = new Array<Redacted>(clusters.length);
  const taken = new Set<string>();
  const largestFirst = [...clusters.keys()].sort((a, b) => clusters[b]!.length - clusters[a]!.length || a - b);
  for (const at of largestFirst) {
    const stemsOf = (text: string, language: string): string[] =>
      read({ text, language }).flatMap(({ stems }) => (stems.length === 1 ? stems : []));
    const ranked = rankTitles(clusters[at]!, terms[at]!, stemsOf);
    titles[at] =
      ranked.find((title) => title !== '' && !taken.has(keyOf(title))) ??
      makeUnique(ranked[0]!, keywords(terms[at]!, MOST_KEYWORDS), taken);
    taken.add(keyOf(titles[at]));
  }
  return clusters.map((_, at) => ({ title: titles[at]!, keywords: keywords(terms[at]!, MOST_KEYWORDS) as Redacted[] }));
}

function toTermText({ question, language }: Member): TermText {
  return { text: `${question.subject}\n${question.text}`, language };
}

/** What the members offer as a title, best first; never empty. */
function rankTitles(
  members: readonly Member[],
  terms: ReadonlyMap<string, Term>,
  stemsOf: (text: string, language: string) => string[],
): Redacted[] {
  const typical = [...members].sort((a, b) => b.centrality - a.centrality).slice(0, MOST_MEMBERS);
  const offered = typical.flatMap(({ question, language, centrality }) =>
    phrasings(question).map((phrasing) => ({
      title: phrasing.text,
      score:
        phrasing.form *
        fit(phrasing) *
        (0.5 + centrality / 2) *
        relevance(stemsOf(phrasing.text, language), terms, members.length === 1),
    })),
  );
  const best = offered.sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1)).map(({ title }) => title);
  return best.length > 0 ? best : [cut(typical[0]!.question)];
}

/** Titles of a handful of words read best. */
function fit({ words }: Phrasing): number {
  return words >= 4 && words <= 11 ? 1 : 0.85;
}

/** How much of what the cluster's texts share the sentence says, for its length; `alone` when there is one text only. */
function relevance(stems: readonly string[], terms: ReadonlyMap<string, Term>, alone: boolean): number {
  const own = new Set(stems);
  if (own.size === 0) return 0;
  let sum = 0;
  for (const stem of own) {
    const term = terms.get(stem);
    if (term !== undefined && (term.texts > 1 || alone)) sum += term.weight;
  }
  return sum / Math.sqrt(own.size + 1);
}

/** The start of a question that has no sentence of a fitting length. */
function cut({ subject, text }: Question): Redacted {
  const words = (subject === '' ? text : subject).split(/\s+/u).filter((word) => word !== '');
  const short = words.slice(0, MOST_WORDS).join(' ');
  return (words.length > MOST_WORDS ? `${short} …` : short) as Redacted;
}

/** Adds what tells the cluster apart, and a number only where that is not enough. */
function makeUnique(title: Redacted, words: readonly string[], taken: ReadonlySet<string>): Redacted {
  const start = [title, words.slice(0, 3).join(', '), 'Questions without words'].find((text) => text !== '')!;
  const tries = [start, ...words.map((word) => `${start} (${word})`)];
  for (let nth = 2; ; nth++) {
    const free = tries.find((text) => !taken.has(keyOf(text)));
    if (free !== undefined) return free as Redacted;
    tries.push(`${start} (${nth})`);
  }
}

/** Titles that differ in case and punctuation only are the same to a reader. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}()]+/gu, ' ')
    .trim();
}
