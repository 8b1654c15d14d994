import type { Passage } from '../model/thread.ts';
import { sentences } from '../text/sentences.ts';
import { LONE_COMMAND } from './code-marks.ts';
import { isAddressed } from './wording.ts';

/** A sentence of an answer, with the commands that belong to it. */
export interface Unit {
  readonly sentence: string;
  /** What is shown below it, verbatim. */
  readonly code: readonly string[];
  /** The item of the answer's own list that it stands in, from 1; undefined outside lists. */
  readonly item: number | undefined;
  /** A list follows that it introduces. */
  readonly leads: boolean;
}

interface Open {
  sentence: string;
  readonly code: string[];
  readonly item: number | undefined;
  leads: boolean;
}

/**
 * Takes an answer apart: a lone command goes to the sentence before it, and one that a colon or a comma leaves open takes the next
 * set-aside block.
 * A list whose lead-in asks the customer for something (`Tell us:`) is left out as a whole.
 */
export function unitsOf({ text, pasted }: Passage): Unit[] {
  const units = withoutAskedLists(spokenIn(text));
  const left = pasted.flatMap((block) => codeIn(block) ?? []);
  for (const { sentence, code, leads } of units) {
    if (OPEN_END.test(sentence) && code.length === 0 && !leads && left.length > 0) code.push(left.shift()!);
  }
  units.findLast(({ sentence }) => !/\?\s*$|^https?:\S+$/.test(sentence))?.code.push(...left);
  return units;
}

/** `…:`, or `Put this line into the file,` before the line; no greeting. */
const OPEN_END = /:\s*$|^(?:\S+\s+){4,}\S+,\s*$/;

/** A line of a few words that no stop ends. */
const HEADING = /^\s*(?:\S+ ){1,8}\S*[\p{L}\p{N})]\s*$/u;
const LIST_MARK = /^\s*(?:[-*•–]|\d{1,2}(?:\.\d{1,2})*\s?[.)])\s+/;

function spokenIn(text: string): Open[] {
  const units: Open[] = [];
  let item: number | undefined;
  let lastLine = '';
  for (const line of text
    .split('\n')
    .flatMap(itemsIn)
    .filter((one) => one.trim() !== '')) {
    const starts = LIST_MARK.test(line);
    const before = units.at(-1);
    if (starts && item === undefined && before !== undefined) {
      // A heading over the list leads it as well.
      if (HEADING.test(lastLine) && lastLine.trim() === before.sentence) before.sentence += ':';
      if (/:\s*$/.test(before.sentence)) before.leads = true;
    }
    lastLine = line;
    item = starts ? (item ?? 0) + 1 : undefined;
    for (const sentence of sentences(line.replace(LIST_MARK, '')).flatMap(split)) {
      const last = units.at(-1);
      const isCommand = last !== undefined && !/\?\s*$/.test(last.sentence) && LONE_COMMAND.test(sentence);
      if (isCommand) last.code.push(sentence.replace(/^`|`?[.;]?$/g, ''));
      else units.push({ sentence, code: [], item, leads: false });
    }
  }
  return units;
}

/** A numbered list that was written into one line, as lines. */
function itemsIn(line: string): string[] {
  const isList = /(?:^|[\s:])1[.)] \S.*\s2[.)] \S/.test(line) || /(?<=\S)\s+\d{1,2}\.\d{1,2}[.)]? \p{Lu}/u.test(line);
  return isList ? line.split(/\s+(?=\d{1,2}(?:\.\d{1,2})?[.)] \p{Lu})/u) : [line];
}

/** A command after a stop is a sentence of its own; so is what follows where its writer left the stop out. */
function split(sentence: string): string[] {
  return sentence
    .split(/(?<=[.!?]) (?=`)(?<!\([^()]* )|(?<=:) (?=`[^`]+`[.;]?$)/)
    .flatMap((part) =>
      part.split(
        /(?<=\S \S+ \S*[\p{L}'"’)])(?<!\b(?:not|to|and|or|then|you|can|could|must|should|may|will|would|never|always|please|just|also|either|by|please|n['’]t)) (?=(?:Click|Select|Deselect|Scroll|Choose|Uncheck|Untick|Tick|Restart|Right-click|Double-click|Go to) (?:\p{Ll}|['"‘“]))|(?<=[\p{Ll}\d'"’)]) (?=(?:Then|Please|If|Once|When|This|You|It|But|Now|After|Before|Check|Also|In) \p{Ll})/u,
      ),
    )
    .map((part) => part.trim());
}

function withoutAskedLists(units: readonly Open[]): Open[] {
  let isAsked = false;
  return units.filter(({ sentence, item, leads }) => {
    if (leads) isAsked = isAddressed(sentence);
    else if (item === undefined) isAsked = false;
    return !isAsked;
  });
}

const MOST_LINES = 15;
/** Words in a row, as in a sentence. */
const PROSE = /(?:\b\p{L}[\p{L}'’]* ){5}/u;
const TALK = /^\s*(?:\d{4}-\d\d-\d\d|\[|at |ERR|Error|Traceback|FAILED)/m;

/** What of a set-aside block is to be typed, without shared indentation; `undefined` when a person or a machine said it. */
function codeIn(block: string): string | undefined {
  const parts = block.split(/\n\s*\n/);
  while (
    parts.length > 1 &&
    parts
      .at(-1)!
      .split('\n')
      .every((line) => PROSE.test(line) || /^\s*https?:\S+\s*$/.test(line))
  ) {
    parts.pop();
  }
  const code = dedented(parts.join('\n\n'));
  const lines = code.split('\n');
  const isProse = lines.filter((line) => PROSE.test(line) && !/[={}<>|;`$]/.test(line)).length * 2 > lines.length;
  return code === '' ||
    lines.length > MOST_LINES ||
    isProse ||
    /^\s*[-#*]\s+\p{Lu}/u.test(code) ||
    /^\s*[-*•]?\s*https?:/.test(code) ||
    TALK.test(code)
    ? undefined
    : code;
}

/** A block without blank ends and without the indentation that all its lines share. */
function dedented(block: string): string {
  const lines = block.replace(/^(?:\s*\n)+|\s+$/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)).join('\n');
}
