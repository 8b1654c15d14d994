import type { Redacted } from '../model/redacted.ts';
import { areAlike, trigrams, withoutAlike } from '../text/alike.ts';
import { gists } from './gist.ts';
import { type TermText, keywords, weighTerms } from './keywords.ts';
import { type Member, rankTitles, titleWorth } from './titles.ts';

export interface Label {
  /** A short question or problem in a customer's own words. */
  readonly title: Redacted;
  /** Whole words and phrases, most telling first. */
  readonly keywords: readonly Redacted[];
}

const MOST_KEYWORDS = 6;
/** The most typical members are told from their copies. */
const MOST_COMPARED = 120;

/** A title that a cluster has already. */
export interface KeptTitle {
  readonly title: Redacted;
  /** It stays even if another cluster has it too. */
  readonly isFirm: boolean;
}

/** How well a title stands for a cluster, 0 or more. */
export type TitleWorth = (title: string) => number;

/**
 * Gives each cluster a title, which is what its most typical customers ask, and keywords that tell it from the others.
 *
 * @param clusters  every one with at least one member
 * @param keep  the title that a cluster keeps, told what it would be called if it were new and what titles are worth for it
 * @returns in the order of `clusters`; no two titles are the same, but firm ones; kept ones come first, then the larger cluster chooses
 */
export function label(
  clusters: readonly (readonly Member[])[],
  keep: (at: number, found: Redacted, worth: TitleWorth) => KeptTitle | undefined = () => undefined,
): Label[] {
  const distinct = clusters.map(withoutCopies);
  const words = weighTerms(distinct.map((members) => members.map(toTermText))).map(
    (terms) => keywords(terms, MOST_KEYWORDS) as Redacted[],
  );
  const about = gists(
    distinct.map((members) =>
      members.map((member) => ({ asked: askedBy(member), replies: member.replies ?? '', language: member.language })),
    ),
  );
  const ranked = distinct.map((members, at) => rankTitles(members, about[at]!, words[at]!));
  const largestFirst = [...clusters.keys()].sort((a, b) => clusters[b]!.length - clusters[a]!.length || a - b);
  const found = chooseTitles(largestFirst, ranked, words, new Map());
  const kept = keptTitles(largestFirst, (at) =>
    keep(at, found.get(at)!, (title) => titleWorth(title, distinct[at]!, about[at]!)),
  );
  const titles = kept.size === 0 ? found : chooseTitles(largestFirst, ranked, words, kept);
  return clusters.map((_, at) => ({ title: titles.get(at)!, keywords: words[at]! }));
}

/** Titles of all clusters, those that are kept among them. */
function chooseTitles(
  order: readonly number[],
  ranked: readonly (readonly Redacted[])[],
  words: readonly (readonly Redacted[])[],
  kept: ReadonlyMap<number, Redacted>,
): Map<number, Redacted> {
  const titles = new Map(kept);
  const taken = [...kept.values()].map(trigrams);
  for (const at of order) {
    if (titles.has(at)) continue;
    const own = ranked[at]!;
    const title = own.find((text) => text !== '' && isFree(text, taken)) ?? makeUnique(own[0]!, words[at]!, taken);
    titles.set(at, title);
    taken.push(trigrams(title));
  }
  return titles;
}

/** What is kept: firm titles, then those that no other has, the first in order first. */
function keptTitles(order: readonly number[], keep: (at: number) => KeptTitle | undefined): Map<number, Redacted> {
  const kept = order.flatMap((at) => {
    const one = keep(at);
    return one === undefined ? [] : [{ ...one, at }];
  });
  const titles = new Map<number, Redacted>();
  const taken: ReadonlySet<string>[] = [];
  for (const { at, title, isFirm } of kept.toSorted((a, b) => Number(b.isFirm) - Number(a.isFirm))) {
    const own = trigrams(title);
    if (!isFirm && taken.some((other) => isSame(own, other))) continue;
    titles.set(at, title);
    taken.push(own);
  }
  return titles;
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
  return { text: askedBy(member), language: member.language, by: member.requester };
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
