import { stemmer } from '../text/stem.ts';
import { hasMask, pageSentence } from './wording.ts';

/**
 * Whether a sentence that a language model made says what the sentence of the tickets says, and nothing else: the same words in the
 * same order but for their endings, articles and fillers; commands, paths, links, numbers and names letter by letter.
 */
export function saysTheSame(original: string, polished: string): boolean {
  if (polished === original || polished.length > original.length * 1.3 + 20) return false;
  if (/[\p{Cc}\p{Cf}<>{}[\]*_#|~\\]/u.test(withoutCode(polished)) && !isIn(marksOf(polished), marksOf(original)))
    return false;
  if (hasMask(polished) || pageSentence(polished, true) !== polished) return false;
  return JSON.stringify(factsOf(polished)) === JSON.stringify(factsOf(original));
}

const stem = stemmer('en');

/** Words that carry no claim. No word that denies, limits, orders or joins is among them. */
const FILLERS = new Set(
  'a an the is are was were be been being please just simply basically actually really quite very kindly of course'.split(
    ' ',
  ),
);

/** What a sentence claims: code as it stands, other words by their stems, in order. */
function factsOf(sentence: string): string[] {
  return sentence.split(/(`[^`]*`)/).flatMap((part, at) => (at % 2 === 1 ? [part] : part.split(/\s+/).flatMap(factIn)));
}

function factIn(word: string, at: number): string[] {
  const bare = word.replace(/^[("'“‘]+|[)"'”’.,;:!?]+$/g, '');
  if (bare === '') return [];
  if (/[\d/\\@=:._&+%$-]/.test(bare) || /\p{Lu}.*\p{Lu}/u.test(bare)) return [bare];
  const lower = bare.toLowerCase();
  if (FILLERS.has(lower)) return [];
  // A name inside a sentence keeps its capital; the first word has one anyway.
  return [at > 0 && bare !== lower ? `^${lower}` : stem(lower)];
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '');
}

function marksOf(text: string): string[] {
  return withoutCode(text).match(/[\p{Cc}\p{Cf}<>{}[\]*_#|~\\]/gu) ?? [];
}

function isIn(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((mark) => whole.includes(mark)) && part.length <= whole.length;
}
