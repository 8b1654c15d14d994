import type { Redacted } from '../model/redacted.ts';
import type { StatusCategory } from '../model/settings/statuses.ts';
import type { Id } from '../model/ticket.ts';
import { checklist, type Check } from './checklist.ts';
import { deadlineWords } from './local-words.ts';
import { dutyNames, onDuty } from './on-duty.ts';
import { considered, headlineOf, type Considered, type Desk } from './queue.ts';
import { byWaiting, type Due, type RuleName, type Urgency } from './rules.ts';
import { staleness } from './staleness.ts';

/** A published article that answers the question, with a reply that is ready to send. */
export interface ReadyReply {
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

/** One ticket with what to do about it next. */
export interface TriageLine {
  readonly ticket: Id;
  readonly subject: Redacted;
  readonly status: StatusCategory;
  readonly turn: Due['turn'];
  readonly urgency: Urgency;
  /** ISO instant, and the same in words. */
  readonly deadline: string;
  readonly deadlineWords: string;
  readonly todo: string;
  readonly why: string;
  readonly rule: RuleName;
  /** What else is due on the ticket, by deadline. */
  readonly also: readonly {
    readonly rule: RuleName;
    readonly todo: string;
    readonly deadlineWords: string;
    readonly urgency: Urgency;
  }[];
  /** How often it came back from Pending or Solved. */
  readonly reopened: number;
  readonly issues: readonly string[];
  readonly reply: ReadyReply | undefined;
  /** The source gave times that cannot be: the deadline is a guess. */
  readonly hasOddTimes: boolean;
}

export interface Triage {
  readonly desk: string;
  /** ISO instant. */
  readonly at: string;
  readonly timeZone: string;
  /** Who is on duty, and whether today is the first day of the rotation. */
  readonly onDuty: string;
  readonly stale: string | undefined;
  /** Overdue first, then what is due today, then the rest; within each by deadline. */
  readonly lines: readonly TriageLine[];
  readonly checklist: readonly Check[];
}

/**
 * What is due, in the order in which to do it.
 *
 * @param replyTo  finds a published article that answers a ticket, if one does
 */
export function triage(desk: Desk, replyTo: (ticket: Considered) => ReadyReply | undefined): Triage {
  const tickets = considered(desk);
  const lines = tickets.flatMap((ticket) => lineOf(ticket, desk, replyTo)).sort(byUrgency);
  const duty = onDuty(desk.settings.rota, desk.clock, desk.now);
  return {
    desk: desk.settings.name,
    at: new Date(desk.now).toISOString(),
    timeZone: desk.clock.timeZone,
    onDuty: dutyNames(desk.settings.rota, duty?.duties ?? []),
    stale: staleness(desk),
    lines,
    checklist: checklist(desk, lines, duty?.isFirstDay ?? false),
  };
}

const ORDER: Readonly<Record<Urgency, number>> = { overdue: 0, today: 1, later: 2 };

function byUrgency(a: TriageLine, b: TriageLine): number {
  return (
    ORDER[a.urgency] - ORDER[b.urgency] ||
    byWaiting({ ...a, deadline: Date.parse(a.deadline) }, { ...b, deadline: Date.parse(b.deadline) }) ||
    String(a.ticket).localeCompare(String(b.ticket), 'en', { numeric: true })
  );
}

function lineOf(ticket: Considered, desk: Desk, replyTo: (ticket: Considered) => ReadyReply | undefined): TriageLine[] {
  const { course, thread, dues, reopened, issues } = ticket;
  const [first, ...also] = dues;
  if (first === undefined) return [];
  const reply = first.turn === 'desk' && first.rule !== 'answered-elsewhere' ? replyTo(ticket) : undefined;
  const inWords = ({ rule, todo, deadline, urgency }: Due) => ({
    rule,
    todo,
    deadlineWords: deadlineWords(deadline, desk.now, desk.clock.timeZone),
    urgency,
  });
  return [
    {
      ticket: course.ref,
      subject: headlineOf(thread),
      status: course.status,
      turn: first.turn,
      deadline: new Date(first.deadline).toISOString(),
      why: first.why,
      ...inWords(first),
      ...(reply === undefined ? {} : { todo: `Check the ready reply and send it; otherwise: ${lowered(first.todo)}` }),
      also: also.map(inWords),
      reopened,
      issues,
      reply,
      hasOddTimes: course.hasOddTimes,
    },
  ];
}

function lowered(text: string): string {
  return `${text[0]!.toLowerCase()}${text.slice(1)}`;
}
