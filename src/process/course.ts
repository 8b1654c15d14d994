import type { StatusCategory, StatusSettings } from '../model/settings/statuses.ts';
import { ticketRef, type Id, type Person, type Ticket } from '../model/ticket.ts';

/** One comment, without its words. Instants are ms since 1970. */
export interface Word {
  readonly at: number;
  readonly side: 'customer' | 'desk';
  readonly isPublic: boolean;
  readonly author: Id | null;
}

/** What happened to a ticket, without a word of its text. */
export interface Course {
  readonly ref: Id;
  readonly source: string;
  readonly id: Id;
  readonly status: StatusCategory;
  readonly createdAt: number;
  /** By time. The first is the question. */
  readonly words: readonly Word[];
  /** Each state with the instant at which it began, by time; the first is New at creation, the last is `status`. */
  readonly changes: readonly { readonly at: number; readonly status: StatusCategory }[];
  /** The source told the changes; otherwise they are guessed from who wrote when. */
  readonly areChangesKnown: boolean;
  readonly assignee: Id | null;
  readonly tags: readonly string[];
  /** GitHub issues that the desk named in it: `owner/name#12`. */
  readonly issues: readonly string[];
  /** Numbers of tickets that its text names. */
  readonly mentions: readonly string[];
  /** The source gave an instant that lies before the creation or after `now`; it was moved to the nearer of the two. */
  readonly hasOddTimes: boolean;
}

/**
 * Reads the course of a ticket up to `now`. Words of later are left out; the state is the newest that is known.
 *
 * @param now  ms since 1970
 */
export function courseOf(ticket: Ticket, { custom }: Pick<StatusSettings, 'custom'>, now: number): Course {
  const createdAt = Math.min(Date.parse(ticket.created_at), now);
  const times = [ticket.updated_at, ...ticket.comments.map((comment) => comment.created_at)].map((at) =>
    Date.parse(at),
  );
  const words = wordsOf(ticket, createdAt).filter(({ at }) => at <= now);
  const status = categoryOf(ticket, custom);
  const text = ticket.comments.map(({ plain_body }) => plain_body).join('\n');
  return {
    ref: ticketRef(ticket),
    source: ticket.source,
    id: ticket.id,
    status,
    createdAt,
    words,
    changes: changesOf(ticket, words, { status, createdAt, now }),
    areChangesKnown: ticket.status_changes !== undefined,
    assignee: ticket.assignee_id,
    tags: ticket.tags,
    issues: issuesIn(ticket),
    mentions: unique(
      [...text.matchAll(/\/tickets\/(\d+)|\bticket #?(\d+)|(?:^|[\s(])#(\d{2,})\b/gi)].map(
        (found) => (found[1] ?? found[2] ?? found[3])!,
      ),
    ),
    hasOddTimes: times.some((at) => at < Date.parse(ticket.created_at) || at > now),
  };
}

/** When the ticket came into the state it is in. */
export function statusSince({ changes }: Course): number {
  return changes.at(-1)!.at;
}

/** How often a customer's word brought the ticket back from Pending or Solved. */
export function reopenings({ changes }: Course): number {
  return changes.filter(({ status }, at) => status === 'open' && isWaiting(changes[at - 1]?.status)).length;
}

export function isWaiting(status: StatusCategory | undefined): boolean {
  return status === 'pending' || status === 'solved';
}

/** The desk's newest public word, if any. */
export function lastPublicDeskWord({ words }: Course): Word | undefined {
  return words.findLast(({ side, isPublic }, at) => at > 0 && side === 'desk' && isPublic);
}

function wordsOf(ticket: Ticket, createdAt: number): Word[] {
  const roles = new Map(ticket.users.map(({ id, role }) => [id, role]));
  return ticket.comments
    .map((comment) => ({
      at: Math.max(Date.parse(comment.created_at), createdAt),
      side: sideOf(comment, ticket, roles),
      isPublic: comment.public,
      author: comment.author_id,
    }))
    .sort((a, b) => a.at - b.at);
}

/** Of the desk is whoever wrote internally, and whoever did not ask and is not known as an end user. */
function sideOf(
  { author_id, public: isPublic }: Ticket['comments'][number],
  { requester_id, comments }: Ticket,
  roles: ReadonlyMap<Id, Person['role']>,
): Word['side'] {
  if (!isPublic) return 'desk';
  if (author_id === null || author_id === (requester_id ?? comments[0]?.author_id)) return 'customer';
  return roles.get(author_id) === 'end-user' ? 'customer' : 'desk';
}

function categoryOf({ status, custom_status_id }: Ticket, custom: StatusSettings['custom']): StatusCategory {
  const mapped = typeof custom_status_id === 'number' ? custom[String(custom_status_id)] : undefined;
  return mapped ?? (status === 'deleted' ? 'closed' : status);
}

function changesOf(
  ticket: Ticket,
  words: readonly Word[],
  { status, createdAt, now }: { status: StatusCategory; createdAt: number; now: number },
): Course['changes'] {
  const told = ticket.status_changes?.map((change) => ({
    at: Math.min(Math.max(Date.parse(change.at), createdAt), now),
    status: change.status === 'deleted' ? ('closed' as const) : change.status,
  }));
  const changes = told ?? guessed(words.slice(1), status);
  const course: { at: number; status: StatusCategory }[] = [{ at: createdAt, status: 'new' }];
  for (const change of changes.sort((a, b) => a.at - b.at)) {
    if (change.status !== course.at(-1)!.status) course.push(change);
  }
  if (course.at(-1)!.status !== status) {
    const updated = Math.min(Math.max(Date.parse(ticket.updated_at), course.at(-1)!.at), now);
    course.push({ at: updated, status });
  }
  return course;
}

/**
 * A public word of the desk hands the turn to the customer, a word of the customer hands it back, a note opens a New ticket. Of a
 * public word of the desk that nobody answered the outcome is known: it is the state the ticket is in.
 */
function guessed(words: readonly Word[], last: StatusCategory): { at: number; status: StatusCategory }[] {
  const lastPublic = words.findLastIndex(({ isPublic }) => isPublic);
  return words.flatMap(({ at, side, isPublic }, index) => {
    if (side === 'customer') return [{ at, status: 'open' as const }];
    if (!isPublic) return index === 0 ? [{ at, status: 'open' as const }] : [];
    return [{ at, status: index === lastPublic && last !== 'new' && last !== 'closed' ? last : ('pending' as const) }];
  });
}

function issuesIn({ comments, requester_id }: Ticket): string[] {
  const said = comments.filter(({ author_id }) => author_id !== requester_id).map(({ plain_body }) => plain_body);
  const found = said.flatMap((body) => [...body.matchAll(/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)/g)]);
  return unique(found.map(([, repository, number]) => `${repository!}#${number!}`));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
