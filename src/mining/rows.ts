import { inBatches, mapBeside, onThisCore } from '../model/beside.ts';
import type { Article } from '../model/article.ts';
import type { Redacted } from '../model/redacted.ts';
import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import type { LedgerTopic, TopicId } from '../model/topic.ts';
import { weekEnds } from '../model/week-ends.ts';
import type { Coverage, WeekTopic } from '../model/week.ts';
import { lettersOf } from '../text/alike.ts';
import { acrossLanguages } from './across-languages.ts';
import { answeredBy } from './answered.ts';
import { effortOf } from './effort.ts';
import type { FindInput } from './find-topics.ts';
import { label } from './label.ts';
import { isPersons, keepsTitle, rowsById } from './keeps-title.ts';
import { linkCounts, matchTopics, precedentsIn, type Match, type TopicAsked } from './match.ts';
import { inOrder, worth } from './rank.ts';
import { isDismissed } from './remember.ts';
import type { Member } from './titles.ts';
import { distinct, examplesOf, wordingsOf } from './topic-row.ts';
import { trends, type Asked } from './trend.ts';
import { weeklyCounts, type Counted } from './weekly-counts.ts';
import { wordingGap } from './wording-gap.ts';

/** The tickets of one topic. */
export interface TopicGroup {
  readonly id: TopicId;
  readonly tickets: readonly Id[];
  readonly threads: readonly Thread[];
  /** How typical each is of the topic, 0..1. */
  readonly centrality: readonly number[];
  /** A part of it went its own way in this run, or another topic came to it: earlier counts are of something else. */
  readonly isChanged: boolean;
}

/** Topics that are matched to articles at once. */
const BATCH = 50;

/** The rows of a week, in rank order; `input.tickets` by their refs. */
export function rowsOf(groups: readonly TopicGroup[], input: FindInput): WeekTopic[] {
  const { articles, earlier, week } = input;
  const before = rowsById(earlier.filter((old) => old.week < week));
  const counted = countedIn(input);
  const changes = trends(
    groups.map((group) => askedOf(group, counted, before.has(group.id))),
    counted.ends,
  );
  const names = label(groups.map(membersOf), keptTitleOf(groups, input));
  const asked = groups.map((group, at) => topicAsked(group, names[at]!.title, articles));
  const matches = matched(asked, input);
  const rows = groups.map((group, at) => {
    const coverage = coverageOf(group, { ...matches[at]!, linked: asked[at]!.about.linked }, input);
    return rowOf(group, { ...names[at]!, trend: changes[at]!, coverage }, input);
  });
  const alike = alikeness(groups);
  const elsewhere = acrossLanguages(rows.map((row, at) => ({ row, threads: groups[at]!.threads })));
  return inOrder(
    rows
      .map((row, at) => ({ ...row, alike: alike[at]! }))
      .map((row) => (elsewhere.has(row.id) ? { ...row, elsewhere: elsewhere.get(row.id)! } : row)),
  );
}

/** How near the questions of each group are to their middle, over the median group. */
function alikeness(groups: readonly TopicGroup[]): number[] {
  const means = groups.map(({ centrality }) => centrality.reduce((sum, one) => sum + one, 0) / centrality.length);
  const usual = means.toSorted((a, b) => a - b)[means.length >> 1] ?? 0;
  return means.map((mean) => (usual === 0 ? 1 : Math.round((100 * mean) / usual) / 100));
}

/** The title that each group has in the ledger, where it keeps it. */
function keptTitleOf(groups: readonly TopicGroup[], { tickets, ledger, earlier, week }: FindInput): Keep {
  // What this run replaces is a week on record too.
  const recorded = rowsById(earlier.filter((old) => old.week <= week));
  const asked = tickets.flatMap(({ thread }) => thread ?? []);
  const letters = new Map(asked.map((thread) => [thread, lettersOf(askedText(thread))]));
  // Searched for every title: in one string that takes half the time.
  const all = [...letters.values()].join('\n');
  return (at, found, worth) => {
    const { id, threads } = groups[at]!;
    const known = ledger.topics[id];
    if (known === undefined) return undefined;
    const rows = recorded.get(id) ?? [];
    const words = lettersOf(known.title);
    const isOfAnother = !threads.some((thread) => letters.get(thread)!.includes(words)) && all.includes(words);
    if (!keepsTitle(known, { rows, worth: worth(known.title), best: worth(found), isOfAnother })) return undefined;
    // What the ledger says was redacted when it was written, or is a person's own word.
    return { title: known.title as Redacted, isFirm: isPersons(known, rows) };
  };
}

type Keep = NonNullable<Parameters<typeof label>[1]>;

