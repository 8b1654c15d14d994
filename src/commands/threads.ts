import { createHash } from 'node:crypto';
import type { KeptThread, Store } from '../io/store.ts';
import { redactor } from '../mining/redact.ts';
import { toThread } from '../mining/thread.ts';
import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id, type Ticket } from '../model/ticket.ts';
import type { Progress } from '../io/progress.ts';
import { knownOf } from './known.ts';

/** Raised whenever cleaning or redaction changes, so that kept threads are made anew. */
const THREAD_VERSION = 9;

/** A ticket's name, and what mining may see of it; no thread when it holds no question. */
export interface Redactable {
  readonly ref: Id;
  readonly thread: Thread | null;
}

/**
 * Reads tickets created between two instants as redacted threads. Threads are kept in the store beside the digest of what they were
 * made from, so that only new and changed tickets, or all after a change of the people it knows, are cleaned and redacted.
 *
 * Deleted tickets are passed over.
 */
export function readThreads(
  store: Store,
  window: { readonly since: Date; readonly until: Date },
  progress: Progress,
): Redactable[] {
  const known = knownOf(store);
  const redact = redactor(known);
  const knownDigest = digest(JSON.stringify(known));
  const read: Redactable[] = [];
  const fresh: { ticket: Ticket; kept: KeptThread }[] = [];
  for (const ticket of store.tickets(window.since.getTime(), window.until.getTime())) {
    if (ticket.deleted || ticket.status === 'deleted') continue;
    const made = digest(`${THREAD_VERSION} ${knownDigest} ${JSON.stringify(ticket)}`);
    const kept = store.keptThread(ticket.source, ticket.id);
    const thread = kept?.digest === made ? kept.thread : (toThread(ticket, redact) ?? null);
    if (kept?.digest !== made) fresh.push({ ticket, kept: { digest: made, thread } });
    read.push({ ref: ticketRef(ticket), thread });
    progress.show(`reading tickets: ${read.length}`);
  }
  store.transaction(() => {
    for (const { ticket, kept } of fresh) store.keepThread(ticket.source, ticket.id, kept);
  });
  return read;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
