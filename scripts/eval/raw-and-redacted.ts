import { findTopics } from '../../src/mining/find-topics.ts';
import { knownValues } from '../../src/mining/known-values.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread, type Redact } from '../../src/mining/thread.ts';
import { readTicketFile } from '../../src/io/ticket-file.ts';
import type { Redacted } from '../../src/model/redacted.ts';
import { Settings } from '../../src/model/settings.ts';
import { ticketRef, type Ticket } from '../../src/model/ticket.ts';
import { vMeasure } from '../../src/text/metrics.ts';
import { SAMPLE_TICKETS, SAMPLE_WINDOW, sampleTruth } from '../kit/sample-desk.ts';
import { table } from '../kit/table.ts';

/** Prints how well the sample desk's tickets that have a problem are clustered as they are, and with everything private masked. */
export async function compareRawAndRedacted(): Promise<void> {
  const truth = sampleTruth();
  const tickets: Ticket[] = [];
  for await (const read of readTicketFile(SAMPLE_TICKETS))
    if ('ticket' in read && truth.get(Number(read.ticket.id))?.belongsNowhere === false) tickets.push(read.ticket);
  const names = [...new Set(tickets.map(({ id }) => truth.get(Number(id))!.name))];
  const labels = new Map(
    tickets.map((ticket) => [ticketRef(ticket), names.indexOf(truth.get(Number(ticket.id))!.name)]),
  );
  const mask = redactor(
    knownValues(
      tickets.flatMap(({ users }) => users),
      [],
    ),
  );
  const raw: Redact = (text) => ({ text: text as Redacted, spans: [] });
  const rows = [names.length, undefined].map((k) => {
    const [asTheyAre, masked] = [raw, mask].map((redact) => vOf(tickets, labels, redact, k));
    const lost = asTheyAre! - masked!;
    return [
      k === undefined ? 'own k' : 'k given',
      ...[asTheyAre!, masked!, lost].map((value) => value.toFixed(3)),
      '≤ .010',
    ];
  });
  console.log(`\nclustering of ${tickets.length} tickets of the sample desk, V-measure`);
  console.log(table(['', 'raw', 'redacted', 'lost', 'target'], rows));
}

function vOf(tickets: readonly Ticket[], labels: ReadonlyMap<unknown, number>, redact: Redact, k?: number): number {
  const threads = tickets.map((ticket) => ({ ref: ticketRef(ticket), thread: toThread(ticket, redact) ?? null }));
  const { week } = findTopics({
    tickets: threads,
    articles: [],
    ledger: { topics: {} },
    earlier: [],
    settings: Settings.parse({}),
    window: SAMPLE_WINDOW,
    week: '2026-W48',
    topics: k,
  });
  const topicOf = new Map(week.topics.flatMap(({ tickets: refs }, topic) => refs.map((ref) => [ref, topic])));
  const refs = threads.map(({ ref }) => ref);
  return vMeasure(
    Int32Array.from(refs, (ref, at) => topicOf.get(ref) ?? -1 - at),
    Int32Array.from(refs, (ref) => labels.get(ref)!),
  );
}
