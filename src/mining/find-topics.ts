import type { Beside } from '../model/beside.ts';
import type { Article } from '../model/article.ts';
import type { QuestionMap } from '../model/question-map.ts';
import type { Settings } from '../model/settings.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import { heir, type Ledger, type TopicId } from '../model/topic.ts';
import { daysBefore } from '../model/week-ends.ts';
import type { Week, WeekName, WeekTopic } from '../model/week.ts';
import { calmBursts } from './calm-bursts.ts';
import { group, type Space } from './group.ts';
import { guide, type Guide, type Guided } from './guide.ts';
import { renamedIn } from './keeps-title.ts';
import { knowledgeOf } from './knowledge.ts';
import { likenesses, middle, profiler, type Profile } from './likeness.ts';
import { mapQuestions } from './map-questions.ts';
import { namedParts } from './named-parts.ts';
import { gatherNewWords } from './new-words.ts';
import { inOrder } from './rank.ts';
import { mint, remember, type Seen } from './remember.ts';
import { rowsOf, type TopicGroup } from './rows.ts';
import { stabilityOf } from './stability.ts';
import { lineOf } from './topic-row.ts';
import { askedText, type AskedThread, ticketTexts } from './ticket-texts.ts';
import { track, type KnownTopic } from './track.ts';
import { workedOf } from './worked.ts';

/** All that a run looks at. */
export interface FindInput {
  /** Tickets of the window; those without a thread hold no question. */
  readonly tickets: readonly {
    readonly ref: Id;
    readonly thread: Thread | null;
    /** What a pretrained model makes of the question, where one is asked. */
    readonly sentence?: Float32Array | undefined;
  }[];
  readonly articles: readonly Article[];
  readonly ledger: Ledger;
  /** Weeks that earlier runs found, oldest first; one of the same name is what this run replaces. */
  readonly earlier: readonly Week[];
  /** The map of the week before, if any. */
  readonly mapBefore?: QuestionMap | undefined;
  readonly settings: Settings;
  readonly window: { readonly since: Date; readonly until: Date };
  readonly week: WeekName;
  /** Tickets from which an issue for the platform team was made. */
  readonly escalated?: ReadonlySet<Id> | undefined;
  /** Number of topics, where it is given from outside. */
  readonly topics: number | undefined;
  readonly beside?: Beside | undefined;
}

/** Of a question on the map, in characters. */
const MAP_WORDS = 90;

/** A ticket that holds a question. */
interface Asked extends AskedThread {
  readonly ref: Id;
}

export interface Findings {
  readonly week: Week;
  readonly ledger: Ledger;
  /** Where the questions stand among each other. */
  readonly map: QuestionMap;
  /** What a person asked for in the ledger and the run could not do. */
  readonly notices: readonly string[];
}

/**
 * Finds a window's topics: group the questions, tell which topics they are, obey the ledger, match them to articles, rank them.
 * Pure: same in, same out, whatever the order of the rows.
 */
export function findTopics(input: FindInput): Findings {
  const { week, window, ledger } = input;
  const tickets = input.tickets.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const asked = tickets.filter((ticket): ticket is Asked => ticket.thread !== null);
  const grouping = groupsOf(asked, input);
  const { members, seen } = identified(grouping, asked, input);
  const stability = stabilities(members, grouping, input);
  const rows = rowsOf(placed({ members, seen }, asked, grouping.centrality), { ...input, tickets });
  const parts = namedParts(members, asked, { ...grouping, ...input.settings.mining });
  const stabilityOfTopic = stability();
  const tried = rows.map((topic): WeekTopic => ({
    ...topic,
    ...parts.get(topic.id),
    ...stabilityOfTopic.get(topic.id),
  }));
  const dated = asked.map(({ thread }) => ({ text: askedText(thread), at: Date.parse(thread.askedAt) }));
  const topics = inOrder(calmBursts(tried, dated, ({ id }) => members.get(id)!.map((at) => dated[at]!)));
  const lastWeek = daysBefore(window.until, 7, input.settings.timeZone);
  const inTopic = new Set(topics.flatMap((topic) => topic.tickets.map(keyOf)));
  const found: Week = {
    week,
    window: { since: window.since.toISOString(), until: window.until.toISOString() },
    tickets: tickets.length,
    questions: asked.length,
    topics,
    unassigned: tickets.map(({ ref }) => ref).filter((ref) => !inTopic.has(keyOf(ref))),
    recent: asked.filter(({ thread }) => Date.parse(thread.askedAt) >= lastWeek.getTime()).length,
    knowledge: knowledgeOf({
      topics,
      threads: asked.map(({ thread }) => thread),
      articles: input.articles,
      earlier: input.earlier.filter((old) => old.week < week),
      until: window.until,
    }),
  };
  const map = mapQuestions(
    asked.map(({ ref, thread }) => ({ ref, words: inTopic.has(keyOf(ref)) ? lineOf(thread.question, MAP_WORDS) : '' })),
    grouping.spaces,
    { week, seed: input.settings.mining.seed, before: input.mapBefore },
  );
  const worked = workedOf(input.articles, [...input.earlier.filter((old) => old.week < week), found]);
  const ledgerNow = remember(
    ledger,
    found,
    seen,
    renamedIn(
      ledger,
      input.earlier.filter((old) => old.week <= week),
    ),
  );
  return { week: { ...found, worked }, ledger: ledgerNow, map, notices: noticesOf(found, input) };
}

