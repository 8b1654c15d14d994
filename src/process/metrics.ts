import type { StatusCategory } from '../model/settings/statuses.ts';
import type { BusinessClock } from './business-clock.ts';
import type { Course } from './course.ts';
import { stretchesOf } from './rules.ts';

/** A span in whole minutes, as Zendesk reports it: by the calendar and by the desk's hours. */
export interface Minutes {
  readonly calendar: number;
  readonly business: number;
}

/** Times of one ticket. `undefined`: the second of the two events has not happened. */
export interface TicketMetrics {
  /** From creation to the first public word of the desk after it; a public word with which the desk itself made the ticket is none. */
  readonly firstReply: Minutes | undefined;
  /** From each first word of the customer that nobody had answered to the next public word of the desk; the first reply is not among them. */
  readonly nextReplies: readonly Minutes[];
  /** From creation to the first and to the last time that it was solved, or closed unsolved. */
  readonly firstResolution: Minutes | undefined;
  readonly fullResolution: Minutes | undefined;
  /** Time in New, Open and On hold (customer waits), in Pending (desk waits), and in On hold. */
  readonly requesterWait: Minutes;
  readonly agentWait: Minutes;
  readonly onHold: Minutes;
}

/**
 * The times of a ticket, as Zendesk's own metrics count them.
 *
 * @param now  until when states that last are counted, ms since 1970
 * @see https://support.zendesk.com/hc/en-us/articles/4408834848154 (definitions of the native metrics)
 */
export function ticketMetrics(course: Course, clock: BusinessClock, now: number): TicketMetrics {
  const { createdAt, words, changes } = course;
  const span = (from: number, to: number): Minutes => minutes(to - from, clock.between(from, to));
  const replies = words.slice(1).filter(({ side, isPublic }) => side === 'desk' && isPublic);
  const resolutions = changes.filter(({ status }, at) => isResolved(status) && !isResolved(changes[at - 1]?.status));
  const [first] = replies;
  const [firstSolved, lastSolved] = [resolutions[0], resolutions.at(-1)];
  return {
    firstReply: first && span(createdAt, first.at),
    nextReplies: answeredWaits(course).map(({ from, to }) => span(from, to)),
    firstResolution: firstSolved && span(createdAt, firstSolved.at),
    fullResolution: isResolved(course.status) ? lastSolved && span(createdAt, lastSolved.at) : undefined,
    requesterWait: timeIn(course, ['new', 'open', 'hold'], clock, now),
    agentWait: timeIn(course, ['pending'], clock, now),
    onHold: timeIn(course, ['hold'], clock, now),
  };
}

/** Time that a ticket spent in some states, until `now`. */
export function timeIn(course: Course, states: readonly StatusCategory[], clock: BusinessClock, now: number): Minutes {
  const spent = stretchesOf(course, now).filter(({ status }) => states.includes(status));
  return minutes(
    spent.reduce((sum, { from, to }) => sum + to - from, 0),
    spent.reduce((sum, { from, to }) => sum + clock.between(from, to), 0),
  );
}

/** From each unanswered word of the customer, after the first reply, to the desk's next public word. */
function answeredWaits({ words }: Course): { from: number; to: number }[] {
  const waits: { from: number; to: number }[] = [];
  let hasReplied = false;
  let asked: number | undefined;
  for (const { at, side, isPublic } of words.slice(1)) {
    if (side === 'customer') asked ??= at;
    else if (isPublic) {
      if (hasReplied && asked !== undefined) waits.push({ from: asked, to: at });
      hasReplied = true;
      asked = undefined;
    }
  }
  return waits;
}

function isResolved(status: StatusCategory | undefined): boolean {
  return status === 'solved' || status === 'closed';
}

function minutes(calendarMs: number, businessMs: number): Minutes {
  return { calendar: Math.floor(calendarMs / 60_000), business: Math.floor(businessMs / 60_000) };
}
