import type { Store } from '../io/store.ts';
import { knownRedactor } from '../mining/redact.ts';
import type { Person, Ticket } from '../model/ticket.ts';
import type { Choice } from './forget-choice.ts';

/**
 * Removes what was chosen, notes that it must not come back, and writes the file anew.
 *
 * @throws UserError when another program reads the store: rows are gone, and the next run takes the rest out of the file
 */
export function forgetInStore(
  store: Store,
  { request, tickets, people }: Choice,
  now: Date,
): { readonly people: number; readonly masked: number } {
  const counted = store.transaction(() => {
    if (request.kind !== 'before') for (const ticket of tickets) store.forgotten.putTicket(ticket);
    for (const { source, id } of people) store.forgotten.putPerson(source, id, now.getTime());
    if (request.kind === 'before')
      for (const source of new Set(tickets.map(({ source }) => source)))
        store.forgotten.putPeriod(source, request.at.getTime());
    const gone = store.remove(tickets);
    const masked = people.reduce((sum, { source, person }) => sum + maskElsewhere(store, source, person), 0);
    const still = people.filter(({ source, id }) => store.knowsPerson(source, id));
    for (const { source, id } of still) store.removePerson(source, id);
    return { people: gone + still.length, masked };
  });
  const later = store.forget();
  if (later !== undefined) throw later;
  return counted;
}

/** Takes a person's words and name out of the tickets of others. @returns out of how many */
function maskElsewhere(store: Store, source: string, person: Person | undefined): number {
  const domain = person?.email?.split('@')[1]?.toLowerCase();
  const mask = knownRedactor({
    people: person === undefined ? [] : [{ name: person.name, email: person.email ?? undefined }],
    organizations: [],
    publicDomains: domain === undefined ? [] : [domain],
  });
  const masked = (text: string): string => mask(text).text;
  let changed = 0;
  for (const ticket of [...store.tickets()]) {
    const own = ticket.source === source ? store.forgotten.withoutForgottenWords(ticket) : ticket;
    const clean = withText(own, masked);
    if (JSON.stringify(clean) === JSON.stringify(ticket)) continue;
    store.rewrite(clean);
    changed += 1;
  }
  return changed;
}

function withText(ticket: Ticket, change: (text: string) => string): Ticket {
  const { description } = ticket;
  return {
    ...ticket,
    subject: change(ticket.subject),
    ...(typeof description === 'string' && { description: change(description) }),
    comments: ticket.comments.map((comment) => ({
      ...comment,
      plain_body: change(comment.plain_body),
      ...(comment.html_body !== undefined && { html_body: change(comment.html_body) }),
    })),
  };
}
