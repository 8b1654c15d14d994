import type { Redacted } from '../model/redacted.ts';
import type { Question } from '../model/thread.ts';
import type { Gist } from './gist.ts';
import { type Phrasing, MOST_WORDS, phrasings, tidy } from './phrasings.ts';

/** A question in its cluster. */
export interface Member {
  readonly question: Question;
  /** ISO 639-1. */
  readonly language: string;
  /** Who asked, if the source tells. */
  readonly requester?: string | null;
  /** How typical it is, 0..1. */
  readonly centrality: number;
  /** What agents replied: it says what the cluster is about, and no title is taken from it. */
  readonly replies?: string;
}

/** Titles are looked for among the most typical questions only. */
const MOST_MEMBERS = 120;
/** A word or two of the shared keywords make a title where no customer does. */
const PHRASE_WORDS = 3;
/** What a title of a question is worth that is not typical of the cluster at all. */
const LEAST_TYPICAL = 0.5;
/** What a title in another language than most members' is worth. */
const FOREIGN = 0.4;

/**
 * What the members offer as a title, best first: phrasings of a good form that say what the members share.
 *
 * @param members  one or more, most typical first
 * @param words  the cluster's keywords, most telling first
 * @returns never empty
 */
export function rankTitles(members: readonly Member[], gist: Gist, words: readonly string[]): Redacted[] {
  const common = commonestLanguage(members);
  const offered = members.slice(0, MOST_MEMBERS).flatMap(({ question, language, centrality }) => {
    const typical =
      (LEAST_TYPICAL + (1 - LEAST_TYPICAL) * centrality) * (language === common || language === 'und' ? 1 : FOREIGN);
    return phrasings(question).map((phrasing) => ({
      title: sentenceCase(phrasing.text),
      score: phrasing.form * fit(phrasing) * typical * gist.coverage(phrasing.text, language),
    }));
  });
  const best = offered
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1))
    .map(({ title }) => title);
  return [...best, ...plainTitles(members, words)];
}

/** How well a title that a cluster has stands for it, 0 or more, as those that its members offer are weighed. */
export function titleWorth(title: string, members: readonly Member[], gist: Gist): number {
  const forms = phrasings({ subject: title as Redacted, text: '' as Redacted }).map(({ form }) => form);
  return Math.max(0, ...forms) * gist.coverage(title, commonestLanguage(members));
}

function commonestLanguage(members: readonly Member[]): string {
  const counts = Map.groupBy(members, ({ language }) => language);
  counts.delete('und');
  return [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'und';
}

/** Titles of a handful of words read best; two hardly make one. */
function fit({ words }: Phrasing): number {
  if (words < 3) return 0.3;
  return words >= 4 && words <= 10 ? 1 : 0.85;
}

/** What serves where no phrasing does: a subject with the two best keywords, the keywords themselves, the start of a question. */
function plainTitles(members: readonly Member[], words: readonly string[]): Redacted[] {
  const [first, second] = words;
  const telling = members
    .map(({ question }) => tidy(question.subject))
    .filter((subject) => {
      const own = subject.toLowerCase();
      const fits = own.split(' ').length <= MOST_WORDS;
      return fits && !own.includes('[') && second !== undefined && own.includes(first!) && own.includes(second);
    });
  const phrase = words.join(' ').split(' ').slice(0, PHRASE_WORDS);
  // One question has no shared words, and one word is no title.
  const joined = members.length > 1 && phrase.length > 1 ? [phrase.join(' ') as Redacted] : [];
  return [...telling, ...joined, cut(members[0]!.question)].map(sentenceCase);
}

/** Begins with a capital, unless with what may be the name of a command; the English "i" is one too. */
function sentenceCase(text: Redacted): Redacted {
  return text
    .replace(START, (start) => start[0]!.toUpperCase() + start.slice(1))
    .replaceAll(/(?<=\b(?:am|can|do|did|could|should|when|if|and|but) )i(?= )/giu, 'I') as Redacted;
}

/** A word of four letters or more, or a short one that is no command's name. */
const START =
  /^(?:\p{Ll}(?=\p{Ll}{3,}(?:\s|$))|(?:all|an?|any|app|are|can|did|do|how|i|in|is|my|new|no|not|on|our|the|was|we|who|why|el|la|le|il|der|die|das)\b)/u;

/** The start of a question that has no sentence of a fitting length. */
function cut({ subject, text }: Question): Redacted {
  const [words = []] = [subject, text]
    .map((part) => part.replaceAll(MASKS, ' ').match(/\S+/gu) ?? [])
    .filter(({ length }) => length > 0);
  const short = words.slice(0, MOST_WORDS).join(' ');
  return (words.length > MOST_WORDS ? `${short} …` : short) as Redacted;
}

const MASKS = /\[[a-z]+(?: \d+)?\]/gu;
