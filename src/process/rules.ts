import type { StatusSettings } from '../model/settings/statuses.ts';
import type { BusinessClock } from './business-clock.ts';
import { lastPublicDeskWord, statusSince, type Course } from './course.ts';
import { businessWords, timeWords } from './local-words.ts';
import type { Pledge } from './pledges.ts';

/** The rules by their permanent names, with what they ask of the desk. */
export const RULES = {
  acknowledge: 'A New ticket is acknowledged on the business day on which it came',
  'leave-new': 'An acknowledged ticket is set to Open or Pending',
  'open-word': 'An Open ticket is not without a word for longer than a business day',
  reopened: 'A customer who wrote back has an answer within a business day',
  promise: 'What was promised to a customer is kept',
  unassigned: 'An Open ticket is assigned to somebody',
  'pending-closes': 'A Pending ticket closes by itself when nobody writes',
  'hold-review': 'A ticket on hold is looked at again',
  'github-issue': 'Longer work and changes to infrastructure have a GitHub issue',
  'answered-elsewhere': 'Answers go out through the ticket',
  'channel-question': 'A question in the support channel is answered within the day',
} as const;
export type RuleName = keyof typeof RULES;

/** The rules behind which a customer waits; the others keep the desk in order. */
const CUSTOMER_WAITS: ReadonlySet<RuleName> = new Set([
  'acknowledge',
  'open-word',
  'reopened',
  'promise',
  'answered-elsewhere',
  'channel-question',
]);

export type Urgency = 'overdue' | 'today' | 'later';

/** Something that has to happen to a ticket. */
export interface Due {
  readonly rule: RuleName;
  /** ms since 1970. */
  readonly deadline: number;
  readonly urgency: Urgency;
  readonly turn: 'desk' | 'customer' | 'platform';
  /** What to do, as an instruction. */
  readonly todo: string;
  /** Why, from the ticket's course. */
  readonly why: string;
}

/** What a rule may look at beside the ticket itself. */
export interface RuleContext {
  readonly clock: BusinessClock;
  readonly statuses: StatusSettings;
  /** ms since 1970. */
  readonly now: number;
  /** Chat threads that name this ticket. */
  readonly chats: readonly Course[];
  /** What was promised to the customer and not yet kept. */
  readonly pledges: readonly Pledge[];
  /** An issue was made from the ticket before. */
  readonly isEscalated: boolean;
}

type Rule = (course: Course, context: RuleContext) => Omit<Due, 'urgency'> | undefined;

const DAY_MS = 24 * 3600 * 1000;

/** Everything that is due on a ticket, the first thing to do first; nothing for a solved or closed one. */
export function duesOf(course: Course, context: RuleContext): Due[] {
  return BY_RULE.flatMap((rule) => rule(course, context) ?? [])
    .map((due) => ({ ...due, urgency: urgencyOf(due, context) }))
    .sort((a, b) => Number(a.urgency === 'later') - Number(b.urgency === 'later') || byWaiting(a, b));
}

/** Customers who wait come before the desk's own order; within each, the earlier deadline. */
export function byWaiting(a: Pick<Due, 'rule' | 'deadline'>, b: Pick<Due, 'rule' | 'deadline'>): number {
  return Number(CUSTOMER_WAITS.has(b.rule)) - Number(CUSTOMER_WAITS.has(a.rule)) || a.deadline - b.deadline;
}

/** A ticket that will close by itself is due a while before it does; all else on the day of its deadline. */
function urgencyOf({ deadline, turn }: Omit<Due, 'urgency'>, { clock, now, statuses }: RuleContext): Urgency {
  if (deadline < now) return 'overdue';
  const isNear =
    turn === 'customer'
      ? deadline - now <= statuses.pendingWarnHours * 3_600_000
      : clock.dayOf(deadline) === clock.dayOf(now);
  return isNear ? 'today' : 'later';
}

