import type { WeekFigures } from '../model/figures.ts';
import { isoWeek } from '../model/iso-week.ts';
import type { StatusCategory } from '../model/settings/statuses.ts';
import type { BusinessClock } from './business-clock.ts';
import type { Course } from './course.ts';
import { ticketMetrics } from './metrics.ts';
import type { Desk } from './queue.ts';
import { addDays } from './rota.ts';
import { stretchesOf } from './rules.ts';

/**
 * How the desk kept its promises in the week that ends at local midnight before Monday `until`.
 *
 * @param until  a Monday, local day, exclusive
 * @param handoffAt  when the newest handoff page was written, ms since 1970
 */
export function weekFigures(desk: Desk, until: string, handoffAt: number | undefined): WeekFigures {
  const { clock, now, settings } = desk;
  const [start, end] = [clock.startOf(addDays(until, -7)), clock.startOf(until)];
  const tickets = desk.queue.map(({ course }) => course).filter(({ source }) => source !== 'slack');
  const came = tickets.filter(({ createdAt }) => createdAt >= start && createdAt < end);
  const metrics = came.map((course) => ticketMetrics(course, clock, now));
  const due = came.map((course) => acknowledged(course, clock, settings.statuses.acknowledgeBy));
  const isDue = due.filter(({ at, deadline }) => at !== undefined || deadline < now);
  const minutesIn = (status: StatusCategory): number =>
    timeWithin(tickets, status, clock, { start, end: Math.min(end, now) });
  return {
    week: isoWeek(new Date(end), clock.timeZone),
    came: came.length,
    acknowledgeDue: isDue.length,
    acknowledgedInTime: isDue.filter(({ at, deadline }) => at !== undefined && at <= deadline).length,
    escalated: came.filter(({ ref, issues }) => issues.length > 0 || desk.escalated.has(ref)).length,
    guessed: came.filter(({ areChangesKnown }) => !areChangesKnown).length,
    firstReplyMinutes: median(metrics.flatMap(({ firstReply }) => firstReply?.business ?? [])),
    nextReplyMinutes: median(metrics.flatMap(({ nextReplies }) => nextReplies.map(({ business }) => business))),
    fullResolutionMinutes: median(metrics.flatMap(({ fullResolution }) => fullResolution?.business ?? [])),
    minutesIn: {
      new: minutesIn('new'),
      open: minutesIn('open'),
      pending: minutesIn('pending'),
      hold: minutesIn('hold'),
    },
    answers: answersIn(tickets, start, end),
    handoffAgeMinutes:
      handoffAt === undefined ? null : Math.floor(Math.max(0, clock.between(handoffAt, Math.min(end, now))) / 60_000),
  };
}

/** When a ticket was acknowledged, by a public word or by leaving New, and until when it had to be. */
function acknowledged(
  { createdAt, words, changes }: Course,
  clock: BusinessClock,
  acknowledgeBy: number,
): { at: number | undefined; deadline: number } {
  const word = words.find(({ side, isPublic }, at) => at > 0 && side === 'desk' && isPublic)?.at;
  const left = changes.find(({ status }) => status === 'pending' || status === 'solved')?.at;
  const instants = [word, left].filter((at) => at !== undefined);
  return {
    at: instants.length === 0 ? undefined : Math.min(...instants),
    deadline: clock.nextTime(createdAt, acknowledgeBy),
  };
}

function timeWithin(
  tickets: readonly Course[],
  status: StatusCategory,
  clock: BusinessClock,
  { start, end }: { start: number; end: number },
): number {
  const spent = tickets.flatMap((course) =>
    stretchesOf(course, end)
      .filter((stretch) => stretch.status === status)
      .map(({ from, to }) => clock.between(Math.max(from, start), Math.max(Math.max(from, start), Math.min(to, end)))),
  );
  return Math.floor(spent.reduce((sum, ms) => sum + ms, 0) / 60_000);
}

/** Public words of the desk: by the one who has the ticket, and by anybody else. */
function answersIn(tickets: readonly Course[], start: number, end: number): WeekFigures['answers'] {
  const answers = tickets.flatMap(({ words, assignee }) =>
    words
      .slice(1)
      .filter(({ side, isPublic, at }) => side === 'desk' && isPublic && at >= start && at < end)
      .map(({ author }) => author === assignee),
  );
  const assigned = answers.filter((isAssigned) => isAssigned).length;
  return { assigned, others: answers.length - assigned };
}

/** The middle value, the lower of two; `null` of nothing. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
