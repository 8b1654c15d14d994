import { createHash } from 'node:crypto';
import type { Store } from '../io/store.ts';
import { toThreads } from '../mining/thread.ts';
import { inBatches, mapBeside, onThisCore } from '../model/beside.ts';
import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id, type Ticket } from '../model/ticket.ts';
import type { Progress } from '../io/progress.ts';
import { knownOf } from './known.ts';

/** Raised whenever cleaning or redaction changes, so that kept threads are made anew. */
const THREAD_VERSION = 18;
/** Tickets that are read at once, and those that are handed out to be read before any is waited for. */
const BATCH = 50;
const HANDED_OUT = 1000;

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
  beside = onThisCore,
): Redactable[] {
  const known = knownOf(store);
  const knownDigest = digest(JSON.stringify(known));
  const read: { readonly ref: Id; thread: Thread | null }[] = [];
  const fresh: Fresh[] = [];
  for (const ticket of store.tickets(window.since.getTime(), window.until.getTime())) {
    if (ticket.deleted || ticket.status === 'deleted') continue;
    const made = digest(`${THREAD_VERSION} ${knownDigest} ${JSON.stringify(ticket)}`);
    const kept = store.kept.thread(ticket.source, ticket.id);
    if (kept?.digest !== made) fresh.push({ ticket, made, at: read.length });
    read.push({ ref: ticketRef(ticket), thread: kept?.digest === made ? kept.thread : null });
  }
  let done = read.length - fresh.length;
  for (const some of inBatches(fresh, HANDED_OUT)) {
    const batches = inBatches(some, BATCH).map((batch): Parameters<typeof toThreads> => [
      batch.map(({ ticket }) => ticket),
      known,
    ]);
    const threads = mapBeside(beside, toThreads, batches).flat();
    some.forEach(({ at }, nth) => (read[at]!.thread = threads[nth]!));
    done += some.length;
    progress.show(`reading tickets: ${done} of ${read.length}`);
  }
  store.transaction(() => {
    for (const { ticket, made, at } of fresh)
      store.kept.putThread(ticket.source, ticket.id, { digest: made, thread: read[at]!.thread });
  });
  return read;
}

/** A ticket that is not kept as a thread yet, and its place among all. */
interface Fresh {
  readonly ticket: Ticket;
  /** Digest of what its thread is made from. */
  readonly made: string;
  readonly at: number;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
