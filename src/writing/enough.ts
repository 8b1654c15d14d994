import { isLook } from './actions.ts';
import { helped, type Answer } from './answers.ts';
import type { ArticlePlan } from './plan-article.ts';

/** What an article is made of, and whether a topic's tickets hold it. */
export interface Known {
  readonly cause: boolean;
  /** What is said before the first step, or something to look at, tells the reader that this is the problem. */
  readonly diagnosis: boolean;
  /** Agents of at least two tickets gave the same fix, or one in words that others use. */
  readonly fix: boolean;
  /** A customer confirmed it. */
  readonly verification: boolean;
  /** Tickets with an answer that helped. */
  readonly solved: number;
  /** What helped speaks of what was asked. */
  readonly answers: boolean;
}

/** Fewest of cause, diagnosis, repeatable fix and verification that make an article, the fix among them, and fewest solved tickets. */
const FEWEST_PARTS = 2;
const FEWEST_SOLVED = 2;
/** Share of the title and typical questions, rare words first, that the main answer must speak of. */
const LEAST_SPEAKS = 0.05;

export function knownOf(plan: ArticlePlan | undefined, answers: readonly Answer[], hasSymptoms: boolean): Known {
  const steps = plan?.steps.flatMap(({ claim, notes }) => [claim, ...notes]) ?? [];
  return {
    cause: (plan?.causes.length ?? 0) > 0,
    diagnosis: hasSymptoms || (plan?.opening.length ?? 0) > 0 || steps.some(({ best }) => looks(best.text, best.code)),
    fix:
      isSubstantial(plan) &&
      plan?.isTail === false &&
      (steps.some(({ helpedTickets }) => helpedTickets >= 2) || (steps.length >= 2 && plan.agreed >= 0.6)),
    verification: steps.some(({ all }) =>
      all.some(({ answer: { outcome } }) => outcome === 'accepted' || outcome === 'thanked'),
    ),
    solved: new Set(answers.filter(({ outcome }) => helped(outcome)).map(({ ref }) => ref)).size,
    answers: (plan?.speaks ?? 0) >= LEAST_SPEAKS || steps.some(({ saidTickets }) => saidTickets >= 2),
  };
}

/** Words of all steps together, addresses apart, from which they are more than a hint (`Take a dump first`); a command is more at once. */
const FEWEST_WORDS = 9;

function isSubstantial(plan: ArticlePlan | undefined): boolean {
  const said = (plan?.steps ?? []).flatMap(({ claim, notes, items }) => [claim, ...notes, ...items]);
  const words = said.reduce(
    (sum, { best }) => sum + best.text.split(' ').filter((word) => !/https?:/.test(word)).length,
    0,
  );
  return words >= FEWEST_WORDS || said.some(({ best }) => best.code.length > 0 || best.text.includes('`'));
}

/** Whether what is known makes an article; else a stub asks for the rest. */
export function isEnough({ solved, answers, ...parts }: Known): boolean {
  return answers && parts.fix && solved >= FEWEST_SOLVED && Object.values(parts).filter(Boolean).length >= FEWEST_PARTS;
}

function looks(text: string, code: readonly string[]): boolean {
  const commands = [...[...text.matchAll(/`([^`]+)`/g)].map(([, command]) => command!), ...code];
  return (
    /\b(?:check|verify|confirm|look (?:at|for|in)|make sure|see (?:if|whether|what))\b/i.test(text) ||
    commands.some(isLook)
  );
}
