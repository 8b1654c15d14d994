import type { Comment, Person, Ticket } from '../../../src/model/ticket.ts';
import { END, iso } from './calendar.ts';
import { movePast } from './dates.ts';
import type { Dice } from './dice.ts';
import { toHtml } from './html.ts';
import type { Agent, Customer } from './people.ts';
import { fill, type Setting } from './slots.ts';

/** What a comment does in its thread; the ticket's status follows from the last one. */
export type Role =
  'ask' | 'reply' | 'acknowledge' | 'wrong' | 'note' | 'escalate' | 'expert' | 'solve' | 'thank' | 'close' | 'bin';

/** A comment before it has an id. `text` is filled. */
interface Said {
  readonly role: Role;
  readonly by: Customer | Agent;
  readonly at: number;
  readonly text: string;
}

/** A thread that grows comment by comment. */
export interface Talk {
  readonly set: Setting;
  readonly subject: string;
  readonly said: Said[];
}

const CLOSES_AFTER_MS = 14 * 86_400_000;
const INTERNAL: readonly Role[] = ['note', 'escalate', 'expert', 'bin'];
const GREETING =
  /^(?:hi|hello|hola|dear|good (?:morning|afternoon))(?: again)?(?: (?:\{first\}|there|all))?\s*[,:!.-]\s*/i;

/** An agent's comment. Only the first public one greets. */
export function answer(talk: Talk, role: Role, agent: Agent, { text, at }: { text: string; at: number }): void {
  const greeted = talk.said.some(({ by, role: was }) => isAgent(by) && !INTERNAL.includes(was));
  const fresh = greeted && !INTERNAL.includes(role) ? withoutGreeting(text.trim()) : text.trim();
  talk.said.push({ role, by: agent, at, text: fill(movePast(fresh), talk.set, at, agent.name) });
}

/** The customer again. */
export function reply(talk: Talk, role: Role, { text, at }: { text: string; at: number }): void {
  const agent = talk.said.findLast(({ by, role: was }) => isAgent(by) && !INTERNAL.includes(was))?.by.name ?? '';
  talk.said.push({ role, by: talk.set.customer, at, text: fill(movePast(text.trim()), talk.set, at, agent) });
}

export function lastAt(talk: Talk): number {
  return talk.said.at(-1)!.at;
}

/** A ticket without its id. What has not happened by the desk's last day is left out. */
export type Draft = (id: number) => Ticket;

export function ticketOf(talk: Talk, tags: readonly string[], channel: string, dice: Dice): Draft {
  const said = talk.said.filter(({ at }) => at < END);
  const agents = said.flatMap(({ by }) => (isAgent(by) ? [by] : []));
  const assignee = agents.at(-1);
  const html = said.map(() => channel !== 'slack' && dice.chance(0.6));
  const { customer } = talk.set;
  return (id) => ({
    source: 'zendesk',
    id,
    subject: talk.subject,
    description: said[0]!.text,
    status: statusOf(said),
    created_at: iso(said[0]!.at),
    updated_at: iso(said.at(-1)!.at),
    tags: [...tags],
    requester_id: customer.id,
    organization_id: customer.agency.id,
    group_id: assignee?.group ?? 7001,
    assignee_id: assignee?.id ?? null,
    via: { channel },
    deleted: false,
    comments: said.map((one, i) => commentOf(one, id * 100 + i, html[i]!)),
    users: usersOf(customer, agents),
  });
}

function commentOf({ role, by, at, text }: Said, id: number, html: boolean): Comment {
  return {
    id,
    author_id: by.id,
    public: !INTERNAL.includes(role),
    plain_body: text,
    ...(html ? { html_body: toHtml(text) } : {}),
    created_at: iso(at),
  };
}

function usersOf(customer: Customer, agents: readonly Agent[]): Person[] {
  const { id, name, email, agency } = customer;
  const requester: Person = { id, role: 'end-user', name, email, organization_id: agency.id };
  const staff = [...new Set(agents)].map((agent): Person => ({ id: agent.id, role: 'agent', name: agent.name }));
  return [requester, ...staff];
}

function statusOf(said: readonly Said[]): Ticket['status'] {
  const last = said.at(-1)!;
  const answered = said.some(({ role }) => role === 'solve');
  if (['close', 'thank', 'bin'].includes(last.role) || (answered && last.role !== 'reply')) {
    return END - last.at > CLOSES_AFTER_MS ? 'closed' : 'solved';
  }
  if (last.role === 'ask' || last.role === 'wrong') return 'pending';
  if (last.role === 'escalate') return 'hold';
  return said.some(({ by }) => isAgent(by)) ? 'open' : 'new';
}

function withoutGreeting(text: string): string {
  const rest = text.replace(GREETING, '').trim();
  return /^[a-z]/.test(rest) && !/^(cf|dig|http)/.test(rest) ? rest[0]!.toUpperCase() + rest.slice(1) : rest;
}

function isAgent(person: Customer | Agent): person is Agent {
  return 'group' in person;
}