interface Grouping {
  readonly clusters: readonly Guided[];
  /** How typical each question is of its cluster, 0..1. */
  readonly centrality: ArrayLike<number>;
  readonly profiles: readonly Profile[];
  readonly profileOf: (text: string) => Profile;
  readonly spaces: readonly Space[];
}

/** Groups the questions by what they ask, then those that bring up something new in one day, then as people's examples say. */
function groupsOf(asked: readonly Asked[], input: FindInput): Grouping {
  const { settings, topics, articles, ledger } = input;
  const { labels, k, centrality, spaces } = group(ticketTexts(asked), {
    seed: settings.mining.seed,
    minSize: settings.mining.minTopicSize,
    k: topics,
    corpus: articles.map(({ title, body }) => ({ text: `${title}\n${body}` })),
    anchors: anchorsOf(asked, input),
    beside: input.beside,
  });
  const clusters: number[][] = Array.from({ length: k }, () => []);
  labels.forEach((label, index) => clusters[label]?.push(index));
  const texts = asked.map(({ thread }) => askedText(thread));
  const profileOf = profiler(texts);
  const profiles = texts.map(profileOf);
  const placeOf = new Map(asked.map(({ ref }, at) => [keyOf(ref), at]));
  const guides = Object.entries(ledger.topics)
    .filter(([, { mergedInto }]) => mergedInto === undefined)
    .flatMap(([id, { examples }]): Guide[] => {
      if (examples === undefined) return [];
      const tickets = examples.tickets.flatMap((ref) => placeOf.get(keyOf(ref)) ?? []);
      return [{ id, tickets, questions: examples.questions.map(profileOf) }];
    });
  const dated = asked.map(({ ref, thread }, at) => ({
    text: texts[at]!,
    at: Date.parse(thread.askedAt),
    by: thread.requester ?? keyOf(ref),
  }));
  const lastWeek = daysBefore(input.window.until, 7, settings.timeZone).getTime();
  const apart = topics === undefined ? gatherNewWords(clusters, dated, lastWeek) : clusters;
  return { clusters: guide(apart, profiles, guides), centrality, profiles, profileOf, spaces };
}

/** The topic that each question had when it was last in a window. */
function anchorsOf(asked: readonly Asked[], { earlier, week, ledger }: FindInput): (TopicId | undefined)[] {
  const topicOf = new Map<string, TopicId>();
  for (const old of earlier) {
    if (old.week >= week) continue;
    for (const ref of old.unassigned) topicOf.delete(keyOf(ref));
    for (const { id, tickets } of old.topics) for (const ref of tickets) topicOf.set(keyOf(ref), id);
  }
  return asked.map(({ ref }) => {
    const id = topicOf.get(keyOf(ref));
    return id === undefined ? undefined : (heir(ledger.topics, id) ?? id);
  });
}

interface Identified {
  /** Places of the questions of each topic. */
  readonly members: ReadonlyMap<TopicId, readonly number[]>;
  readonly seen: ReadonlyMap<TopicId, Seen>;
}

