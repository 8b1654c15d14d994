import type { Redacted } from '../model/redacted.ts';
import type { Settings } from '../model/settings.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import type { BusinessClock } from './business-clock.ts';
import { reopenings, type Course } from './course.ts';
import { openPledges, type Pledge } from './pledges.ts';
import { duesOf, type Due } from './rules.ts';

/** A ticket as the process sees it: its course, and its redacted words where it has any. */
export interface Queued {
  readonly course: Course;
  readonly thread: Thread | undefined;
}

/** The desk at one instant. */
export interface Desk {
  readonly settings: Pick<Settings, 'name' | 'statuses' | 'rota' | 'channels' | 'github'>;
  readonly clock: BusinessClock;
  /** ms since 1970. */
  readonly now: number;
  readonly queue: readonly Queued[];
  /** Tickets from which an issue was made, with its `owner/name#12`. */
  readonly escalated: ReadonlyMap<Id, string>;
  /** Somebody acknowledged today's handoff in a commit. */
  readonly isHandedOver: boolean;
}

/** A ticket that is not closed, with everything that is due on it, the most pressing first. */
export interface Considered extends Queued {
  readonly dues: readonly Due[];
  readonly pledges: readonly Pledge[];
  readonly reopened: number;
  readonly issues: readonly string[];
}

/** The tickets that still ask something of somebody: all but the solved and closed ones. */
export function considered(desk: Desk): Considered[] {
  const chats = new Map<string, Course[]>();
  for (const { course } of desk.queue) {
    if (course.source !== 'slack') continue;
    for (const number of course.mentions) chats.set(number, [...(chats.get(number) ?? []), course]);
  }
  return desk.queue
    .filter(({ course }) => course.status !== 'solved' && course.status !== 'closed' && !isAnsweredChat(course))
    .map(({ course, thread }) => {
      const pledges = thread === undefined ? [] : openPledges(thread, desk.clock, desk.settings.statuses.acknowledgeBy);
      const issue = desk.escalated.get(course.ref);
      const dues = duesOf(course, {
        clock: desk.clock,
        statuses: desk.settings.statuses,
        now: desk.now,
        chats: course.source === 'slack' ? [] : (chats.get(String(course.id)) ?? []),
        pledges,
        isEscalated: issue !== undefined,
      });
      const issues = [...new Set([...(issue === undefined ? [] : [issue]), ...course.issues])];
      return { course, thread, dues, pledges, reopened: reopenings(course), issues };
    });
}

/** A chat has no state of its own: with a reply of the desk it asks nothing more. */
function isAnsweredChat({ source, words }: Course): boolean {
  return source === 'slack' && words.some(({ side }, at) => at > 0 && side === 'desk');
}

/** What a ticket is about, as it may be shown: its subject, else the start of its question. */
export function headlineOf(thread: Thread | undefined): Redacted {
  if (thread === undefined) return '(no text)' as Redacted;
  return thread.question.subject === '' ? thread.question.text : thread.question.subject;
}
