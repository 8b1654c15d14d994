import type { Thread } from '../model/thread.ts';
import { terms } from '../text/terms.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { helped, type Answer } from './answers.ts';

/** What the tickets of a topic have in common, by their words. */
export interface Agreement {
  /** How close words are to what answers that helped and questions have in common: mean share of their tickets, 0..1. */
  readonly centrality: (words: ReadonlySet<string>) => number;
  /** What the words cover of what tickets have in common, beyond the words of `known`; grows with each word. */
  readonly coverage: (words: Iterable<string>, known?: ReadonlySet<string>) => number;
  /** Share of words, 0..1, that agents of at least two tickets used: low for what is one customer's case. */
  readonly shared: (words: ReadonlySet<string>) => number;
  /** How much of the topic's title, 0..1, an answer and its question speak of; words that few tickets have count most. */
  readonly near: (answer: Answer) => number;
  /** The same of words alone. */
  readonly about: (words: ReadonlySet<string>) => number;
}

/** Counts in how many tickets of a topic each word stands. */
export function agreementOf(
  answers: readonly Answer[],
  threads: readonly Thread[],
  about: readonly string[] = [],
): Agreement {
  const said = new Map<string, Set<Id>>();
  const helpful = new Map<string, number>();
  for (const { turn, outcome, ref } of answers) {
    const words = new Set(terms([turn.text, ...turn.pasted].join(' ')));
    for (const word of words) said.set(word, (said.get(word) ?? new Set()).add(ref));
    if (helped(outcome)) count(helpful, words);
  }
  const asked = new Map<Id, Set<string>>();
  for (const { source, ticketId, question } of threads) {
    const words = new Set(terms(`${question.subject} ${question.text}`));
    count(helpful, words);
    asked.set(ticketRef({ source, id: ticketId }), words);
  }
  const most = Math.log2(1 + Math.max(1, ...helpful.values()));
  const tickets = (word: string): number => Math.max(helpful.get(word) ?? 0, said.get(word)?.size ?? 0);
  const isAbout = aboutness(about, threads.length, tickets);
  const weight = (word: string): number => Math.log2(0.5 + tickets(word));
  return {
    coverage: (words, known) => {
      let sum = 0;
      for (const word of new Set(words)) if (known?.has(word) !== true) sum += Math.max(0, weight(word));
      return sum;
    },
    centrality: (words) => {
      let sum = 0;
      for (const word of words) sum += Math.log2(1 + (helpful.get(word) ?? 0)) / most;
      return sum / Math.max(4, words.size);
    },
    shared: (words) => {
      let common = 0;
      for (const word of words) if ((said.get(word)?.size ?? 0) >= 2) common += 1;
      return common / Math.max(1, words.size);
    },
    about: isAbout,
    near: ({ ref, turn }) => isAbout(new Set([...(asked.get(ref) ?? []), ...terms(turn.text)])),
  };
}

/** Weighs what a text is about: the title counts like all typical questions together. */
function aboutness(
  [title = '', ...others]: readonly string[],
  all: number,
  tickets: (word: string) => number,
): (words: ReadonlySet<string>) => number {
  const weights = new Map<string, number>();
  const weigh = (words: ReadonlySet<string>, share: number): void => {
    const rarity = [...words].map((word) => [word, Math.log(1 + (2 * all) / (1 + tickets(word)))] as const);
    const sum = rarity.reduce((total, [, weight]) => total + weight, 0);
    for (const [word, weight] of rarity) weights.set(word, (weights.get(word) ?? 0) + (share * weight) / sum);
  };
  weigh(new Set(terms(title)), others.length === 0 ? 1 : 0.5);
  weigh(new Set(others.flatMap(terms)), 0.5);
  return (words) => {
    let sum = 0;
    for (const [word, weight] of weights) if (words.has(word)) sum += weight;
    return Math.min(1, sum);
  };
}

function count(into: Map<string, number>, words: ReadonlySet<string>): void {
  for (const word of words) into.set(word, (into.get(word) ?? 0) + 1);
}
