import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Settings } from '../model/settings.ts';
import type { Redacted } from '../model/redacted.ts';
import type { Question, Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import type { Ledger, TopicId } from '../model/topic.ts';
import type { Week, WeekName, WeekTopic } from '../model/week.ts';
import type { EmbedText } from './embed.ts';
import { group } from './group.ts';
import { label, type Label } from './label.ts';
import { matcher, precedentsIn, type Matcher, type Wording } from './match.ts';
import { byWorth } from './rank.ts';
import { track, type KnownTopic } from './track.ts';
import { trend } from './trend.ts';

/** All that a run looks at. */
export interface FindInput {
  /** Tickets of the window; those without a thread hold no question. */
  readonly tickets: readonly { readonly ref: Id; readonly thread: Thread | null }[];
  readonly articles: readonly Article[];
  readonly ledger: Ledger;
  /** Weeks that earlier runs found, oldest first; one of the same name is what this run replaces. */
  readonly earlier: readonly Week[];
  readonly settings: Settings;
  readonly window: { readonly since: Date; readonly until: Date };
  readonly week: WeekName;
  /** Number of topics, where it is given from outside. */
  readonly topics: number | undefined;
}

/** Words of a reply that say what kind of problem it solves. */
const REPLY_WORDS = 40;
/** Of a topic, how many questions and how many replies are compared with articles. */
const WORDINGS = 30;
const EXAMPLES = 5;
/** Of an example, in characters. */
const EXAMPLE_LENGTH = 220;
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

type Unranked = Omit<WeekTopic, 'rank'>;

/** A ticket that holds a question. */
interface Asked {
  readonly ref: Id;
  readonly thread: Thread;
}

export interface Findings {
  readonly week: Week;
  readonly ledger: Ledger;
}

/** Finds a window's topics: group the questions, name the groups, match them to articles, rank them. Pure: same in, same out. */
export function findTopics(input: FindInput): Findings {
  const { settings, earlier, week, window, ledger } = input;
  const tickets = input.tickets.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const asked = tickets.filter((ticket): ticket is Asked => ticket.thread !== null);
  const groups = groupsOf(asked, input);
  const ids = track(
    groups.map(({ members }) => new Set(members.map(({ ref }) => keyOf(ref)))),
    knownTopics(earlier, week),
    settings.mining.minOverlap,
    (at) => mint(week, groups[at]!.members, ledger),
  );
  const seen = new Set(earlier.filter((old) => old.week < week).flatMap((old) => old.topics.map(({ id }) => id)));
  const threads = asked.map(({ thread }) => thread);
  const match = matcher(input.articles, precedentsIn(threads, input.articles));
  const topics = groups.map((group, at) => {
    const id = ids[at]!;
    // What the ledger says was redacted when it was written, or is a person's own word.
    const title = (ledger.topics[id]?.title as Redacted | undefined) ?? group.title;
    return toTopic({ ...group, title }, id, { until: window.until, isKnown: seen.has(id), match });
  });
  const ranked = topics.toSorted(byWorth).map((topic, at) => ({ ...topic, rank: at + 1 }));
  const inTopic = new Set(ranked.flatMap((topic) => topic.tickets.map(keyOf)));
  const found: Week = {
    week,
    window: { since: window.since.toISOString(), until: window.until.toISOString() },
    tickets: tickets.length,
    questions: asked.length,
    topics: ranked,
    unassigned: tickets.map(({ ref }) => ref).filter((ref) => !inTopic.has(keyOf(ref))),
  };
  return { week: found, ledger: remember(ledger, found) };
}

/** A cluster with its name; members are ordered as their tickets are. */
interface NamedGroup extends Label {
  readonly members: readonly Asked[];
  /** How typical each member is, 0..1. */
  readonly centrality: readonly number[];
}

function groupsOf(asked: readonly Asked[], { settings, topics, articles }: FindInput): NamedGroup[] {
  const { labels, k, centrality } = group(
    asked.map(({ thread }) => toText(thread)),
    {
      seed: settings.mining.seed,
      minSize: settings.mining.minTopicSize,
      k: topics,
      corpus: articles.map(({ title, body }) => ({ text: `${title}\n${body}` })),
    },
  );
  const at: number[][] = Array.from({ length: k }, () => []);
  labels.forEach((label, index) => at[label]?.push(index));
  const names = label(
    at.map((indexes) =>
      indexes.map((index) => {
        const { question, language } = asked[index]!.thread;
        return { question, language, centrality: centrality[index]! };
      }),
    ),
  );
  return at.map((indexes, index) => ({
    ...names[index]!,
    members: indexes.map((member) => asked[member]!),
    centrality: indexes.map((member) => centrality[member]!),
  }));
}

/**
 * What a ticket is about: what was asked, and how it was answered, since the same problem is solved in the same way however it is
 * asked. The question weighs twice, and of a reply only the start counts, so that an agent's standing advice does not make one
 * topic of all its tickets; notes are terse and count whole.
 */
function toText({ question, turns, language }: Thread): EmbedText {
  const asked = `${question.subject}\n${question.text}`;
  const solved = turns.flatMap(({ kind, text }) =>
    kind === 'answer' ? firstWords(text) : kind === 'note' ? text : [],
  );
  return { text: [asked, asked, ...solved].join('\n'), language };
}

function firstWords(text: string): string {
  return text.split(/\s+/, REPLY_WORDS).join(' ');
}

interface TopicContext {
  readonly until: Date;
  /** The topic was there in an earlier week. */
  readonly isKnown: boolean;
  readonly match: Matcher;
}

function toTopic({ title, keywords, members, centrality }: NamedGroup, id: TopicId, context: TopicContext): Unranked {
  const threads = members.map(({ thread }) => thread);
  const { decision, ranked } = context.match.match(wordingsOf(threads, centrality));
  const asked = threads.map(({ askedAt }) => Date.parse(askedAt));
  return {
    id,
    title,
    size: members.length,
    keywords: [...keywords],
    tickets: members.map(({ ref }) => ref),
    requesters: distinct(threads.map(({ requester }) => requester)),
    organizations: distinct(threads.map(({ organization }) => organization)),
    trend: trend(asked, context.until.getTime(), context.isKnown),
    coverage: { kind: decision, ...bestOf(ranked) },
    examples: examplesOf(threads, centrality, title),
  };
}

/** What is looked up in the articles: the most typical questions, and the replies to them, which say what an article that answers would say. */
function wordingsOf(threads: readonly Thread[], centrality: readonly number[]): Wording[] {
  const typical = [...threads.keys()]
    .sort((a, b) => centrality[b]! - centrality[a]! || a - b)
    .slice(0, WORDINGS)
    .map((at) => threads[at]!);
  const replies = typical.flatMap(({ turns }) => turns.filter(({ kind }) => kind === 'answer'));
  return [
    ...typical.map(({ question: { subject, text } }) => ({ subject, body: text })),
    ...replies.slice(0, WORDINGS).map(({ text }) => ({ subject: '', body: text })),
  ];
}

function bestOf([best]: readonly { article: string; score: number }[]): { article?: string; score: number } {
  return best === undefined ? { score: 0 } : { article: best.article, score: Math.round(best.score * 1000) / 1000 };
}

/** People and organizations the source does not tell apart count as one. */
function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys).size;
}

