import type { Thread } from '../model/thread.ts';

const HOUR_MS = 3600 * 1000;
/** A ticket that waits longer than ten days waits for the customer. */
const LONGEST_HOURS = 240;

/** What a day open, an escalation and a GitHub issue cost, in replies: by judgement, so that hands count more than waiting. */
const DAY_IN_REPLIES = 0.1;
const ESCALATION_IN_REPLIES = 3;
const ISSUE_IN_REPLIES = 3;

const ISSUE = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+/;

/** What tickets took to handle, on average. */
export interface Effort {
  /** All of it, in replies; at least 1. */
  readonly effort: number;
  /** Replies and internal notes a ticket. */
  readonly replies: number;
  /** Median hours from the question to the last word, at most ten days. */
  readonly hours: number;
  /** Share of tickets that went to the platform team, and share in which staff named a GitHub issue, 0..1. */
  readonly escalated: number;
  readonly issues: number;
}

/**
 * @param threads  one or more
 * @param isEscalated  whether an issue was made from the thread's ticket
 */
export function effortOf(threads: readonly Thread[], isEscalated: (thread: Thread) => boolean): Effort {
  const byStaff = threads.map(({ turns }) => turns.filter(({ kind }) => kind !== 'followUp'));
  const share = (count: number): number => count / Math.max(1, threads.length);
  const replies = share(byStaff.reduce((sum, turns) => sum + turns.length, 0));
  const hours = median(threads.map(hoursOpen));
  const escalated = share(threads.filter(isEscalated).length);
  const issues = share(byStaff.filter((turns) => turns.some(({ text }) => ISSUE.test(text))).length);
  const effort =
    replies + (hours / 24) * DAY_IN_REPLIES + escalated * ESCALATION_IN_REPLIES + issues * ISSUE_IN_REPLIES;
  return {
    effort: rounded(Math.max(1, effort)),
    replies: rounded(replies),
    hours: rounded(hours),
    escalated: rounded(escalated),
    issues: rounded(issues),
  };
}

function hoursOpen({ askedAt, turns }: Thread): number {
  const last = Math.max(...turns.map(({ at }) => Date.parse(at)), Date.parse(askedAt));
  const hours = (last - Date.parse(askedAt)) / HOUR_MS;
  return Number.isFinite(hours) ? Math.min(LONGEST_HOURS, hours) : 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function rounded(x: number): number {
  return Math.round(x * 100) / 100;
}
