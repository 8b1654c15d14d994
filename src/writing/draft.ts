import type { FrontMatter } from '../model/article.ts';
import type { Support } from '../model/evidence.ts';
import type { Thread } from '../model/thread.ts';
import type { WeekTopic } from '../model/week.ts';
import type { DeskNames } from './desk-names.ts';

/** What a draft is written from. */
export interface Candidate {
  readonly topic: WeekTopic;
  /** The topic's tickets. */
  readonly threads: readonly Thread[];
  /** Calendar day for the front matter, such as `2026-11-23`. */
  readonly created: string;
  /** Fewest distinct customers before their wording may be shown. */
  readonly minRequesters: number;
  /** Whether all of a text's words are ordinary or stand in tickets of that many customers: nothing else is for customers to read. */
  readonly isOfMany: (text: string) => boolean;
  /** What the whole desk's tickets tell of names in commands; without it, the topic's own tickets do. */
  readonly names?: DeskNames;
  /** Customers' own sentences that ask or complain, tidied. */
  readonly wordings: readonly string[];
  /** Sentences in better words that say the same. */
  readonly reworded?: ReadonlyMap<string, string>;
}

/** A page written from a candidate, and where each of its sentences comes from. */
export interface Draft {
  /** `stub`: too little is known for an article; the page asks for what is missing. */
  readonly kind: 'article' | 'stub' | 'runbook';
  /** File name without extension. */
  readonly slug: string;
  /** The whole page, without a seal. */
  readonly page: string;
  /** In the order of the page. */
  readonly support: Support[];
}

/** The front matter that every generated page has; the rest is the editor's. */
export type GeneratedFrontMatter = Pick<FrontMatter, 'title' | 'audience' | 'status'> &
  Partial<Pick<FrontMatter, 'description' | 'questions' | 'topic' | 'created' | 'appliesTo'>>;
