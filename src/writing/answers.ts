import type { Thread, Turn } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';

/** How an answer fared with the customer, from best to worst. */
export type Outcome = 'accepted' | 'thanked' | 'solved' | 'unknown' | 'refuted';

/** A public reply of an agent, and how it fared. */
export interface Answer {
  readonly ref: Id;
  readonly requester: string | null;
  readonly turn: Turn;
  readonly outcome: Outcome;
  /** An earlier answer of the same ticket had not helped. */
  readonly afterRefuted: boolean;
}

/** How much an answer counts by its outcome. */
export const OUTCOME_WEIGHT: Readonly<Record<Outcome, number>> = {
  accepted: 4,
  thanked: 3,
  solved: 2,
  unknown: 0.5,
  refuted: 0,
};

/** Whether an answer with this outcome is known to have helped. */
export function helped(outcome: Outcome): boolean {
  return OUTCOME_WEIGHT[outcome] >= OUTCOME_WEIGHT.solved;
}

/**
 * The agents' public replies of a thread, each judged by what came after it: a mark by the customer, thanks, a protest, or the
 * ticket's end.
 */
export function answersOf(thread: Thread): Answer[] {
  const { turns, requester } = thread;
  const ended = thread.status === 'solved' || thread.status === 'closed';
  const last = turns.findLastIndex(({ kind }) => kind === 'answer');
  const answers: Answer[] = [];
  turns.forEach((turn, at) => {
    if (turn.kind !== 'answer') return;
    const outcome = outcomeOf(turn, replyAfter(turns, at), ended && at === last);
    const afterRefuted = answers.some((earlier) => earlier.outcome === 'refuted');
    answers.push({
      ref: ticketRef({ source: thread.source, id: thread.ticketId }),
      requester,
      turn,
      outcome,
      afterRefuted,
    });
  });
  return answers;
}

/** What the customer said between this answer and the next one. */
function replyAfter(turns: readonly Turn[], at: number): string {
  const rest = turns.slice(at + 1);
  const next = rest.findIndex(({ kind }) => kind === 'answer');
  return rest
    .slice(0, next === -1 ? rest.length : next)
    .filter(({ kind }) => kind === 'followUp')
    .map(({ text }) => text)
    .join('\n');
}

function outcomeOf(turn: Turn, reply: string, isEnd: boolean): Outcome {
  if (turn.accepted) return 'accepted';
  const protested = PROTEST.test(reply);
  if (CONFIRMATION.test(reply) && !protested) return 'thanked';
  if (protested) return 'refuted';
  return isEnd ? 'solved' : 'unknown';
}

const CONFIRMATION =
  /\b(?:thanks?|thank you|thx|ty|gracias|merci|danke|worked|works|working|solved|fixed|resolved|resuelto|perfect|great|awesome|brilliant|excellent|that did it|did the trick|that was it|all good|back (?:up|online|to normal)|it(?:'s| is) (?:up|running|back|green))\b/i;

const PROTEST =
  /\b(?:still (?:the same|no\w*|not|get\w*|see\w*|fail\w*|happen\w*|have|having|says?|shows?|broken|down|stuck|wrong|there|every|dies|crash\w*)|no (?:change|luck|difference|effect|joy|improvement)|same (?:error|thing|problem|result|message|issue|as before)|(?:did|does|do|has|have|was|is|could|would|can)(?:n't|n’t| not) (?:help|work|change|fix|solve|make|do anything|the problem|it|matter|about|find|possible|there)|doesn't matter|not (?:working|helpful|the (?:problem|issue|cause|case|reason))|nothing (?:changed|happens|happened|helps?|works?)|to no avail|(?:it|that|this)(?:'s| is|’s)(?: not|n't) (?:it|about|that|the)|isn't (?:it|about|that|the|slow)|already (?:did|tried|done|have|had)|tried (?:that|this|it|all)|unfortunately|sigue|tampoco|no funciona)\b/i;
