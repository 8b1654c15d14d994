import type { HandoffRecord } from '../model/process-files.ts';
import type { Redacted } from '../model/redacted.ts';
import type { StatusCategory } from '../model/settings/statuses.ts';
import type { Id } from '../model/ticket.ts';
import { statusSince, type Course } from './course.ts';
import { businessWords, deadlineWords, timeWords } from './local-words.ts';
import { dutyNames, handoffOf, onDuty } from './on-duty.ts';
import { considered, headlineOf, type Considered, type Desk } from './queue.ts';
import { rotaProblems, type RotaProblem } from './rota-problems.ts';
import { addDays, nameOf, rotationOf, type Rotation } from './rota.ts';
import { byWaiting, type Due, type Urgency } from './rules.ts';
import { ticketName } from './shown.ts';
import { staleness } from './staleness.ts';

/** Words of one side, with when they were written. */
export interface Said {
  readonly when: string;
  readonly text: Redacted;
}

/** A ticket as the operator who comes on has to know it. */
export interface HandoffTicket {
  readonly ticket: Id;
  readonly subject: Redacted;
  readonly status: StatusCategory;
  /** Age in business time, and time in the present state. */
  readonly age: string;
  readonly inState: string;
  readonly reopened: number;
  readonly turn: Due['turn'];
  readonly next:
    | { readonly todo: string; readonly deadlineWords: string; readonly urgency: Urgency; readonly onThen: string }
    | undefined;
  readonly customer: Said | undefined;
  readonly desk: Said | undefined;
  /** The newest internal notes, newest first. */
  readonly tried: readonly Said[];
  readonly promised: readonly { readonly until: string; readonly text: Redacted }[];
  readonly issues: readonly string[];
}

export interface Handoff {
  readonly desk: string;
  /** ISO instant. */
  readonly at: string;
  readonly timeZone: string;
  /** Local day of the handoff. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly stale: string | undefined;
  /** The most pressing first. */
  readonly tickets: readonly HandoffTicket[];
  readonly since:
    | {
        readonly day: string;
        /** Somebody took over then, in a commit. */
        readonly acknowledged: boolean;
        readonly came: readonly Id[];
        readonly went: readonly Id[];
        readonly moved: readonly string[];
      }
    | undefined;
  /** Titles of topics on the rise, and of pages in draft. */
  readonly rising: readonly string[];
  readonly drafts: readonly string[];
  readonly holes: readonly RotaProblem[];
}

/** What is known beside the queue. */
export interface HandoffContext {
  readonly before: (HandoffRecord & { readonly acknowledged: boolean }) | undefined;
  readonly rising: readonly string[];
  readonly drafts: readonly string[];
}

const NOTES_SHOWN = 3;

/** The day of the handoff that is prepared at an instant: today's, if a rotation begins today, else the next. */
export function handoffDay({ settings: { rota }, clock, now }: Desk): string | undefined {
  const rotation = handoffRotation(rota, clock, now);
  return rotation && clock.dayOf(handoffOf(rota, clock, rotation.start));
}

/** The page for the operator who comes on; `undefined` when the rota has no people. */
export function handoff(desk: Desk, { before, rising, drafts }: HandoffContext): Handoff | undefined {
  const { settings, clock, now } = desk;
  const { rota } = settings;
  const rotation = handoffRotation(rota, clock, now);
  if (rotation === undefined) return undefined;
  const namesOf = ({ people }: Rotation): string => people.map((key) => nameOf(rota, key)).join(' with ');
  const tickets = considered(desk).sort(byPressure);
  const from = rotationOf(rota, addDays(rotation.start, -1))!;
  return {
    desk: settings.name,
    at: new Date(now).toISOString(),
    timeZone: clock.timeZone,
    day: clock.dayOf(handoffOf(rota, clock, rotation.start)),
    from: namesOf(from),
    to: namesOf(rotation),
    until: addDays(rotation.end, -1),
    stale: staleness(desk),
    tickets: tickets.map((ticket) => ticketOf(ticket, desk)),
    since: before && changesSince(before, tickets, desk),
    rising,
    drafts,
    holes: rotaProblems(rota, clock, rotation.start, addDays(rotation.end, -1)),
  };
}