const acknowledge: Rule = (course, { clock, statuses, now }) => {
  if (course.status !== 'new' || course.source === 'slack') return undefined;
  const word = lastPublicDeskWord(course);
  if (word !== undefined) {
    return {
      rule: 'leave-new',
      deadline: clock.nextTime(word.at, statuses.acknowledgeBy),
      turn: 'desk',
      todo: 'Set it to Open or Pending',
      why: `answered ${timeWords(word.at, now, clock.timeZone)} and still New`,
    };
  }
  const { from, to } = statuses.answerWithinHours;
  return {
    rule: 'acknowledge',
    deadline: clock.nextTime(course.createdAt, statuses.acknowledgeBy),
    turn: 'desk',
    todo: `Acknowledge it and set it to Open or Pending; if the answer is not known, say that it comes within ${from}-${to} hours`,
    why: `came ${timeWords(course.createdAt, now, clock.timeZone)} and nobody has written back`,
  };
};

const openWord: Rule = (course, { clock, statuses, now }) => {
  if (course.status !== 'open' || course.source === 'slack') return undefined;
  const opened = statusSince(course);
  const before = course.changes.at(-2)?.status;
  const word = lastPublicDeskWord(course);
  const isReopened = before !== undefined && before !== 'new' && (word === undefined || word.at <= opened);
  if (isReopened) {
    return {
      rule: 'reopened',
      deadline: clock.daysAfter(opened, statuses.reopenedBusinessDays),
      turn: 'desk',
      todo: 'Answer the customer',
      why: `back from ${named(before)} since ${timeWords(opened, now, clock.timeZone)}`,
    };
  }
  const since = Math.max(word?.at ?? course.createdAt, word === undefined ? course.createdAt : opened);
  const silence = businessWords(clock.between(since, now), clock.dayMs);
  return {
    rule: 'open-word',
    deadline: clock.daysAfter(since, statuses.openBusinessDays),
    turn: 'desk',
    todo: 'Answer, or tell the customer that it takes longer',
    why: word === undefined ? `open without a word of ours for ${silence}` : `our last word was ${silence} ago`,
  };
};

const promised: Rule = (course, { clock, now, pledges }) => {
  const [first] = pledges;
  if (first === undefined || isOver(course)) return undefined;
  return {
    rule: 'promise',
    deadline: first.until,
    turn: 'desk',
    todo: 'Keep the promise, or give the customer a new time',
    why: `promised ${timeWords(first.at, now, clock.timeZone)}: ${first.what}`,
  };
};

const unassigned: Rule = (course, { clock, statuses, now }) => {
  if (course.status !== 'open' || course.assignee !== null || course.source === 'slack') return undefined;
  const opened = statusSince(course);
  return {
    rule: 'unassigned',
    deadline: clock.nextTime(opened, statuses.acknowledgeBy),
    turn: 'desk',
    todo: 'Assign it',
    why: `open since ${timeWords(opened, now, clock.timeZone)} and nobody has it`,
  };
};

const pendingCloses: Rule = (course, { clock, statuses, now }) => {
  if (course.status !== 'pending') return undefined;
  const last = Math.max(statusSince(course), ...course.words.map(({ at }) => at));
  const closes = last + statuses.pendingClosesAfterDays * DAY_MS;
  const isLate = closes < now;
  return {
    rule: 'pending-closes',
    deadline: closes,
    turn: isLate ? 'desk' : 'customer',
    todo: isLate ? 'Close it, and see why it did not close by itself' : 'Write once more if it should not close yet',
    why: `${isLate ? 'should have closed' : 'closes'} by itself ${timeWords(closes, now, clock.timeZone)}: nothing since ${timeWords(last, now, clock.timeZone)}`,
  };
};

const holdReview: Rule = (course, { clock, statuses, now }) => {
  if (course.status !== 'hold') return undefined;
  const last = Math.max(statusSince(course), ...course.words.map(({ at }) => at));
  return {
    rule: 'hold-review',
    deadline: clock.daysAfter(last, statuses.holdReviewBusinessDays),
    turn: 'platform',
    todo: 'Ask those it waits for, and tell the customer where it stands',
    why: `on hold, nothing written since ${timeWords(last, now, clock.timeZone)}`,
  };
};

