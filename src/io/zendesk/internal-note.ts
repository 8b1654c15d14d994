import { UserError } from '../../model/user-error.ts';
import { readComments } from './comments.ts';
import type { Zendesk } from './open-zendesk.ts';
import { ZendeskError } from './zendesk-error.ts';

/**
 * Leaves an internal note in a ticket, unless one of its comments names `mark` already.
 *
 * @param mark  a part of `text` by which the note is known again, such as an address
 * @throws UserError when Zendesk refuses, or when it is not known whether the note arrived; the next run looks first
 */
export async function leaveNote(
  zendesk: Pick<Zendesk, 'client' | 'put'>,
  ticketId: number,
  { text, mark }: { readonly text: string; readonly mark: string },
): Promise<'left' | 'there'> {
  try {
    const { comments } = await readComments(zendesk.client, ticketId);
    if (comments.some((comment) => bodyOf(comment).includes(mark))) return 'there';
    await zendesk.put(`/api/v2/tickets/${ticketId}.json`, { ticket: { comment: { body: text, public: false } } });
    return 'left';
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    throw new UserError(
      `The internal note in ticket ${ticketId} is not left for sure: Zendesk answers ${error.status} (${error.code}).`,
      `${HINTS[error.status] ?? 'Run it again later.'} Running it again is safe: a note is not left twice.`,
      { cause: error },
    );
  }
}

const HINTS: Readonly<Record<number, string>> = {
  403: 'The sign-in may not write tickets: give it the scope tickets:write, or an agent as its user.',
  404: 'Check ZENDESK_URL, and that the ticket is there.',
  422: 'A closed ticket takes no notes.',
};

function bodyOf(comment: object): string {
  const { body, plain_body: plain } = comment as { body?: unknown; plain_body?: unknown };
  return [plain, body].filter((text) => typeof text === 'string').join('\n');
}
