import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';

/** Something that several customers saw or said. */
export interface Symptom {
  readonly text: string;
  /** A machine said it, not a person. */
  readonly isCode: boolean;
  readonly tickets: ReadonlySet<Id>;
}

const MOST_SYMPTOMS = 5;
const LONGEST_ERROR = 160;

/**
 * Error messages that customers pasted, most frequent first.
 *
 * @param minRequesters  fewest distinct customers who must have seen one
 */
export function symptomsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const seen = new Map<string, { text: string; tickets: Set<Id>; requesters: Set<string> }>();
  for (const thread of threads) {
    const ref = ticketRef({ source: thread.source, id: thread.ticketId });
    const { subject, text, pasted } = thread.question;
    for (const line of [subject, ...text.split('\n'), ...pasted.flatMap((block) => block.split('\n'))]) {
      const error = errorIn(line);
      if (error === undefined) continue;
      const key = error
        .toLowerCase()
        .replace(/\d+/g, '0')
        .replace(/[^\p{L}0[\]]+/gu, ' ')
        .trim();
      const known = seen.get(key) ?? { text: error, tickets: new Set<Id>(), requesters: new Set<string>() };
      known.tickets.add(ref);
      known.requesters.add(thread.requester ?? `ticket ${ref}`);
      seen.set(key, known);
    }
  }
  return [...seen.values()]
    .filter(({ requesters }) => requesters.size >= minRequesters)
    .sort((a, b) => b.tickets.size - a.tickets.size || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_SYMPTOMS)
    .map(({ text, tickets }) => ({ text, isCode: true, tickets }));
}

/** The message of an error that a line holds, without time stamps and names of processes. */
function errorIn(line: string): string | undefined {
  const bare = line
    .replace(/^\s*\d{4}-\d\d-\d\dT?[ \d:.,Z+-]*/, '')
    .replace(/^\s*\[[^\]]*\]\s*/, '')
    .replace(/^\s*(?:OUT|ERR|STDERR|STDOUT|WARN|INFO)\s+/, '')
    .replace(/`/g, '')
    .trim();
  if (
    bare.length < 8 ||
    bare.length > LONGEST_ERROR ||
    /\[(?:name|email|phone|org|address|account|key|token)(?: \d+)?\]/.test(bare)
  ) {
    return undefined;
  }
  return ERROR.test(bare) ? bare : undefined;
}

const ERROR =
  /^(?:[A-Z][\w.]*(?:Error|Exception)\b|(?:error|fatal|failed|failure|err)\b[:\s]|.{0,60}\b(?:error|exception)\b:|exit(?:ed with)? status \d|\w+: (?:cannot|could not|unable|permission|no such)|SQLSTATE|HTTP\/?\d|\d{3} (?:Bad|Unauthorized|Forbidden|Not Found|Internal|Service|Gateway))/i;
