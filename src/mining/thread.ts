import { createHash } from 'node:crypto';
import type { KnownValues, Redacted, Span } from '../model/redacted.ts';
import type { Passage, Thread, Turn } from '../model/thread.ts';
import type { Comment, Id, Ticket } from '../model/ticket.ts';
import { lettersOf } from '../text/alike.ts';
import { htmlToText } from '../text/html.ts';
import { visible } from '../text/invisible.ts';
import { language } from '../text/language.ts';
import { clean } from './clean.ts';
import { cleanSubject } from './clean/subject.ts';
import { withoutUntouched } from './clean/untouched.ts';
import { redactor } from './redact.ts';

export type Redact = (text: string) => { readonly text: Redacted; readonly spans: readonly Span[] };

/**
 * A ticket as mining sees it: cleaned, redacted, its people opaque keys. `undefined` for a deleted ticket and for one that
 * asks nothing.
 *
 * @param redact knows at least the people of this ticket (see `redactor`, `withTicketPeople`).
 */
export function toThread(ticket: Ticket, redact: Redact): Thread | undefined {
  const { status } = ticket;
  if (status === 'deleted' || ticket.deleted) return undefined;
  const [first, ...later] = ticket.comments;
  const body = (first && bodyOf(first)) || visible(ticket.description ?? '');
  const asked = cleanBody(body);
  const subject = unlessRepeated(cleanSubject(withoutUntouched(visible(ticket.subject))), body, asked.text);
  if (subject === '' && asked.text === '' && asked.pasted.length === 0) return undefined;
  const key = keyOf(ticket.source);
  const question = passage(asked, redact);
  return {
    source: ticket.source,
    ticketId: ticket.id,
    askedAt: ticket.created_at,
    status,
    tags: ticket.tags,
    requester: key('person', requesterOf(ticket)),
    organization: key('organization', ticket.organization_id ?? organizationOf(ticket)),
    language: language(`${subject}\n${asked.text}`),
    question: { subject: redact(subject).text, ...question },
    turns: later
      .map((comment) => turn(comment, ticket, redact))
      .filter(({ text, pasted }) => text !== '' || pasted.length > 0),
  };
}

/** Several tickets as mining sees them, without what the desk knows as private; `null` for one that asks nothing. */
export function toThreads(tickets: readonly Ticket[], known: KnownValues): (Thread | null)[] {
  const redact = redactor(known);
  return tickets.map((ticket) => toThread(ticket, redact) ?? null);
}

function turn(comment: Comment, ticket: Ticket, redact: Redact): Turn {
  return {
    ...passage(cleanBody(turnBody(comment)), redact),
    commentId: comment.id,
    kind: kindOf(comment, ticket),
    at: comment.created_at,
    accepted: comment.accepted === true,
    author: keyOf(ticket.source)('person', comment.author_id) ?? '',
  };
}

/** A body that is nothing but courtesy (`Please advise …`, `Many thanks!`) is what its writer had to say, and stays. */
function cleanBody(body: string): { readonly text: string; readonly pasted: readonly string[] } {
  const cleaned = clean(body);
  return cleaned.text === '' && cleaned.pasted.length === 0 ? { text: body.trim(), pasted: [] } : cleaned;
}

function passage({ text, pasted }: { text: string; pasted: readonly string[] }, redact: Redact): Passage {
  return { text: redact(text).text, pasted: pasted.map((block) => redact(block).text) };
}

/**
 * The subject, or nothing where it only says the body again: forms and chats that ask for none make one of its start, often cut within a
 * word.
 */
function unlessRepeated(subject: string, body: string, cleaned: string): string {
  const [head, asked] = [lettersOf(subject), lettersOf(cleaned)];
  const isRepeated =
    asked !== '' && (lettersOf(body).startsWith(head) || asked.startsWith(head) || head.endsWith(asked));
  return isRepeated ? '' : subject;
}

/** Plain text, which every source has; HTML takes fifty times as long to read and is read only where there is no other. */
function bodyOf({ html_body: html = '', plain_body: plain }: Comment): string {
  return withoutUntouched(visible(plain.trim() === '' ? htmlToText(html) : plain));
}

/** An answer's steps stand in its lists and below its headings: where plain text has lost them, the HTML is read. */
function turnBody(comment: Comment): string {
  const { html_body: html = '', plain_body: plain } = comment;
  const isLost = HEADING.test(html) || (/<li[\s>]/i.test(html) && !LISTED.test(plain));
  return isLost ? withoutUntouched(visible(htmlToText(html))) : bodyOf(comment);
}

/** A heading, or a paragraph that is bold from end to end. */
const HEADING = /<h[1-6][\s>]|<(p|div)(?:\s[^<>]*)?>\s*<(strong|b)>[^<>]{2,80}<\/\2>\s*(?:<br\s*\/?>\s*)?<\/\1>/i;
const LISTED = /^\s*(?:[-*•]|\d{1,2}[.)])\s/m;

function kindOf(comment: Comment, ticket: Ticket): Turn['kind'] {
  if (!comment.public) return 'note';
  if (comment.author_id !== null && comment.author_id === requesterOf(ticket)) return 'followUp';
  const author = ticket.users.find(({ id }) => id === comment.author_id);
  return author?.role === 'end-user' ? 'followUp' : 'answer';
}

function requesterOf(ticket: Ticket): Id | null {
  return ticket.requester_id ?? ticket.comments[0]?.author_id ?? null;
}

function organizationOf(ticket: Ticket): Id | null {
  return ticket.users.find(({ id }) => id === requesterOf(ticket))?.organization_id ?? null;
}

/** Opaque keys: the same row of the same source has the same key, and the key does not show the id. */
function keyOf(source: string): (kind: string, id: Id | null) => string | null {
  return (kind, id) =>
    id === null
      ? null
      : createHash('sha256')
          .update(`${source}\n${kind}\n${String(id)}`)
          .digest('base64url')
          .slice(0, 12);
}
