import type { Thread, Turn } from '../../model/thread.ts';
import { ticketRef, type Id } from '../../model/ticket.ts';
import { sentences } from '../../text/sentences.ts';
import { terms } from '../../text/terms.ts';
import { answersOf, helped } from '../answers.ts';
import { inCode } from '../code-marks.ts';
import { sortedRefs } from '../order.ts';
import { hasMask, leansBack } from '../wording.ts';
import { merged } from './notes.ts';

/** A sentence by which customers said that it works again. */
export interface Mended {
  readonly text: string;
  readonly refs: readonly Id[];
}

const MOST = 3;
const FEWEST_TERMS = 3;
const MOST_WORDS = 20;

/**
 * What customers saw once it was mended: sentences of what they wrote after an answer that helped, one for all that say the same, most
 * tickets first.
 */
export function mendedIn(
  threads: readonly Thread[],
  general: (text: string, of: { readonly ref: Id; readonly turn: Turn }) => string,
): Mended[] {
  const said = threads.flatMap((thread) => {
    const ref = ticketRef({ source: thread.source, id: thread.ticketId });
    const helpful = answersOf(thread).findLast(({ outcome }) => helped(outcome));
    if (helpful === undefined) return [];
    return thread.turns
      .slice(thread.turns.indexOf(helpful.turn) + 1)
      .filter(({ kind }) => kind === 'followUp')
      .flatMap((turn) => sentences(turn.text).map((sentence) => general(inCode(sentence), { ref, turn })))
      .filter(saysItWorks)
      .map((text) => ({ ref, text }));
  });
  return merged(said)
    .map(({ text, refs }) => ({ text, refs: sortedRefs(refs) }))
    .sort((a, b) => b.refs.length - a.refs.length)
    .slice(0, MOST);
}

function saysItWorks(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    new Set(terms(text)).size >= FEWEST_TERMS &&
    !leansBack(text) &&
    words <= MOST_WORDS &&
    WORKS.test(text) &&
    !DOES_NOT.test(text) &&
    !OF_ONE.test(text) &&
    !hasMask(text)
  );
}

const WORKS =
  /\b(?:works?|working|green|(?:is|are) back|back (?:up|online|to normal|again)|brought (?:it|them) back|up again|shows? up|connects?|connected|succee\w+|passe[sd]|running|is gone|sees? (?:everything|all|events|it)|everywhere now|(?:stored|saved|sent|all|is|are) (?:ok|fine)(?: now| again)?|loads?|starts?|arrive[sd]?|listed|visible|200|deployed|staged|builds?)\b/i;
const DOES_NOT =
  /\?|n['’]t\b|\b(?:not|no|never|still|but|only|except|until|cannot|fails?|failed|error|wrong|again(?= we| i)|refused|stuck|before)\b/i;
/** About the writer, or the ticket. */
const OF_ONE = /\b(?:i|i['’]\w+|me|my|we|us|our|you|your|thanks?|thank|ticket|close|sorry|please)\b/i;
