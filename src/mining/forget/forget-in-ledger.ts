import type { Id } from '../../model/ticket.ts';
import type { Ledger } from '../../model/topic.ts';

/**
 * The ledger without tickets.
 *
 * @param titles  new titles of topics whose old one only a forgotten ticket said
 * @param withoutDraft  pages that are gone, and may be written again
 */
export function forgetInLedger(
  ledger: Ledger,
  gone: ReadonlyMap<Id, unknown>,
  titles: ReadonlyMap<string, string>,
  withoutDraft: ReadonlySet<string>,
): Ledger {
  const topics = Object.entries(ledger.topics).map(([id, topic]) => {
    const title = topic.renamed === true ? undefined : titles.get(id);
    const left = { ...topic, title: title ?? topic.title };
    if (left.examples !== undefined)
      left.examples = { ...left.examples, tickets: left.examples.tickets.filter((ref) => !gone.has(ref)) };
    if (withoutDraft.has(left.draft ?? '')) delete left.draft;
    if (withoutDraft.has(left.runbook ?? '')) delete left.runbook;
    return [id, left] as const;
  });
  return { ...ledger, topics: Object.fromEntries(topics) };
}
