import type { Store } from '../io/store.ts';
import { ticketRef, type Id, type Person, type Ticket } from '../model/ticket.ts';

/** What somebody asks to be forgotten. Ids as a person types them. */
export type Request =
  | { readonly kind: 'requester'; readonly id: string }
  | { readonly kind: 'ticket'; readonly id: string }
  | { readonly kind: 'before'; readonly at: Date };

/** What goes, found in the store. */
export interface Choice {
  readonly request: Request;
  readonly tickets: readonly Ticket[];
  /** Those who asked to be forgotten: none unless a requester did. */
  readonly people: readonly { readonly source: string; readonly id: Id; readonly person: Person | undefined }[];
  /** Names of the tickets in weeks and evidence, those among them that the store has lost already. */
  readonly refs: readonly Id[];
}

/** Finds what a request means. An id may be written as it is, or with its source: `slack:U01`. */
export function chooseForgotten(store: Store, request: Request): Choice {
  const tickets: Ticket[] = [];
  const people = new Map<string, Choice['people'][number]>();
  for (const ticket of store.tickets()) {
    if (isMeant(ticket, request)) tickets.push(ticket);
    if (request.kind !== 'requester') continue;
    const { source } = ticket;
    for (const id of [ticket.requester_id, ...ticket.comments.map(({ author_id }) => author_id)]) {
      if (id === null || !isNamed(source, id, request.id)) continue;
      people.set(source, { source, id, person: ticket.users.find((user) => user.id === id) });
    }
  }
  const asked =
    request.kind === 'ticket' ? [request.id, Number(request.id)].filter((id) => id !== '' && id === id) : [];
  return { request, tickets, people: [...people.values()], refs: [...tickets.map(ticketRef), ...asked] };
}

function isMeant({ source, id, requester_id, created_at }: Ticket, request: Request): boolean {
  if (request.kind === 'before') return Date.parse(created_at) < request.at.getTime();
  if (request.kind === 'ticket') return isNamed(source, id, request.id);
  return requester_id !== null && isNamed(source, requester_id, request.id);
}

function isNamed(source: string, id: Id, asked: string): boolean {
  return String(id) === asked || `${source}:${id}` === asked;
}
