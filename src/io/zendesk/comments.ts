import { z } from 'zod';
import type { ZendeskClient } from './client.ts';
import { ownPage } from './own-page.ts';
import { ZendeskError } from './zendesk-error.ts';

/** Checked, not copied: bodies are large. */
const WithId = z.custom<{ readonly id: number }>((row) => Number.isInteger((row as { id?: unknown } | null)?.id));

const CommentPage = z.object({
  comments: z.array(WithId),
  users: z.array(z.unknown()).nullish(),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).nullish(),
  links: z.object({ next: z.string().nullish() }).nullish(),
  next_page: z.string().nullish(),
});

/** A ticket's conversation as Zendesk gives it, in its order, and those who wrote it. */
export interface Conversation {
  readonly comments: readonly object[];
  readonly users: readonly unknown[];
}

/** Zendesk keeps at most 5000 comments a ticket; a page holds at least one. */
const MOST_PAGES = 5000;
/** Pages in a row without a new comment before the walk counts as stuck. */
const MOST_BARREN = 3;

/**
 * All comments of a ticket. A comment that two pages share, because one was added between them, is given once.
 *
 * @throws ZendeskError 404 `RecordNotFound` when the ticket is deleted
 */
export async function readComments(client: ZendeskClient, ticketId: number): Promise<Conversation> {
  const path = `/api/v2/tickets/${ticketId}/comments`;
  const comments = new Map<number, object>();
  const users = new Map<number, unknown>();
  let address: string | undefined = `${path}?page[size]=100&include=users`;
  let barren = 0;
  for (let pages = 0; address !== undefined; pages += 1) {
    const page = CommentPage.safeParse(await client.get(address));
    if (!page.success) throw new ZendeskError(200, `not a page: ${page.error.issues[0]!.path.join('.')}`, path);
    const before = comments.size;
    for (const comment of page.data.comments) comments.set(comment.id, comment);
    barren = comments.size === before ? barren + 1 : 0;
    for (const user of page.data.users ?? []) users.set(WithId.safeParse(user).data?.id ?? -1, user);
    address = nextAddress(path, page.data);
    if (pages === MOST_PAGES || barren === MOST_BARREN) throw new ZendeskError(200, 'comments without end', path);
  }
  return { comments: [...comments.values()], users: [...users.values()] };
}

/** `links.next` may be there although nothing follows: only `has_more` counts. */
function nextAddress(path: string, page: z.infer<typeof CommentPage>): string | undefined {
  if (page.meta === null || page.meta === undefined) return ownPage(path, page.next_page);
  if (!page.meta.has_more) return undefined;
  const after = page.meta.after_cursor ?? undefined;
  if (after !== undefined) return `${path}?page[size]=100&page[after]=${encodeURIComponent(after)}&include=users`;
  const next = ownPage(path, page.links?.next);
  if (next !== undefined) return next;
  throw new ZendeskError(200, 'more comments, and no way to them', path);
}
