import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { tally, terms } from '../text/terms.ts';
import { bare, isShown, titleFor } from './customers-words.ts';
import type { Candidate } from './draft.ts';

/** Share of a title's words, rare ones first, that a question must hold to be what the title asks. */
const FEWEST_ASKED = 0.5;

/**
 * A topic as far as an answer to it goes: the tickets of the same parts, and a title that the question of one of the answered tickets
 * bears out. That is the topic's title, or a part's, or what the first ticket's customer wrote. `undefined` where no such title may stand
 * on a page.
 *
 * @param answered  the tickets that were given the answer, that which says it best first; `undefined` where it is the topic's
 */
export function subjectOf(candidate: Candidate, answered: readonly Id[] | undefined): Candidate | undefined {
  if (answered === undefined) return candidate;
  const { topic, threads, wordings, isOfMany } = candidate;
  const asking = answered.flatMap((ref) => threads.find((thread) => refOf(thread) === ref) ?? []);
  const parts = (topic.parts ?? []).filter(({ tickets }) => tickets.some((ref) => answered.includes(ref)));
  const inPart = new Set([...answered, ...parts.flatMap(({ tickets }) => tickets)]);
  const own = topic.parts === undefined ? threads : threads.filter((one) => inPart.has(refOf(one)));
  const first = asking.slice(0, 1);
  const others = [...parts.map(({ title }) => title), ...wordings.filter(wordsOf(first))].filter(
    (text) => isShown(text) && isOfMany(text),
  );
  const offered = [
    titleFor(candidate),
    ...others.toSorted((a, b) => Number(OF_A_PERSON.test(a)) - Number(OF_A_PERSON.test(b))),
  ];
  const title = offered.find(askedIn(asking, threads));
  if (title === undefined) return undefined;
  const isAsked = wordsOf(own);
  return {
    ...candidate,
    topic: { ...topic, title, examples: topic.examples.filter(isAsked) },
    threads: own,
    wordings: wordings.filter(isAsked),
  };
}

/** Somebody speaks of what is theirs, or of something that was named before. */
const OF_A_PERSON = /\b(?:i|me|my|we|us|our|you|your|it|this|that|they|their)\b/i;

/** Whether one of the tickets asks what a title asks; words that many tickets of the topic have tell little. */
function askedIn(asking: readonly Thread[], threads: readonly Thread[]): (title: string) => boolean {
  const spread = tally(threads.flatMap((thread) => [...termsOf(thread)]));
  const rarity = (word: string): number => Math.log(1 + (2 * threads.length) / (1 + (spread.get(word) ?? 0)));
  const said = asking.map(termsOf);
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word), 0);
  return (title) => {
    const words = [...new Set(terms(title))];
    return said.some((own) => weigh(words.filter((word) => own.has(word))) >= FEWEST_ASKED * weigh(words));
  };
}

/** Whether a sentence stands in the question of one of the threads. */
function wordsOf(threads: readonly Thread[]): (sentence: string) => boolean {
  const said = threads.map(({ question }) => bare(`${question.subject} ${question.text}`));
  return (sentence) => said.some((text) => text.includes(bare(sentence)));
}

function termsOf({ question }: Thread): Set<string> {
  return new Set(terms(`${question.subject} ${question.text}`));
}

function refOf({ source, ticketId }: Thread): Id {
  return ticketRef({ source, id: ticketId });
}