function countedIn({ tickets, window, earlier, week, ledger, settings }: FindInput): Counted {
  const askedAt = tickets.flatMap(({ thread }) => (thread === null ? [] : Date.parse(thread.askedAt)));
  return {
    since: window.since.getTime(),
    ends: weekEnds(window.until, settings.timeZone),
    first: Math.min(...askedAt),
    earlier: earlier.filter((old) => old.week < week),
    ledger,
  };
}

function askedOf({ id, threads, isChanged }: TopicGroup, counted: Counted, isKnown: boolean): Asked {
  const askedAt = threads.map((thread) => Date.parse(thread.askedAt));
  return { askedAt, isKnown, weeks: weeklyCounts(id, askedAt, isChanged ? { ...counted, earlier: [] } : counted) };
}

/** What a topic is named by. */
export function membersOf({ threads, centrality }: Pick<TopicGroup, 'threads' | 'centrality'>): Member[] {
  return threads.map(({ question, language, requester, turns }, at) => ({
    question,
    language,
    requester,
    centrality: centrality[at]!,
    replies: repliesIn(turns),
  }));
}

function repliesIn(turns: readonly Turn[]): string {
  return turns.flatMap(({ kind, text }) => (kind === 'answer' ? text : [])).join('\n');
}

interface Named {
  readonly title: Redacted;
  readonly keywords: readonly string[];
  readonly trend: WeekTopic['trend'];
  readonly coverage: Coverage;
}

const askedText = ({ question }: Thread): string => `${question.subject}\n${question.text}`;

function rowOf(
  { id, tickets, threads, centrality }: TopicGroup,
  { title, keywords, trend, coverage }: Named,
  { ledger, escalated }: FindInput,
): Omit<WeekTopic, 'rank'> {
  const known = ledger.topics[id];
  const requesters = distinct(threads.map(({ requester }) => requester));
  const effort = effortOf(
    threads,
    ({ source, ticketId }) => escalated?.has(ticketRef({ source, id: ticketId })) === true,
  );
  return {
    id,
    title,
    size: tickets.length,
    keywords: [...keywords],
    tickets: [...tickets],
    requesters,
    organizations: distinct(threads.map(({ organization }) => organization)),
    trend,
    coverage,
    examples: examplesOf(threads, centrality, title),
    answered: answeredBy(threads),
    worth: worth({ size: tickets.length, requesters, effort, trend, coverage }),
    ...(known !== undefined && wishes(known, tickets.length)),
  };
}

function topicAsked({ threads, centrality }: TopicGroup, title: string, articles: readonly Article[]): TopicAsked {
  const { questions, replies } = wordingsOf(threads, centrality);
  return { questions, about: { title, linked: linkCounts(threads, articles), replies } };
}

/** What the articles, and the desk's own links to them, say of each topic. */
function matched(asked: readonly TopicAsked[], { articles, tickets, beside = onThisCore }: FindInput): Match[] {
  const precedents = precedentsIn(
    tickets.flatMap(({ thread }) => thread ?? []),
    articles,
  );
  const batches = inBatches(asked, BATCH).map((batch): Parameters<typeof matchTopics> => [articles, precedents, batch]);
  return mapBeside(beside, matchTopics, batches).flat();
}

function coverageOf(
  { id, threads }: TopicGroup,
  { decision, ranked, linked }: Match & { readonly linked: ReadonlyMap<string, number> },
  { articles, ledger }: FindInput,
): Coverage {
  const cited = (article: string): Pick<Coverage, 'cited'> => {
    const tickets = linked.get(article);
    return tickets === undefined ? {} : { cited: tickets };
  };
  const named = ledger.topics[id]?.coveredBy;
  if (named !== undefined && articles.some((article) => article.id === named)) {
    return { kind: 'covered', article: named, score: 1, ...cited(named) };
  }
  const [best] = ranked;
  if (best === undefined) return { kind: decision, score: 0 };
  return {
    kind: decision,
    article: best.article,
    score: Math.round(best.score * 1000) / 1000,
    ...cited(best.article),
    ...(decision === 'update' &&
      lacksOf(
        threads,
        articles.find((article) => article.id === best.article)!,
      )),
  };
}

/** What agents say beside and against the article is added where their replies are read. */
function lacksOf(threads: readonly Thread[], article: Article): Pick<Coverage, 'lacks'> {
  return { lacks: { questions: wordingGap(threads, article), steps: [], contradicted: [] } };
}

function wishes(known: LedgerTopic, size: number): Pick<WeekTopic, 'dismissed' | 'pinned' | 'owner'> {
  return {
    ...(isDismissed(known, size) && { dismissed: true }),
    ...(known.pinned === true && { pinned: true }),
    ...(known.owner !== undefined && { owner: known.owner }),
  };
}