const githubIssue: Rule = (course, { clock, statuses, isEscalated, now }) => {
  if (isOver(course) || course.issues.length > 0 || isEscalated || course.source === 'slack') return undefined;
  const tag = course.tags.find((name) => statuses.infrastructureTags.includes(name));
  const todo = `Make a GitHub issue (tierzero escalate ${course.ref} --apply)`;
  if (tag !== undefined) {
    const deadline = clock.nextTime(course.createdAt, statuses.acknowledgeBy);
    return { rule: 'github-issue', deadline, turn: 'desk', todo, why: `is tagged ${tag}` };
  }
  const allowed = statuses.issueAfterBusinessDays * clock.dayMs;
  const work = stretchesOf(course, now).filter(({ status }) => status === 'open');
  const total = work.reduce((sum, { from, to }) => sum + clock.between(from, to), 0);
  if (total <= allowed) return undefined;
  const over = reachedAt(work, allowed, clock);
  return {
    rule: 'github-issue',
    deadline: clock.nextTime(over, statuses.acknowledgeBy),
    turn: 'desk',
    todo,
    why: `${businessWords(total, clock.dayMs)} in Open`,
  };
};

const answeredElsewhere: Rule = (course, { clock, statuses, chats, now }) => {
  if (isOver(course) || course.source === 'slack') return undefined;
  for (const chat of chats) {
    const reply = chat.words.findLast(({ side }, at) => at > 0 && side === 'desk');
    const isCopied = reply === undefined || (lastPublicDeskWord(course)?.at ?? 0) >= reply.at;
    if (isCopied) continue;
    return {
      rule: 'answered-elsewhere',
      deadline: clock.nextTime(reply.at, statuses.acknowledgeBy),
      turn: 'desk',
      todo: 'Put the answer into the ticket, so that it counts and can be found',
      why: `answered in chat ${timeWords(reply.at, now, clock.timeZone)} (${chat.ref}), not in the ticket`,
    };
  }
  return undefined;
};

const channelQuestion: Rule = (course, { clock, statuses, now }) => {
  const isOpen = course.source === 'slack' && course.mentions.length === 0 && !isOver(course);
  if (!isOpen || course.words.some(({ side }, at) => at > 0 && side === 'desk')) return undefined;
  return {
    rule: 'channel-question',
    deadline: clock.nextTime(course.createdAt, statuses.acknowledgeBy),
    turn: 'desk',
    todo: 'Answer in the thread, or ask the customer to write to the desk',
    why: `asked in the channel ${timeWords(course.createdAt, now, clock.timeZone)}, no reply from us`,
  };
};

const BY_RULE: readonly Rule[] = [
  acknowledge,
  openWord,
  promised,
  unassigned,
  pendingCloses,
  holdReview,
  githubIssue,
  answeredElsewhere,
  channelQuestion,
];

/** The states of a ticket one after the other, the last until `now`. */
export function stretchesOf(
  { changes }: Course,
  now: number,
): { status: Course['status']; from: number; to: number }[] {
  return changes.map(({ status, at }, index) => ({ status, from: at, to: changes[index + 1]?.at ?? now }));
}

/** The instant within stretches at which `ms` of business time had passed. */
function reachedAt(stretches: readonly { from: number; to: number }[], ms: number, clock: BusinessClock): number {
  let left = ms;
  for (const { from, to } of stretches) {
    const length = clock.between(from, to);
    if (length >= left) return clock.after(from, left);
    left -= length;
  }
  return stretches.at(-1)!.to;
}

function isOver({ status }: Course): boolean {
  return status === 'solved' || status === 'closed';
}

function named(status: Course['status']): string {
  return status === 'hold' ? 'on hold' : `${status[0]!.toUpperCase()}${status.slice(1)}`;
}