/** Tells which topic each cluster is, and puts together what a person merged. */
function identified(grouping: Grouping, asked: readonly Asked[], input: FindInput): Identified {
  const { clusters, profiles, profileOf } = grouping;
  const { ledger, week, settings, earlier } = input;
  const guided = new Set(clusters.flatMap(({ id }) => id ?? []));
  const free = clusters.filter(({ id }) => id === undefined);
  const known = knownTopics(earlier, week, ledger).filter(({ id }) => !guided.has(id));
  const middles = free.map(({ members }) => middle(members.map((at) => profiles[at]!)));
  const alike = likenesses(known.map(({ words }) => profileOf(words)));
  const tracked = track(
    free.map(({ members }) => new Set(members.map((at) => keyOf(asked[at]!.ref)))),
    known,
    {
      minOverlap: settings.mining.minOverlap,
      mint: (at) => mint(week, keyOf(asked[free[at]!.members[0]!]!.ref), ledger),
      likenesses: (at) => alike(middles[at]!),
    },
  );
  const members = new Map<TopicId, readonly number[]>();
  const seen = new Map<TopicId, Seen>();
  const add = (found: TopicId, places: readonly number[], { splitFrom, joined }: Seen): void => {
    const id = heir(ledger.topics, found) ?? found;
    members.set(
      id,
      [...(members.get(id) ?? []), ...places].sort((a, b) => a - b),
    );
    seen.set(id, { splitFrom, joined: [...(seen.get(id)?.joined ?? []), ...joined].filter((other) => other !== id) });
  };
  free.forEach(({ members: places }, at) => add(tracked[at]!.id, places, tracked[at]!));
  for (const { id, members: places } of clusters) if (id !== undefined) add(id, places, { joined: [] });
  return { members, seen };
}

function stabilities(
  members: ReadonlyMap<TopicId, readonly number[]>,
  { spaces }: Grouping,
  { settings, beside }: FindInput,
): () => ReadonlyMap<TopicId, Pick<WeekTopic, 'stability'>> {
  const asked = stabilityOf([...members.values()], spaces, settings.mining.seed, beside);
  return () => {
    const found = asked();
    return new Map([...members.keys()].map((id, at) => [id, found[at] === undefined ? {} : { stability: found[at] }]));
  };
}

function placed({ members, seen }: Identified, asked: readonly Asked[], centrality: ArrayLike<number>): TopicGroup[] {
  const parents = new Set([...seen.values()].flatMap(({ splitFrom }) => splitFrom ?? []));
  return [...members].map(([id, places]) => ({
    id,
    tickets: places.map((at) => asked[at]!.ref),
    threads: places.map((at) => asked[at]!.thread),
    centrality: places.map((at) => centrality[at]!),
    isChanged: parents.has(id) || seen.get(id)!.joined.length > 0,
  }));
}

/** What the ledger asks for and the run cannot do. */
function noticesOf({ topics }: Week, { ledger, articles }: FindInput): string[] {
  const found = new Set(topics.map(({ id }) => id));
  const has = new Set(articles.map(({ id }) => id));
  return Object.entries(ledger.topics).flatMap(([id, row]) => {
    const { coveredBy, examples, mergedInto } = row;
    const idle = (['examples', 'pinned', 'owner', 'coveredBy', 'dismissed'] as const).filter((key) => row[key]);
    return [
      ...(mergedInto === undefined ? [] : idle.map((key) => `${id}: its ${key} is not used, it is merged`)),
      ...(coveredBy !== undefined && mergedInto === undefined && !has.has(coveredBy)
        ? [`${id}: coveredBy names no article ${coveredBy}`]
        : []),
      ...(examples !== undefined && mergedInto === undefined && !found.has(id)
        ? [`${id}: no question of the window is like its examples`]
        : []),
    ];
  });
}

/** Numbers first, in order; then strings. */
function compareRefs(a: Id, b: Id): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** A topic as it was last seen, with the words it had. */
interface Remembered extends KnownTopic {
  readonly words: string;
}

/** Every topic with the tickets it had when it was last seen; what was born in the week that is run again counts too. */
function knownTopics(earlier: readonly Week[], week: WeekName, ledger: Ledger): Remembered[] {
  const before = new Map<TopicId, WeekTopic>();
  const now = new Map<TopicId, WeekTopic>();
  for (const old of earlier) {
    if (old.week > week) continue;
    for (const topic of old.topics) (old.week < week ? before : now).set(topic.id, topic);
  }
  return [...new Map([...now, ...before])].map(([id, { tickets, title, keywords, examples }]) => ({
    id,
    members: new Set(tickets.map(keyOf)),
    firstWeek: ledger.topics[id]?.firstWeek ?? '',
    words: [title, ...keywords, ...examples].join('\n'),
  }));
}

/** Numbers and strings stay apart: 7 and "7" are two tickets. */
function keyOf(ref: Id): string {
  return JSON.stringify(ref);
}
