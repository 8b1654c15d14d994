import type { Thread } from '../../model/thread.ts';
import type { Id } from '../../model/ticket.ts';
import { weekEnds } from '../../model/week-ends.ts';
import type { Week, WeekTopic } from '../../model/week.ts';
import { saidIn } from './said.ts';

/** What is known of a ticket that a week names: when it was asked, in ms since 1970, and what mining sees of it. */
export interface Asked {
  readonly at: number;
  readonly thread: Thread | null;
}

/** Tickets that go, and those that stay, by the name that weeks give them. */
export interface Parting {
  readonly gone: ReadonlyMap<Id, Asked>;
  readonly kept: ReadonlyMap<Id, Asked>;
  /** The desk's: its weeks were counted by it. */
  readonly timeZone: string;
}

/**
 * A week without tickets: their ids, their part in the counts, and every text that none of a topic's remaining tickets says. What the
 * next run of `mine` would count otherwise (worth, rank, trend's direction) stays as it is.
 */
export function forgetInWeek(week: Week, parting: Parting): Week {
  const isGone = (ref: Id): boolean => parting.gone.has(ref);
  const named = [...week.topics.flatMap(({ tickets }) => tickets), ...week.unassigned];
  const lost = named.filter(isGone);
  if (lost.length === 0) return week;
  const topics = week.topics
    .map((topic) => (topic.tickets.some(isGone) ? forgetInTopic(topic, week, parting) : topic))
    .filter(({ tickets }) => tickets.length > 0)
    .map((topic, at) => ({ ...topic, rank: at + 1 }));
  const left = new Set(topics.map(({ id }) => id));
  return {
    ...week,
    tickets: Math.max(0, week.tickets - lost.length),
    questions: Math.max(0, week.questions - lost.length),
    topics: topics.map((topic) =>
      topic.elsewhere === undefined ? topic : { ...topic, ...remainingElsewhere(topic, left) },
    ),
    unassigned: week.unassigned.filter((ref) => !isGone(ref)),
  };
}

function forgetInTopic(topic: WeekTopic, { window }: Week, { gone, kept, timeZone }: Parting): WeekTopic {
  const lost = topic.tickets.flatMap((ref) => gone.get(ref) ?? []);
  const tickets = topic.tickets.filter((ref) => !gone.has(ref));
  const staying = tickets.flatMap((ref) => kept.get(ref) ?? []);
  const isSaid = saidIn(staying.flatMap(({ thread }) => thread ?? []));
  const wasSaid = saidIn(lost.flatMap(({ thread }) => thread ?? []));
  const ends = weekEnds(new Date(window.until), timeZone);
  const inWeek = (ago: number): number => lost.filter(({ at }) => at >= ends(ago + 1) && at < ends(ago)).length;
  const { title, trend, burst } = { ...topic, burst: topic.trend.burst };
  return {
    ...topic,
    ...remainingWords(topic, isSaid),
    title: wasSaid(title) && !isSaid(title) ? plainTitle(topic) : title,
    tickets,
    size: tickets.length,
    parts: remainingParts(topic, gone, isSaid),
    requesters: Math.max(0, topic.requesters - onlyOf(lost, staying, 'requester')),
    organizations: Math.max(0, topic.organizations - onlyOf(lost, staying, 'organization')),
    trend: {
      now: Math.max(0, trend.now - inWeek(0)),
      before: Math.max(0, trend.before - inWeek(1)),
      direction: trend.direction,
      ...(burst !== undefined && burst.tickets > lost.length && { burst }),
    },
  };
}

/** The parts whose title somebody who stays says; two or more, or none. */
function remainingParts(
  { parts = [] }: WeekTopic,
  gone: Parting['gone'],
  isSaid: (text: string) => boolean,
): WeekTopic['parts'] {
  const left = parts.flatMap(({ title, tickets }) => {
    const staying = tickets.filter((ref) => !gone.has(ref));
    return staying.length === 0 || !isSaid(title) ? [] : [{ title, size: staying.length, tickets: staying }];
  });
  return left.length > 1 ? left : undefined;
}

/** Topics of other languages that are left; none at all is no list. */
function remainingElsewhere({ elsewhere = [] }: WeekTopic, left: ReadonlySet<string>): Pick<WeekTopic, 'elsewhere'> {
  const staying = elsewhere.filter(({ topic }) => left.has(topic));
  return { elsewhere: staying.length === 0 ? undefined : staying };
}

/** What a topic is called when nobody is left who said its title. */
export function plainTitle({ keywords }: Pick<WeekTopic, 'keywords'>): string {
  return keywords.slice(0, 3).join(' ') || 'A forgotten question';
}

/** How many people or organizations of those who go have nobody who stays; those that a source does not tell count as one. */
function onlyOf(lost: readonly Asked[], staying: readonly Asked[], key: 'requester' | 'organization'): number {
  const keyOf = ({ thread }: Asked): string | null => thread?.[key] ?? null;
  const stays = new Set(staying.map(keyOf));
  return new Set(lost.map(keyOf).filter((one) => !stays.has(one))).size;
}

/** The parts of a topic that repeat what tickets say. */
function remainingWords(topic: WeekTopic, isSaid: (text: string) => boolean): Partial<WeekTopic> {
  const { lacks, ...coverage } = topic.coverage;
  return {
    examples: topic.examples.filter((text) => isSaid(text)),
    coverage: {
      ...coverage,
      ...(lacks !== undefined && {
        lacks: {
          questions: lacks.questions.filter((text) => isSaid(text)),
          steps: lacks.steps.filter(({ text }) => isSaid(text)),
          contradicted: lacks.contradicted.filter(({ reply }) => isSaid(reply)),
        },
      }),
    },
    ...(topic.solved !== undefined && { solved: isSaid(topic.solved.text) ? topic.solved : undefined }),
    ...(topic.disagree !== undefined && { disagree: topic.disagree.filter(({ says }) => isSaid(says)) }),
  };
}
