import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { answersOf, type Answer } from './answers.ts';
import type { Candidate } from './draft.ts';
import { byTicket } from './order.ts';
import { generalizer, type Generalize } from './placeholders.ts';
import { statementsOf, type Statement } from './statements.ts';
import { symptomsOf, type Symptom } from './symptoms.ts';

/** What a topic's tickets say, read once for all the pages that are written of it. */
export interface ReadTopic {
  /** Tickets in one order on every machine. */
  readonly threads: readonly Thread[];
  readonly answers: readonly Answer[];
  /** Replaces what is one customer's own. */
  readonly general: Generalize;
  /** What a page may say of one of the answers. */
  readonly statementsOf: (answer: Answer) => readonly Statement[];
  /** What enough customers saw or said, in these of the tickets. */
  readonly symptomsIn: (threads: readonly Thread[]) => readonly Symptom[];
}

/** Each answer is taken apart when it is first asked for. */
export function readTopic({ threads: unordered, minRequesters, names }: Candidate): ReadTopic {
  const threads = unordered.toSorted(byTicket);
  const answers = threads.flatMap(answersOf);
  const general = generalizer(threads.flatMap(agentsIn), threads, names);
  return {
    threads,
    answers,
    general,
    statementsOf: once((answer) => statementsOf(answer, general)),
    symptomsIn: once((own) => symptomsOf(own, minRequesters)),
  };
}

/** What agents wrote, to customers and to each other. */
function agentsIn(thread: Thread): { ref: Id; turn: Turn }[] {
  const ref = ticketRef({ source: thread.source, id: thread.ticketId });
  return thread.turns.filter(({ kind }) => kind !== 'followUp').map((turn) => ({ ref, turn }));
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