/** What the next handoff is compared with. */
export function handoffRecord({ at, from, to, tickets }: Handoff): HandoffRecord {
  return { at, from, to, tickets: tickets.map(({ ticket, status, turn }) => ({ ticket, status, turn })) };
}

function handoffRotation(rota: Desk['settings']['rota'], clock: Desk['clock'], now: number): Rotation | undefined {
  const today = clock.dayOf(now);
  const current = rotationOf(rota, today);
  if (current === undefined) return undefined;
  const isToday = clock.dayOf(handoffOf(rota, clock, current.start)) >= today;
  return isToday ? current : rotationOf(rota, current.end);
}

function byPressure(a: Considered, b: Considered): number {
  const [first, other] = [a.dues[0], b.dues[0]];
  if (first === undefined || other === undefined) return Number(first === undefined) - Number(other === undefined);
  return (
    ORDER[first.urgency] - ORDER[other.urgency] ||
    byWaiting(first, other) ||
    String(a.course.ref).localeCompare(String(b.course.ref), 'en', { numeric: true })
  );
}

const ORDER: Readonly<Record<Urgency, number>> = { overdue: 0, today: 1, later: 2 };

function ticketOf({ course, thread, dues, pledges, reopened, issues }: Considered, desk: Desk): HandoffTicket {
  const { clock, now } = desk;
  const said = (kinds: readonly string[]): Said[] =>
    (thread?.turns ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ at, text, pasted }) => ({
        when: timeWords(Date.parse(at), now, clock.timeZone),
        text: text === '' ? pasted[0]! : text,
      }));
  const [first] = dues;
  const asked: Said[] =
    thread === undefined
      ? []
      : [{ when: timeWords(course.createdAt, now, clock.timeZone), text: thread.question.text }];
  return {
    ticket: course.ref,
    subject: headlineOf(thread),
    status: course.status,
    age: businessWords(clock.between(course.createdAt, now), clock.dayMs),
    inState: businessWords(clock.between(statusSince(course), now), clock.dayMs),
    reopened,
    turn: first?.turn ?? turnOf(course),
    next: first && {
      todo: first.todo,
      deadlineWords: deadlineWords(first.deadline, now, clock.timeZone),
      urgency: first.urgency,
      onThen: dutyNames(
        desk.settings.rota,
        onDuty(desk.settings.rota, clock, Math.max(now, first.deadline))?.duties ?? [],
      ),
    },
    customer: said(['followUp']).at(-1) ?? asked[0],
    desk: said(['answer']).at(-1),
    tried: said(['note']).toReversed().slice(0, NOTES_SHOWN),
    promised: pledges.map(({ until, what }) => ({ until: deadlineWords(until, now, clock.timeZone), text: what })),
    issues,
  };
}

function turnOf({ status }: Course): Due['turn'] {
  if (status === 'pending') return 'customer';
  return status === 'hold' ? 'platform' : 'desk';
}

function changesSince(
  before: NonNullable<HandoffContext['before']>,
  tickets: readonly Considered[],
  { clock }: Desk,
): Handoff['since'] {
  const known = new Map(before.tickets.map(({ ticket, status }) => [ticket, status]));
  const present = new Set(tickets.map(({ course }) => course.ref));
  return {
    day: clock.dayOf(Date.parse(before.at)),
    acknowledged: before.acknowledged,
    came: tickets.filter(({ course }) => !known.has(course.ref)).map(({ course }) => course.ref),
    went: [...known.keys()].filter((ref) => !present.has(ref)),
    moved: tickets.flatMap(({ course: { ref, status } }) => {
      const was = known.get(ref);
      return was === undefined || was === status ? [] : [`${ticketName(ref)}: ${was} → ${status}`];
    }),
  };
}