/** The most typical questions in their own words, cut to a line each, none twice. */
function examplesOf(threads: readonly Thread[], centrality: readonly number[], title: string): Redacted[] {
  const typical = threads
    .map(({ question }, at) => ({ line: lineOf(question), centrality: centrality[at]! }))
    .sort((a, b) => b.centrality - a.centrality || (a.line < b.line ? -1 : 1));
  const lines = new Map(typical.map(({ line }) => [line.toLowerCase(), line]));
  lines.delete(title.toLowerCase());
  return [...lines.values()].filter((line) => line !== '').slice(0, EXAMPLES);
}

function lineOf({ subject, text }: Question): Redacted {
  const whole = `${subject}${subject === '' || /[.?!:]$/.test(subject) ? '' : ':'} ${text}`.replace(/\s+/g, ' ').trim();
  if (whole.length <= EXAMPLE_LENGTH) return whole as Redacted;
  return `${whole.slice(0, whole.lastIndexOf(' ', EXAMPLE_LENGTH))} …` as Redacted;
}

/** Numbers first, in order; then strings. */
function compareRefs(a: Id, b: Id): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** Every topic with the tickets it had when it was last seen; what was born in the week that is run again counts too. */
function knownTopics(earlier: readonly Week[], week: WeekName): KnownTopic[] {
  const before = new Map<TopicId, ReadonlySet<string>>();
  const now = new Map<TopicId, ReadonlySet<string>>();
  for (const old of earlier) {
    if (old.week > week) continue;
    for (const { id, tickets } of old.topics) (old.week < week ? before : now).set(id, new Set(tickets.map(keyOf)));
  }
  return [...new Map([...now, ...before])].map(([id, members]) => ({ id, members }));
}

/** A new id, made of the week and the first ticket, so that a rerun makes the same; never one that the ledger has seen. */
function mint(week: WeekName, members: readonly Asked[], ledger: Ledger): TopicId {
  for (let salt = 0; ; salt += 1) {
    const digest = createHash('sha256')
      .update(`${week} ${keyOf(members[0]!.ref)} ${salt}`)
      .digest();
    const id = `t-${[...digest.subarray(0, 8)].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`;
    if (!(id in ledger.topics)) return id;
  }
}

/** The ledger after a week: new topics are added, seen ones get their last week. Nothing a person wrote changes. */
function remember(ledger: Ledger, { week, topics }: Week): Ledger {
  const kept = { ...ledger.topics };
  for (const { id, title } of topics) {
    const old = kept[id];
    const lastWeek = old !== undefined && old.lastWeek > week ? old.lastWeek : week;
    kept[id] = old === undefined ? { title, firstWeek: week, lastWeek } : { ...old, lastWeek };
  }
  return { ...ledger, topics: kept };
}

/** Numbers and strings stay apart: 7 and "7" are two tickets. */
function keyOf(ref: Id): string {
  return JSON.stringify(ref);
}
