import type { Passage } from '../model/thread.ts';
import { LITTLE_WORDS } from '../text/little-words.ts';

/** What stands at one place of a command. */
export interface Argument {
  /** Command and place, such as `cf scale #0` or `cf scale --space`. */
  readonly slot: string;
  readonly value: string;
  readonly placeholder: string;
}

/** A word that is a place's name to a customer: no number, option, path, address, or placeholder. */
const VALUE = /^[a-z][a-z0-9_-]*$/;

/** Commands of a turn, one a line. */
export function commandsIn({ text, pasted: blocks }: Passage): string[] {
  const inline = [...text.matchAll(/`([^`]+)`/g)].map(([, command]) => command!);
  const bare = [...text.matchAll(/\b(?:cf|git|docker|aws|kubectl) [a-z][a-z0-9-]+ [^\n`.;,()]+/g)].map(
    ([command]) => command,
  );
  const pasted = blocks.flatMap((block) => block.replace(/\\\n\s*/g, ' ').split('\n'));
  return [...inline, ...bare, ...pasted]
    .map((line) => line.trim())
    .filter((line) => COMMAND.test(line) || NAME.test(line));
}

/** A program and its verb. */
const COMMAND = /^[a-z][\w-]* [a-z]/;
/** A setting that gives a thing its name. */
const NAME = /^(?:- )?name: (\S+)$/;

/** Another command comes after it. */
const JOINS = /^(?:[/|;#]|&&|\|\||and|then|or)$/;

/** What its places hold, where that may be a name. */
export function argumentsOf(command: string): Argument[] {
  const named = NAME.exec(command)?.[1];
  if (named !== undefined) return VALUE.test(named) ? [{ slot: 'name:', value: named, placeholder: '<name>' }] : [];
  const [program = '', verb = '', ...all] = command.match(/<[^>]*>|"[^"]*"|'[^']*'|\S+/g) ?? [];
  const end = all.findIndex((word) => word === program || JOINS.test(word));
  const rest = end < 0 ? all : all.slice(0, end);
  const found: Argument[] = [];
  let position = 0;
  rest.forEach((word, at) => {
    const option = /^--?[a-z]/.test(rest[at - 1] ?? '') ? rest[at - 1]! : undefined;
    const place = option ?? `#${position}`;
    if (option === undefined && !word.startsWith('-')) position += 1;
    const name = option?.startsWith('--') === true ? option.slice(2) : 'name';
    if (VALUE.test(word) && !LITTLE_WORDS.has(word))
      found.push({ slot: `${program} ${verb} ${place}`, value: word, placeholder: `<${name}>` });
  });
  return found;
}
