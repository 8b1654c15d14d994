import type { Id } from '../../model/ticket.ts';
import { terms } from '../../text/terms.ts';
import { isLook, labelOf } from '../actions.ts';
import { helped, type Answer } from '../answers.ts';
import { sortedRefs } from '../order.ts';
import type { ReadTopic } from '../read-topic.ts';
import { claimsOf, type Claim, type Statement } from '../statements.ts';

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
/** `Check again` shows nothing. */
const FEWEST_TERMS = 3;
/** The newest. */
const MOST_ANSWERS = 25;

/** @param isOfMany  whether a sentence tells nothing that is a few customers' own */
export function toldToCustomers(
  { answers, statementsOf }: ReadTopic,
  isOfMany: (text: string) => boolean,
): ToldToCustomers {
  const said = answers
    .filter(({ outcome }) => outcome !== 'refuted')
    .sort(newestFirst)
    .slice(0, MOST_ANSWERS)
    .flatMap(statementsOf)
    .filter((statement) => CHECKS.test(statement.text) || labelsIn(statement.text, statement.code).length > 0)
    .filter(({ text, code }) => [text, ...code].every(isOfMany));
  const told = claimsOf(said.filter(({ answer }) => helped(answer.outcome)))
    .map(withRefs)
    .sort(mostFirst);
  const checks = claimsOf(said.map(checkIn).filter(isCheck)).map(withRefs).sort(mostFirst);
  return {
    about: (label) => {
      const found = told.find(
        ({ best }) => !best.leans && labelsIn(best.text, best.code).includes(label) && best.text.split(' ').length > 4,
      );
      return found && { text: found.best.text.replace(/:$/, '.'), refs: found.refs };
    },
    checks: checks.slice(0, MOST_CHECKS).map(({ best, refs }) => ({ text: checkText(best), refs })),
  };
}

interface Referred {
  readonly best: Statement;
  readonly refs: readonly Id[];
}

function withRefs({ best, all }: Claim): Referred {
  return { best, refs: sortedRefs(new Set(all.map(({ answer }) => answer.ref))) };
}

const mostFirst = (a: Referred, b: Referred): number => b.refs.length - a.refs.length;

/** Of a sentence that tells to change something and to check then, the check. */
function checkIn(statement: Statement): Statement {
  const [, change = '', check = ''] = /^(.*?),? and (?:then )?((?:check|verify|watch) .*)$/i.exec(statement.text) ?? [];
  return commandsOf(change, []).some((command) => !isLook(command))
    ? { ...statement, text: check.charAt(0).toUpperCase() + check.slice(1), leans: false, terms: new Set(terms(check)) }
    : statement;
}

/** It tells what the reader sees when it is well again, and changes nothing. */
function isCheck(statement: Statement): boolean {
  const { text, code, leans } = statement;
  if (!CHECKS.test(text) || NO_CHECK.test(text) || code.length > 1) return false;
  const commands = commandsOf(text, code);
  const isClear = commands.length > 0 || (!leans && statement.terms.size >= FEWEST_TERMS);
  return isClear && commands.every(isLook);
}

/** Said before the fix, of another time, or by way of warning. */
const NO_CHECK =
  /^before\b|\b(?:in (?:the )?future|next time|from now on|until then)\b|\b(?:show|list|say|print)s? (?:you )?(?:what|which|where|who|how|why)\b/i;

/** A command of one line that stood below its sentence stands in it. */
function checkText({ text, code: [command] }: Statement): string {
  return command === undefined || command.includes('\n') ? text : `${text.replace(/[:.]$/, '')}: \`${command}\`.`;
}

/** What the reader sees when it is well again. */
const CHECKS =
  /\b(?:should|must|will) (?:now |then |also |again )?(?:show|list|say|print|return|read|answer|work|connect|appear|begin with|start with|end with|contain|hold|pass|open|load|arrive|stay (?:well )?(?:below|under|above|up)|be (?:back|there|listed|empty|running|available|green|gone))\b|\b(?:shows?|says?|lists?|prints?) (?:it (?:as )?)?["“'‘]|\buntil (?:it|`[^`]+`) (?:shows|says|lists|is)\b|\b(?:check|verify|confirm) (?:it |that |whether |with )|^(?:watch|verify|confirm|check again)\b|^see (?:how|whether|if|that)\b|^(?:if|when|once)\b[^.]*,? (?:it(?:['’]s| is| will|['’]ll)|everything|all is) (?:work|works|well|fine|fixed|done|ok|back|solved|there)\b|\bthere (?:should|must|will) be (?:no|an?)\b|\b(?:should|will) no longer\b/i;

function newestFirst(a: Answer, b: Answer): number {
  if (a.turn.at !== b.turn.at) return a.turn.at < b.turn.at ? 1 : -1;
  return String(a.ref) < String(b.ref) ? -1 : Number(a.ref !== b.ref);
}

/** Labels of the commands that a sentence and its blocks give. */
export function labelsIn(text: string, code: readonly string[] = []): string[] {
  const inline = [...text.matchAll(/`([a-z][\w-]* [^`]+)`/g)].map(([, command]) => command!);
  return [...inline, ...code.flatMap((block) => block.split('\n'))].map((command) => labelOf(command.trim()));
}

/** What is typed in a sentence and below it. */
function commandsOf(text: string, code: readonly string[]): string[] {
  const inline = [...text.matchAll(/`((?:[a-z][\w-]*|[A-Z]{4,}) [^`]+)`/g)].map(([, command]) => command!);
  return [...inline, ...code.flatMap((block) => block.split('\n'))].map((command) => command.trim());
}
