import type { Thread } from '../model/thread.ts';
import type { TopicId } from '../model/topic.ts';
import type { WeekTopic } from '../model/week.ts';
import { tally } from '../text/terms.ts';

/** A link marks a topic when so many of its tickets, and so large a share of those with a reply, were answered with it. */
const FEWEST_TICKETS = 2;
const LEAST_SHARE = 1 / 2;
/** What marks more topics of one language is no answer but a standing line, such as the address of the status page. */
const MOST_TOPICS = 3;

/** A topic, as far as it can be tied to others. */
export interface Tied {
  readonly row: Pick<WeekTopic, 'id' | 'coverage'>;
  readonly threads: readonly Thread[];
}

/**
 * Finds topics that are asked in several languages. Questions of two languages share no words, but what answers them is the same: an
 * article, or a link that agents give.
 *
 * @returns for each topic that has any, those of other languages, in the order of `topics`
 */
export function acrossLanguages(topics: readonly Tied[]): ReadonlyMap<TopicId, NonNullable<WeekTopic['elsewhere']>> {
  const spoken = topics.map(({ row, threads }) => ({
    id: row.id,
    language: mainLanguage(threads),
    ties: [...articleOf(row.coverage, threads.length), ...linksOf(threads)],
  }));
  const standing = new Set(
    [...tally(spoken.flatMap(({ language, ties }) => ties.map((tie) => `${language} ${tie}`)))].flatMap(
      ([key, count]) => (count > MOST_TOPICS ? [key.slice(key.indexOf(' ') + 1)] : []),
    ),
  );
  const telling = spoken.map((topic) => ({ ...topic, ties: topic.ties.filter((tie) => !standing.has(tie)) }));
  return new Map(
    telling.flatMap(({ id, language, ties }) => {
      const others = telling.filter(
        (other) => isOther(language, other.language) && other.ties.some((tie) => ties.includes(tie)),
      );
      return others.length === 0 ? [] : [[id, others.map((other) => ({ topic: other.id, language: other.language }))]];
    }),
  );
}

function isOther(own: string, other: string): boolean {
  return own !== other && own !== UNKNOWN && other !== UNKNOWN;
}

const UNKNOWN = 'und';

/** The language of most questions. */
function mainLanguage(threads: readonly Thread[]): string {
  const counts = tally(threads.map(({ language }) => language).filter((language) => language !== UNKNOWN));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? UNKNOWN;
}

/** The article that answers it, unless agents link it in the smaller part of the tickets only: then it answers a part of a heap. */
function articleOf({ kind, article, cited }: WeekTopic['coverage'], tickets: number): string[] {
  const isAnswer = kind !== 'new' && (cited === undefined || cited >= LEAST_SHARE * tickets);
  return isAnswer ? [`article ${article!}`] : [];
}

/** Links that agents gave in enough of the tickets. */
function linksOf(threads: readonly Thread[]): string[] {
  const given = threads.map(({ turns }) => turns.flatMap(({ kind, text }) => (kind === 'answer' ? text : [])));
  const answered = given.filter(({ length }) => length > 0);
  const counts = tally(
    answered.flatMap((texts) => [...new Set(texts.flatMap((text) => text.match(LINK) ?? []).map(bare))]),
  );
  return [...counts].flatMap(([link, tickets]) =>
    tickets >= FEWEST_TICKETS && tickets >= LEAST_SHARE * answered.length ? [link] : [],
  );
}

/** An address with a path: a bare host is where everybody signs in. */
const LINK = /https?:\/\/[^\s<>()[\]"'`/]+\/[^\s<>()[\]"'`]+/g;
/** A language in the path of an address: the same page is told in many. */
const LANGUAGE = /\/[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/gi;

function bare(link: string): string {
  return link
    .replace(/^https?:\/\/|[?#].*$/g, '')
    .replace(/[/.,;:!]+$/, '')
    .replace(LANGUAGE, '')
    .toLowerCase();
}
