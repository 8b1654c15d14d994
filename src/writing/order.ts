import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';

/** Threads in one order on every machine: by source, then ticket. */
export function byTicket(a: Thread, b: Thread): number {
  return compare(a.source, b.source) || byId(a.ticketId, b.ticketId);
}

/** Ids in order: numbers by size and before words. */
export function sortedRefs(refs: Iterable<Id>): Id[] {
  return [...refs].sort(byId);
}

function byId(a: Id, b: Id): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Number(typeof a === 'string') - Number(typeof b === 'string') || compare(String(a), String(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
