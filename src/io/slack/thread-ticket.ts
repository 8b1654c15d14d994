import type { Comment, Person, Ticket } from '../../model/ticket.ts';
import { isDeleted, isWritten, type Message } from './message.ts';
import { plainText, type Names } from './plain-text.ts';

/** A member as far as a ticket needs it. */
export interface Member {
  readonly id: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** Who is who in a workspace. */
export interface Workspace {
  readonly members: ReadonlyMap<string, Member>;
  /** Ids of members who answer for the desk. */
  readonly staff: ReadonlySet<string>;
  /** Names of members and channels. */
  readonly names: Names;
}

const DONE = new Set(['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check']);

/**
 * A thread as a ticket: who started it asks, staff answers.
 *
 * @param thread  the starting message and its replies, in any order
 * @returns `undefined` for a thread that no member started, or that staff started
 */
export function threadTicket(channel: string, thread: readonly Message[], workspace: Workspace): Ticket | undefined {
  const messages = [...thread].sort((a, b) => Number(a.ts) - Number(b.ts));
  const start = messages[0];
  if (start === undefined || (start.thread_ts ?? start.ts) !== start.ts) return undefined;
  if (isDeleted(start)) return deletedThread(channel, start.ts);
  if (!isWritten(start) || workspace.staff.has(start.user!)) return undefined;
  const written = messages.filter(isWritten);
  const latest = Math.max(...written.map(({ ts, edited }) => Number(edited?.ts ?? ts)));
  return {
    source: 'slack',
    id: ticketId(channel, start.ts),
    subject: '',
    description: plainText(start.text, workspace.names),
    status: statusOf(written, workspace.staff),
    created_at: instantOf(start.ts),
    updated_at: new Date(latest * 1000).toISOString(),
    tags: [],
    requester_id: start.user!,
    organization_id: null,
    group_id: null,
    assignee_id: written.find(({ user }) => workspace.staff.has(user!))?.user ?? null,
    via: { channel: 'slack' },
    deleted: false,
    comments: written.map((message) => comment(message, workspace)),
    users: peopleOf(written, workspace),
  };
}

export function ticketId(channel: string, ts: string): string {
  return `${channel}-${ts}`;
}

/** What stays of a thread whose start was deleted: that it was there, and when. */
export function deletedThread(channel: string, ts: string): Ticket {
  return {
    source: 'slack',
    id: ticketId(channel, ts),
    subject: '',
    description: '',
    status: 'deleted',
    created_at: instantOf(ts),
    updated_at: instantOf(ts),
    tags: [],
    requester_id: null,
    organization_id: null,
    group_id: null,
    assignee_id: null,
    deleted: true,
    comments: [],
    users: [],
  };
}

function comment({ ts, user, text }: Message, { names }: Workspace): Comment {
  return { id: ts, author_id: user!, public: true, plain_body: plainText(text, names), created_at: instantOf(ts) };
}

function peopleOf(written: readonly Message[], { members, staff }: Workspace): Person[] {
  return [...new Set(written.map(({ user }) => user!))].map((id) => {
    const { name, email } = members.get(id) ?? { name: undefined, email: undefined };
    return {
      id,
      role: staff.has(id) ? 'agent' : 'end-user',
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
    };
  });
}

/** A tick on the question solves it; else whoever wrote last waits for the other. */
function statusOf(written: readonly Message[], staff: ReadonlySet<string>): Ticket['status'] {
  if (written[0]!.reactions?.some(({ name }) => DONE.has(name))) return 'solved';
  if (!written.some(({ user }) => staff.has(user!))) return 'new';
  return staff.has(written.at(-1)!.user!) ? 'pending' : 'open';
}

function instantOf(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString();
}
