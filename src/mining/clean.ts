import { withoutClosing, withoutGreeting } from './clean/courtesy.ts';
import { withoutDisclaimers } from './clean/disclaimer.ts';
import { machineness, trouble } from './clean/dump.ts';
import { unquote } from './clean/quoted.ts';

export interface Cleaned {
  /** Prose: paragraphs separated by a blank line, wrapped lines joined. May be empty. */
  readonly text: string;
  /** Commands, code, configuration and logs, verbatim, in reading order. */
  readonly pasted: string[];
}

/** How many mails deep a forwarded question is looked for. */
const DEEPEST = 5;

/** What may stand above a forwarded mail without being the question itself, in words. */
const COVER_NOTE = 12;

/**
 * What the writer of one mail or comment says: without quoted mail, greeting, closing, signature, disclaimer; with machine
 * talk set aside. The line of a dump that says what went wrong stays in the text.
 *
 * A mail that only forwards another one is read as the newest mail inside. Linear; never throws.
 *
 * @param body plain text as a person sees it (see `visible`, `htmlToText`).
 */
export function clean(body: string): Cleaned {
  let lines = body.split('\n');
  let cover: Cleaned = { text: '', pasted: [] };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { own, inner, forwarded } = unquote(lines);
    const said = cleanLines(own);
    const asked = inner.some((line) => line.trim() !== '');
    if (!asked || !(said.text === '' || isCoverNote(said, forwarded))) return merged(cover, said);
    if (!POINTS_DOWN.test(said.text)) cover = merged(cover, said);
    lines = inner;
  }
  return cover;
}

/** Words that send the reader to the mail below. */
const POINTS_DOWN =
  /^(?:fyi|fwd?|f\.y\.i|(?:please )?see (?:the )?(?:below|attached|message below|e-?mail below|thread)|(?:as )?below|forward(?:ing|ed)?(?: this)?(?: to you| on)?|siehe unten|zur info|zk|voir ci-dessous|ver abajo)\b.{0,60}$/iu;

function isCoverNote({ text, pasted }: Cleaned, forwarded: boolean): boolean {
  if (pasted.length > 0) return false;
  return POINTS_DOWN.test(text) || (forwarded && text.split(/\s+/).length <= COVER_NOTE);
}

function merged(first: Cleaned, second: Cleaned): Cleaned {
  return {
    text: [first.text, second.text].filter((text) => text !== '').join('\n\n'),
    pasted: [...first.pasted, ...second.pasted],
  };
}

function cleanLines(lines: readonly string[]): Cleaned {
  const calm = withoutDisclaimers(lines.join('\n')).split('\n');
  const { prose, pasted } = setAside(withoutClosing(withoutGreeting(calm)));
  return { text: unwrapped(withoutClosing(prose)), pasted };
}

/** Moves runs of machine talk and fenced blocks from the lines to `pasted`, leaving each run's line of trouble. */
function setAside(lines: readonly string[]): { prose: string[]; pasted: string[] } {
  const prose: string[] = [];
  const pasted: string[] = [];
  for (let at = 0; at < lines.length;) {
    const end = runEnd(lines, at);
    if (end === at) {
      prose.push(lines[at++]!);
      continue;
    }
    const run = lines.slice(at, end);
    const what = trouble(run);
    pasted.push(withoutFence(run).join('\n'));
    if (what !== undefined) prose.push('', what, '');
    at = end;
  }
  return { prose, pasted: pasted.filter((block) => block.trim() !== '') };
}

/** End of the run of machine talk that begins at `at`; `at` itself where none does. Blank lines join, prose ends it. */
function runEnd(lines: readonly string[], at: number): number {
  if (/^\s*```/.test(lines[at]!)) {
    let close = at + 1;
    while (close < lines.length && !/^\s*```/.test(lines[close]!)) close++;
    if (close < lines.length) return close + 1;
  }
  if (lines[at]!.trim() === '') return at;
  let sure = 0;
  let count = 0;
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.trim() === '') continue;
    const level = machineness(line);
    const continued = level === 0 && sure + count > 0 && /^(?:\s{2,}|\t)\S/.test(line);
    if (level === 0 && !continued) break;
    if (/^\s*```/.test(line)) break;
    if (level === 2) sure++;
    else count++;
    end = next + 1;
  }
  return sure > 0 || count >= 2 ? end : at;
}

function withoutFence(run: readonly string[]): readonly string[] {
  return /^\s*```/.test(run[0]!) ? run.slice(1, -1) : run;
}

/** Mail programs break lines at 72 to 80 characters, a few at 100. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 55;
const LIST_ITEM = /^(?:[-*•]|\d{1,2}[.)])\s/;

/** Joins lines that a mail program broke: those whose next word would not have fitted. Keeps lists and short lines. */
function unwrapped(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  const width = trimmed.reduce((widest, line) => Math.max(widest, line.length), 0);
  let text = '';
  let before = '';
  for (const line of trimmed) {
    const next = line.indexOf(' ') === -1 ? line.length : line.indexOf(' ');
    const broken =
      width <= WIDEST_WRAP && before.length + next + 1 >= Math.max(NARROWEST_WRAP, width - 12) && !LIST_ITEM.test(line);
    if (line === '') text += before === '' ? '' : '\n\n';
    else text += (before === '' ? '' : broken ? ' ' : '\n') + line;
    before = line;
  }
  return text.replace(/[ \t]{2,}/g, ' ').trim();
}
