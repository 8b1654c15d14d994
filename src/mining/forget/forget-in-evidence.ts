import type { Evidence, Support } from '../../model/evidence.ts';
import type { Id } from '../../model/ticket.ts';

/** Evidence without tickets. */
export interface RemainingEvidence {
  readonly evidence: Evidence;
  /** Page → how many of its sentences have no ticket left that said them. */
  readonly bare: ReadonlyMap<string, number>;
}

/** Takes tickets out of a topic's evidence; a sentence that only they said leaves it. `undefined` where none of them is there. */
export function forgetInEvidence(evidence: Evidence, gone: ReadonlyMap<Id, unknown>): RemainingEvidence | undefined {
  const bare = new Map<string, number>();
  const said = Object.values(evidence.pages).flat();
  if (!said.some(({ tickets }) => tickets.some((ref) => gone.has(ref)))) return undefined;
  const pages = Object.entries(evidence.pages).map(([path, sentences]) => {
    const left = sentences.flatMap((sentence) => {
      const tickets = sentence.tickets.filter((ref) => !gone.has(ref));
      if (tickets.length === sentence.tickets.length) return [sentence];
      if (tickets.length > 0) return [remaining(sentence, tickets)];
      bare.set(path, (bare.get(path) ?? 0) + 1);
      return [];
    });
    return [path, left] as const;
  });
  return { evidence: { ...evidence, pages: Object.fromEntries(pages) }, bare };
}

/** Who is left is not known without the store: at most one person a ticket. */
function remaining(sentence: Support, tickets: Support['tickets']): Support {
  const { helped, people, organizations } = sentence;
  const most = tickets.length;
  return {
    ...sentence,
    tickets,
    helped: Math.min(helped, most),
    ...(people !== undefined && { people: Math.min(people, most) }),
    ...(organizations !== undefined && { organizations: Math.min(organizations, most) }),
  };
}
