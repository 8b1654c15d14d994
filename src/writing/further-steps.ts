import { exactIn, isConditional } from './exactness.ts';
import { asStep, isMostlyNew, isNewBeside, type Passage } from './passages.ts';
import type { PlannedStep } from './plan-article.ts';
import type { Claim } from './statements.ts';

const MOST_OTHERS = 4;
/** Words of a page from which nothing is added. */
const MOST_WORDS = 350;

/** Passages that say something new, those that add most first, until the page is full. What is taken is added to `used`. */
export function furtherSteps({
  offered,
  used,
  gainOf,
}: {
  offered: readonly Passage[];
  used: Claim[];
  gainOf: (passage: Passage, known: ReadonlySet<string>) => number;
}): PlannedStep[] {
  const others: PlannedStep[] = [];
  while (others.length < MOST_OTHERS && wordsIn(used) < MOST_WORDS) {
    const known = new Set(used.flatMap(({ best }) => [...best.terms]));
    const isNew = isNewBeside(used);
    const exact = new Set(used.flatMap(({ best }) => [...exactIn(best)]));
    const further = offered.filter((one) => isMostlyNew(one, isNew) && addsSomething(one, exact));
    const next = mostGain(further, (passage) => gainOf(passage, known));
    if (next === undefined) break;
    used.push(...next.claims);
    others.push(asStep(next));
  }
  return others;
}

/** What neither came after an answer that had not helped, nor names anything new, nor says when it holds, says the same again. */
function addsSomething({ answer, claims }: Passage, known: ReadonlySet<string>): boolean {
  return (
    answer.afterRefuted ||
    claims.some(({ best }) => isConditional(best) || [...exactIn(best)].some((one) => !known.has(one)))
  );
}

/** The passage that adds most, for its length, to what the page covers; `undefined` when none adds anything. */
export function mostGain(passages: readonly Passage[], gainOf: (passage: Passage) => number): Passage | undefined {
  let best: { passage: Passage; gain: number } | undefined;
  for (const passage of passages) {
    const gain = gainOf(passage);
    if (gain > (best?.gain ?? 0)) best = { passage, gain };
  }
  return best?.passage;
}

export const wordsIn = (used: readonly Claim[]): number =>
  used.reduce((sum, { best }) => sum + best.text.split(' ').length, 0);
