import { z } from 'zod';
import type { NameKind } from '../io/store-sync.ts';
import type { Store } from '../io/store.ts';
import type { ExportPage } from '../io/zendesk/export-pages.ts';
import { readPeople, type Head } from '../io/zendesk/rows.ts';
import { ZendeskError } from '../io/zendesk/zendesk-error.ts';
import { ZENDESK, type ZendeskPull } from './pull-zendesk.ts';

const Group = z.object({ id: z.int(), name: z.string() });
const Organization = z.object({ id: z.int(), name: z.string(), domain_names: z.array(z.string()).default([]) });
const CustomStatus = z.object({ id: z.int(), status_category: z.string(), agent_label: z.string().default('') });

/** Stores the people, groups and organizations that came with a page. Rows that cannot be read stay unknown. */
export function storeNames(page: ExportPage, store: Store): void {
  for (const person of readPeople(page.users)) store.putPerson(ZENDESK, person);
  put(store, 'group', Group, page.groups);
  put(store, 'organization', Organization, page.organizations);
}

/** Asks what a page's custom statuses mean, when one of them is not known. */
export async function learnCustomStatuses(heads: readonly Head[], { client, store, warn }: ZendeskPull): Promise<void> {
  const known = new Set(store.sync.names(ZENDESK, 'custom_status').map((status) => status.id));
  if (heads.every(({ customStatus }) => customStatus === undefined || known.has(customStatus))) return;
  try {
    const answer = (await client.get('/api/v2/custom_statuses')) as { custom_statuses?: unknown };
    const rows = z.array(z.unknown()).catch([]).parse(answer.custom_statuses);
    store.transaction(() => put(store, 'custom_status', CustomStatus, rows));
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    warn(`zendesk: the names of custom statuses cannot be read (${error.code}); tickets keep their plain status`);
  }
}

function put(store: Store, kind: NameKind, schema: z.ZodType<{ readonly id: number }>, rows: readonly unknown[]): void {
  for (const row of rows) {
    const read = schema.safeParse(row);
    if (read.success) store.sync.putName(ZENDESK, kind, read.data);
  }
}
