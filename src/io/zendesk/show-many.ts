import type { ZendeskClient } from './client.ts';
import { ZendeskError } from './zendesk-error.ts';

/** What tickets point to by id, as Zendesk's paths call it. */
export type Named = 'users' | 'groups' | 'organizations';

const MOST_IDS = 100;

/**
 * Rows by their ids, a hundred at a time; one by one where the account has no `show_many` for them, as for groups. Rows that
 * are gone are left out.
 *
 * @throws ZendeskError when Zendesk refuses or keeps failing
 */
export async function showMany(client: ZendeskClient, kind: Named, ids: readonly number[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const some = ids.slice(at, at + MOST_IDS);
    const answer = kind === 'groups' ? undefined : await orGone(client, `/api/v2/${kind}/show_many?ids=${some.join()}`);
    const many = answer?.[kind];
    rows.push(...(Array.isArray(many) ? (many as unknown[]) : await oneByOne(client, kind, some)));
  }
  return rows;
}

async function oneByOne(client: ZendeskClient, kind: Named, ids: readonly number[]): Promise<unknown[]> {
  const single = kind.slice(0, -1);
  const answers = await Promise.all(ids.map((id) => orGone(client, `/api/v2/${kind}/${id}`)));
  return answers.flatMap((answer) => answer?.[single] ?? []);
}

async function orGone(client: ZendeskClient, path: string): Promise<Record<string, unknown> | undefined> {
  try {
    return (await client.get(path)) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return undefined;
    throw error;
  }
}
