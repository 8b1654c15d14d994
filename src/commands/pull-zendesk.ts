import type { Store } from '../io/store.ts';
import type { ZendeskClient } from '../io/zendesk/client.ts';
import { exportPages, type ExportPage } from '../io/zendesk/export-pages.ts';
import { readHead, type Head } from '../io/zendesk/rows.ts';
import { resume, SyncState } from '../io/zendesk/sync-state.ts';
import { nameFinder, statusLearner, storeNames } from './zendesk-names.ts';
import { retryDue, storeChanged } from './zendesk-tickets.ts';
import type { Pulled } from './pulled.ts';

/** What a pull from Zendesk works with. */
export interface ZendeskPull {
  readonly client: ZendeskClient;
  readonly store: Store;
  /** Origin of the account. */
  readonly account: string;
  /** Start of the first backfill, s since 1970. */
  readonly since: number | undefined;
  /** Tickets last changed before this are not kept; ms since 1970. */
  readonly keepFrom: number;
  /** Counted up as the run goes. */
  readonly pulled: Pulled;
  /** Called when a page has come, and after each batch of it that is safe in the store; pages count from 1. */
  readonly onBatch: (page: number) => void;
  readonly warn: (text: string) => void;
}

/** Rows of Zendesk in the store. */
export const ZENDESK = 'zendesk';

/**
 * Brings the store up to what the account holds: first the rows that an earlier run could not read, then the export from
 * where that run came to. Conversations are fetched only for tickets whose row is newer than the stored one. The place in
 * the export is stored in the transaction of its page's last rows, so a run can end anywhere.
 */
export async function pullZendesk(pull: ZendeskPull): Promise<void> {
  const { store, client } = pull;
  const kept = SyncState.safeParse(store.sync.state(ZENDESK)).data;
  const countFrom = (second: number): number => store.sync.countFrom(ZENDESK, second);
  const { state: first, start } = resume(kept, pull.account, pull.since, countFrom);
  const findNames = nameFinder(pull);
  const learnStatuses = statusLearner(pull);
  await retryDue(pull, findNames);
  let state = first;
  let pages = 0;
  for await (const page of exportPages(client, start, () => state.position)) {
    pages += 1;
    pull.onBatch(pages);
    const heads = newestHeads(page, pull);
    const after = stateAfter(state, page, heads);
    store.transaction(() => storeNames(page, store));
    await storeChanged(heads, pull, {
      findNames,
      batchDone: () => pull.onBatch(pages),
      withLast: () => store.sync.putState(ZENDESK, after),
    });
    state = after;
    await learnStatuses(heads);
  }
}

function stateAfter(state: SyncState, page: ExportPage, heads: readonly Head[]): SyncState {
  const cursor = page.next !== undefined && 'cursor' in page.next ? page.next.cursor : state.cursor;
  const position = heads.reduce((highest, head) => Math.max(highest, head.generated), state.position ?? 0);
  const fullPage = page.ended ? state.fullPage : Math.max(state.fullPage ?? 1, page.tickets.length);
  return {
    ...state,
    ...(cursor !== undefined && { cursor }),
    ...(position > 0 && { position }),
    ...(fullPage !== undefined && { fullPage }),
    ended: page.ended,
  };
}

/** Rows of a page that can be read, each ticket once, in the version that was written last. */
function newestHeads(page: ExportPage, { pulled }: ZendeskPull): Head[] {
  const newest = new Map<number, Head>();
  for (const row of page.tickets) {
    const head = readHead(row);
    if ('why' in head) pulled.unreadable.set(head.id ?? 'row without id', head.why);
    else if (head.generated >= (newest.get(head.id)?.generated ?? 0)) newest.set(head.id, head);
  }
  return [...newest.values()];
}
