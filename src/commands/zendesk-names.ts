import { z } from 'zod';
import type { NameKind } from '../io/store-sync.ts';
import type { Store } from '../io/store.ts';
import type { Id, Ticket } from '../model/ticket.ts';
import { readPeople, type Head } from '../io/zendesk/rows.ts';
import { showMany, type Named } from '../io/zendesk/show-many.ts';
import { ZendeskError } from '../io/zendesk/zendesk-error.ts';
import { ZENDESK, type ZendeskPull } from './pull-zendesk.ts';

const Group = z.object({ id: z.int(), name: z.string() });
const Organization = z.object({ id: z.int(), name: z.string(), domain_names: z.array(z.string()).default([]) });
const CustomStatus = z.object({ id: z.int(), status_category: z.string(), agent_label: z.string().default('') });

/** People, groups and organizations, as Zendesk gives them. */
export type Names = Readonly<Record<Named, readonly unknown[]>>;

/** Asks for those whom tickets name and no page brought. */
export type FindNames = (tickets: readonly Ticket[]) => Promise<Names>;

/** Each id is asked for once in the life of the finder, and a kind that cannot be read no more; a warning says so. */
export function nameFinder({ client, store, warn }: ZendeskPull): FindNames {
  const asked = new Set<string>();
  const closed = new Set<Named>();
  const find = async (kind: Named, ids: readonly (Id | null)[], isKnown: (id: number) => boolean) => {
    const isStrange = (id: Id | null): id is number => typeof id === 'number' && id > 0 && !asked.has(`${kind} ${id}`);
    const strangers = [...new Set(ids)].filter(isStrange).filter((id) => !isKnown(id));
    if (strangers.length === 0 || closed.has(kind)) return [];
    for (const id of strangers) asked.add(`${kind} ${id}`);
    try {
      return await showMany(client, kind, strangers);
    } catch (error) {
      if (!(error instanceof ZendeskError)) throw error;
      closed.add(kind);
      warn(`zendesk: ${kind} that came with no page cannot be read (${error.code})`);
      return [];
    }
  };
  const named = (kind: NameKind): ((id: number) => boolean) => {
    const known = new Set(store.sync.names(ZENDESK, kind).map(({ id }) => id));
    return (id) => known.has(id);
  };
  return async (tickets) => {
    const here = new Set(tickets.flatMap(({ users }) => users.map(({ id }) => id)));
    const isKnown = (id: number): boolean => here.has(id) || store.knowsPerson(ZENDESK, id);
    return {
      users: await find('users', tickets.flatMap(peopleOf), isKnown),
      groups: await find(
        'groups',
        tickets.map((ticket) => ticket.group_id),
        named('group'),
      ),
      organizations: await find(
        'organizations',
        tickets.map((ticket) => ticket.organization_id),
        named('organization'),
      ),
    };
  };
}

function peopleOf({ requester_id, assignee_id, comments }: Ticket): (Id | null)[] {
  return [requester_id, assignee_id, ...comments.map(({ author_id }) => author_id)];
}

/** Stores people, groups and organizations. Rows that cannot be read stay unknown. */
export function storeNames(page: Names, store: Store): void {
  for (const person of readPeople(page.users)) store.putPerson(ZENDESK, person);
  put(store, 'group', Group, page.groups);
  put(store, 'organization', Organization, page.organizations);
}

/** Asks what a page's custom statuses mean, when one of them is not known. */
export type LearnStatuses = (heads: readonly Head[]) => Promise<void>;

/** Each status is asked for once in the life of the learner, so that an account without names costs one request. */
export function statusLearner({ client, store, warn }: ZendeskPull): LearnStatuses {
  const known = new Set<Id>(store.sync.names(ZENDESK, 'custom_status').map(({ id }) => id));
  return async (heads) => {
    const strangers = heads.flatMap(({ customStatus }) =>
      customStatus === undefined || known.has(customStatus) ? [] : customStatus,
    );
    if (strangers.length === 0) return;
    for (const id of strangers) known.add(id);
    try {
      const answer = (await client.get('/api/v2/custom_statuses')) as { custom_statuses?: unknown };
      const rows = z.array(z.unknown()).catch([]).parse(answer.custom_statuses);
      store.transaction(() => put(store, 'custom_status', CustomStatus, rows));
    } catch (error) {
      if (!(error instanceof ZendeskError)) throw error;
      warn(`zendesk: the names of custom statuses cannot be read (${error.code}); tickets keep their plain status`);
    }
  };
}

function put(store: Store, kind: NameKind, schema: z.ZodType<{ readonly id: number }>, rows: readonly unknown[]): void {
  for (const row of rows) {
    const read = schema.safeParse(row);
    if (read.success) store.sync.putName(ZENDESK, kind, read.data);
  }
}
