import type { Id } from '../../model/ticket.ts';
import { isLook, labelOf } from '../actions.ts';
import { helped, type Answer } from '../answers.ts';
import { sortedRefs } from '../order.ts';
import type { ReadTopic } from '../read-topic.ts';
import { claimsOf, type Statement } from '../statements.ts';

/** A sentence by which customers were told what to do, or how they see that it worked. */
export interface Told {
  readonly text: string;
  readonly refs: readonly Id[];
}

/** What answers that helped say about commands, and about how one sees that the problem is gone. */
export interface ToldToCustomers {
  /** The best sentence that gives a command of this label. */
  readonly about: (label: string) => Told | undefined;
  readonly checks: readonly Told[];
}

const MOST_CHECKS = 3;
/** The newest. */
const MOST_ANSWERS = 25;

/** @param isOfMany  whether a sentence tells nothing that is a few customers' own */
export function toldToCustomers(
  { answers, statementsOf }: ReadTopic,
  isOfMany: (text: string) => boolean,
): ToldToCustomers {
  const said = answers
    .filter(({ outcome }) => helped(outcome))
    .sort(newestFirst)
    .slice(0, MOST_ANSWERS)
    .flatMap(statementsOf)
    .filter((statement) => CHECKS.test(statement.text) || labelsIn(statement.text, statement.code).length > 0)
    .filter(({ text }) => isOfMany(text));
  const told = claimsOf(said)
    .map(({ best, all }) => ({ best, refs: sortedRefs(new Set(all.map(({ answer }) => answer.ref))) }))
    .sort((a, b) => b.refs.length - a.refs.length);
  const checks = told.filter(
    ({ best }) =>
      CHECKS.test(best.text) &&
      best.code.length === 0 &&
      !/^before\b/i.test(best.text) &&
      (!best.leans || hasLook(best)),
  );
  return {
    about: (label) => {
      const found = told.find(
        ({ best }) => !best.leans && labelsIn(best.text, best.code).includes(label) && best.text.split(' ').length > 4,
      );
      return found && { text: found.best.text.replace(/:$/, '.'), refs: found.refs };
    },
    checks: checks.slice(0, MOST_CHECKS).map(({ best, refs }) => ({ text: best.text, refs })),
  };
}

/** What the reader sees when it is well again. */
const CHECKS =
  /\b(?:should|must|will) (?:now |then |also |again )?(?:show|list|say|print|return|read|answer|work|connect|appear|be (?:back|there|listed|empty|running|available))\b|\b(?:shows?|says?|lists?|prints?) (?:it (?:as )?)?["“'‘]|\buntil (?:it|`[^`]+`) (?:shows|says|lists|is)\b|\b(?:check|verify|confirm) (?:it |that |whether |with )|^(?:watch|verify|confirm|check again)\b|\bthere (?:should|must|will) be (?:no|an?)\b|\b(?:should|will) no longer\b/i;

function newestFirst(a: Answer, b: Answer): number {
  if (a.turn.at !== b.turn.at) return a.turn.at < b.turn.at ? 1 : -1;
  return String(a.ref) < String(b.ref) ? -1 : Number(a.ref !== b.ref);
}

/** Labels of the commands that a sentence and its blocks give. */
export function labelsIn(text: string, code: readonly string[] = []): string[] {
  const inline = [...text.matchAll(/`([a-z][\w-]* [^`]+)`/g)].map(([, command]) => command!);
  return [...inline, ...code.flatMap((block) => block.split('\n'))].map((command) => labelOf(command.trim()));
}

function hasLook({ text }: Statement): boolean {
  return [...text.matchAll(/`([^`]+)`/g)].some(([, command]) => isLook(command!));
}
