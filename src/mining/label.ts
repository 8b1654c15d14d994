import type { Redacted } from '../model/redacted.ts';
import { areAlike, trigrams, withoutAlike } from '../text/alike.ts';
import { gists } from './gist.ts';
import { type TermText, keywords, weighTerms } from './keywords.ts';
import { type Member, rankTitles } from './titles.ts';

export interface Label {
  /** A short question or problem in a customer's own words. */
  readonly title: Redacted;
  /** Whole words and phrases, most telling first. */
  readonly keywords: readonly Redacted[];
}

const MOST_KEYWORDS = 6;
/** The most typical members are told from their copies. */
const MOST_COMPARED = 120;

/**
 * Gives each cluster a title, which is what its most typical customers ask, and keywords that tell it from the others.
 *
 * @param clusters  every one with at least one member
 * @returns in the order of `clusters`; no two titles are the same, the larger cluster chooses first
 */
export function label(clusters: readonly (readonly Member[])[]): Label[] {
  const distinct = clusters.map(withoutCopies);
  const words = weighTerms(distinct.map((members) => members.map(toTermText))).map(
    (terms) => keywords(terms, MOST_KEYWORDS) as Redacted[],
  );
  const about = gists(
    distinct.map((members) =>
      members.map((member) => ({ asked: askedBy(member), replies: member.replies ?? '', language: member.language })),
    ),
  );
  const titles = new Array<Redacted>(clusters.length);
  const taken: ReadonlySet<string>[] = [];
  const largestFirst = [...clusters.keys()].sort((a, b) => clusters[b]!.length - clusters[a]!.length || a - b);
  for (const at of largestFirst) {
    const ranked = rankTitles(distinct[at]!, about[at]!, words[at]!);
    titles[at] =
      ranked.find((title) => title !== '' && isFree(title, taken)) ?? makeUnique(ranked[0]!, words[at]!, taken);
    taken.push(trigrams(titles[at]));
  }
  return clusters.map((_, at) => ({ title: titles[at]!, keywords: words[at]! }));
}

/** The members, most typical first, without those that ask again what another asked in almost the same words. */
function withoutCopies(members: readonly Member[]): Member[] {
  const typical = [...members.keys()]
    .sort((a, b) => members[b]!.centrality - members[a]!.centrality || a - b)
    .map((at) => members[at]!);
  return [...withoutAlike(typical.slice(0, MOST_COMPARED), askedBy), ...typical.slice(MOST_COMPARED)];
}

function askedBy({ question }: Member): string {
  return `${question.subject}\n${question.text}`;
}

function toTermText(member: Member): TermText {
  return { text: askedBy(member), language: member.language };
}

/** Adds what tells the cluster apart, and a number only where that is not enough. */
function makeUnique(title: Redacted, words: readonly string[], taken: readonly ReadonlySet<string>[]): Redacted {
  const start = [title, words.slice(0, 3).join(', '), 'Questions without words'].find((text) => text !== '')!;
  const tries = [start, ...words.map((word) => `${start} (${word})`)];
  for (let nth = 2; ; nth++) {
    const free = tries.find((text) => !taken.some((other) => isSame(trigrams(text), other)));
    if (free !== undefined) return free as Redacted;
    tries.push(`${start} (${nth})`);
  }
}

/** Titles that differ by a mistake only are the same to a reader. */
function isFree(title: string, taken: readonly ReadonlySet<string>[]): boolean {
  const own = trigrams(title);
  return !taken.some((other) => areAlike(own, other));
}

/** The same but for case and marks. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((trigram) => b.has(trigram));
}
