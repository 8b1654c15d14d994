import { hash } from 'node:crypto';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Ticket } from '../model/ticket.ts';
import type { Due, Version } from '../io/store-sync.ts';
import { readComments } from '../io/zendesk/comments.ts';
import { readHead, readTicket, tombstone, type Head } from '../io/zendesk/rows.ts';
import { ZendeskError } from '../io/zendesk/zendesk-error.ts';
import { ZENDESK, type ZendeskPull } from './pull-zendesk.ts';
import { countedTransaction } from './pulled.ts';
import { storeNames, type FindNames } from './zendesk-names.ts';

/** Tickets whose conversations are in memory at a time. */
const BATCH = 200;
const PARALLEL = 12;
/** Conversations of one batch that may want an answer before the server counts as down. */
const MOST_UNANSWERED = 3;

/** What came of one row: a ticket to store, nothing to store, or why it could not be read. */
type Fetched =
  | { readonly head: Head; readonly ticket: Ticket }
  | { readonly head: Head; readonly why: string; readonly error: ZendeskError | undefined }
  | { readonly head: Head; readonly expired: true };

export interface Storing {
  readonly findNames: FindNames;
  readonly batchDone: () => void;
  /** Runs in the transaction of the last batch, also when there is nothing else to store. */
  readonly withLast: () => void;
}

/** Fetches the conversations of those rows that are newer than the store, and stores them batch by batch. */
export async function storeChanged(heads: readonly Head[], pull: ZendeskPull, storing: Storing): Promise<void> {
  const { store, pulled } = pull;
  const changed = heads.filter((head) => isNewer(head, store.sync.versionOf(ZENDESK, head.id)));
  pulled.same += heads.length - changed.length;
  const limit = pLimit(PARALLEL);
  for (let at = 0; at === 0 || at < changed.length; at += BATCH) {
    const isLast = at + BATCH >= changed.length;
    const batch = await limit.map(changed.slice(at, at + BATCH), (head) => fetchTicket(head, pull));
    endWhenDown(batch);
    const names = await storing.findNames(ticketsOf(batch));
    countedTransaction(store, pulled, () => {
      for (const fetched of batch) put(fetched, pull);
      storeNames(names, store);
      if (isLast) storing.withLast();
    });
    storing.batchDone();
  }
}

/** Asks again for rows that an earlier run could not read. */
export async function retryDue(pull: ZendeskPull, findNames: FindNames): Promise<void> {
  const { store } = pull;
  const limit = pLimit(PARALLEL);
  const answers = await limit.map(store.sync.due(ZENDESK), (due) => fetchDue(due, pull));
  const batch = answers.filter((fetched) => fetched !== undefined);
  const names = await findNames(ticketsOf(batch));
  countedTransaction(store, pull.pulled, () => {
    for (const fetched of batch) put(fetched, pull);
    storeNames(names, store);
  });
}

function ticketsOf(batch: readonly Fetched[]): Ticket[] {
  return batch.flatMap((fetched) => ('ticket' in fetched ? fetched.ticket : []));
}

/** The highest `generated_timestamp` wins; of two rows written in the same second, the one that came last. */
function isNewer(head: Head, stored: Version | undefined): boolean {
  if (stored === undefined || head.generated > stored.generated) return true;
  return head.generated === stored.generated && digestOf(head) !== stored.head;
}

function digestOf(head: Head): string {
  return hash('sha1', JSON.stringify(head.row), 'base64url');
}

async function fetchTicket(head: Head, pull: ZendeskPull): Promise<Fetched> {
  if (Date.parse((head.row as { updated_at: string }).updated_at) < pull.keepFrom) return { head, expired: true };
  if (head.deleted) return read(head, tombstone(head));
  try {
    return read(head, readTicket(head, await readComments(pull.client, head.id)));
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    if (error.status !== 404 || error.code === 'InvalidEndpoint') return { head, why: error.message, error };
    const gone = (await fetchHead(head.id, head.generated, pull)) === 'gone';
    return gone ? read(head, tombstone(head)) : { head, why: error.message, error };
  }
}

function read(head: Head, ticket: Ticket | { readonly why: string }): Fetched {
  return 'why' in ticket ? { head, why: ticket.why, error: undefined } : { head, ticket };
}

/** The row of one ticket outside the export, which does not tell `generated_timestamp`. */
async function fetchHead(id: number, generated: number, { client }: ZendeskPull): Promise<Head | 'gone' | undefined> {
  try {
    const answer = z.object({ ticket: z.looseObject({}) }).safeParse(await client.get(`/api/v2/tickets/${id}`));
    const head = answer.success ? readHead({ ...answer.data.ticket, generated_timestamp: generated }) : undefined;
    if (head === undefined || 'why' in head) return undefined;
    return head.deleted ? 'gone' : head;
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    return error.status === 404 && error.code !== 'InvalidEndpoint' ? 'gone' : undefined;
  }
}

/** `undefined` when nothing is left to fetch, or still nothing can be. */
async function fetchDue(due: Due, pull: ZendeskPull): Promise<Fetched | undefined> {
  const { store } = pull;
  const id = Number(due.id);
  const stored = store.sync.versionOf(ZENDESK, id);
  const head =
    stored !== undefined && stored.generated > due.generated ? 'newer' : await fetchHead(id, due.generated, pull);
  if (head === 'newer' || (head === 'gone' && stored === undefined)) {
    store.transaction(() => store.sync.clearDue(ZENDESK, id));
    return undefined;
  }
  if (head === undefined) {
    pull.pulled.unreadable.set(id, due.why);
    return undefined;
  }
  if (head !== 'gone') return await fetchTicket(head, pull);
  const at = new Date(due.generated * 1000).toISOString();
  const row = { id, status: 'deleted', created_at: at, updated_at: at };
  const grave: Head = { id, deleted: true, generated: due.generated, customStatus: undefined, row };
  return read(grave, tombstone(grave));
}

function put(fetched: Fetched, { store, pulled }: ZendeskPull): void {
  const { head } = fetched;
  if ('why' in fetched) {
    pulled.unreadable.set(head.id, fetched.why);
    store.sync.putDue(ZENDESK, { id: head.id, generated: head.generated, why: fetched.why });
    return;
  }
  store.sync.clearDue(ZENDESK, head.id);
  if ('expired' in fetched) {
    pulled.expired += 1;
    return;
  }
  const was = store.putTicket(fetched.ticket, { generated: head.generated, head: digestOf(head) });
  if (fetched.ticket.deleted) pulled.deleted += was === 'same' ? 0 : 1;
  else pulled[was] += 1;
  pulled.comments += fetched.ticket.comments.length;
}

/** One conversation that cannot be had is a row to retry; many mean that the server is down: the page is read again. */
function endWhenDown(batch: readonly Fetched[]): void {
  const unanswered = batch.flatMap((fetched) => ('error' in fetched ? (fetched.error ?? []) : []));
  const down = unanswered.filter(({ status }) => status === 0 || status === 429 || status >= 500);
  if (down.length > MOST_UNANSWERED) throw down[0]!;
}
