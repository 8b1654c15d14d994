import { CLOSINGS, GREETINGS, HEADERS, INTRODUCTIONS, NAMED_SURELY, TITLES } from './introducing.ts';
import type { Words } from './read-words.ts';
import { IS } from './word.ts';

/** What the words around tell of a run of capitalized words: that it is a name for sure, that it may be one, or nothing. */
export type Context = 'greeted' | 'signed' | 'titled' | 'introduced' | 'none';

const DONE_BY =
  /\b(?:requested|approved|submitted|written|created|reported|directed|sent|signed|opened|filed|raised|closed|updated|forwarded|endorsed|owned|managed|sung|starring|cc['’]?ed) by:? $/iu;
const HEADER =
  /(?:^|\n)[> \t*]{0,6}(?:From|To|Cc|Bcc|Von|An|De|À|Para|Da|Van|Aan|Od|Contact|Requester|POC|Kontakt|Nombre|Nom|Name|Sender|Author|Owner|Reporter|Assignee)\*?:\*?[ \t]{1,4}["']?$/u;
/** Behind a greeted name: a mark, a line's end, another name. */
const AFTER_GREETED = /^\s*(?:[,!.:;–—-]|\n|$|and |& )/u;
const AFTER_SIGNED = /^[ \t]*(?:[,.|/(!)–—-]|\n|$)/u;
const SENDER =
  /^[ \t]*["']?[ \t]*(?:<[^<>\s@]{1,64}@|<\[email|(?:wrote|writes|schrieb|escribió|a écrit|ha scritto)[ \t]*:|said \(#)/u;

/** A mailbox right behind two or more words: its owner. */
const MAIL_BEHIND = /^[ \t]{1,3}(?:\[email(?: \d{1,6})?\]|[\w.+-]{1,64}@\w)/;

/** Titles that open a career's name, too: `Sr. Analyst`. */
const CAREER: ReadonlySet<string> = new Set(['sr', 'sra', 'rev', 'hon', 'maj', 'col']);

/** Looks at the words around `from`..`to` (inclusive). Bounded work. */
export function contextOf(words: Words, from: number, to: number): Context {
  const { text, starts, ends } = words;
  const [start, end] = [starts[from]!, ends[to]!];
  if (/^[ \t"']{0,3}[<weahs]/.test(text.slice(end, end + 4)) && SENDER.test(text.slice(end, end + 72)))
    return 'introduced';
  if (to > from && MAIL_BEHIND.test(text.slice(end, end + 72))) return 'introduced';
  const gap = text.slice(Math.max(ends[from - 1] ?? 0, start - 16), start);
  const isGiven = from === to && (words.all[from]!.bits & IS.firstName) !== 0;
  if (text.length - end <= 12 && isLastWord(gap, text, end))
    return /[-–—~][ \t]?$/.test(gap) || from === 0 || isGiven ? 'signed' : 'introduced';
  if (isGiven && text.length - end <= 3 && /[.?!]["')]?[ \t]{1,3}$/.test(gap) && /^[.!]?\s*$/.test(text.slice(end)))
    return 'signed';
  const last = words.all[from - 1];
  if (last === undefined || (last.bits & IS.introducing) === 0) return 'none';
  const word = last.whole;
  if (GREETINGS.has(word) && /^,?[ \t]{1,2}$/.test(gap))
    return AFTER_GREETED.test(text.slice(end, end + 24)) ? 'greeted' : 'introduced';
  if (
    TITLES.has(word) &&
    text.slice(starts[from - 1], ends[from - 1]) !== 'MS' &&
    /^\.?[ \t]$/.test(gap) &&
    startsCapitalOrSpanish(text, starts[from - 1]!)
  )
    return CAREER.has(word) ? 'introduced' : 'titled';
  if (CLOSINGS.has(word)) {
    if (/^[ \t]*[,.!–—-]{0,3}[ \t]*\n(?:[ \t]*\n)?[ \t]*[-–—~*]{0,2}[ \t]*$|^[ \t]*[,!.–—-]{1,2}[ \t]*$/.test(gap))
      return AFTER_SIGNED.test(text.slice(end, end + 24)) ? 'signed' : 'none';
    if (/^[ \t]+$/.test(gap))
      return !/^[ \t]*[.!,]?[ \t]*(?:\n|$)/.test(text.slice(end, end + 24))
        ? 'none'
        : isGiven
          ? 'signed'
          : 'introduced';
    return 'none';
  }
  const before = text.slice(Math.max(0, start - 48), start);
  if (HEADERS.has(word) && HEADER.test(before)) return 'introduced';
  if (word === 'by') return DONE_BY.test(before) ? 'introduced' : 'none';
  if (INTRODUCTIONS.get(word)?.test(before) !== true) return 'none';
  return NAMED_SURELY.test(before) ? 'titled' : 'introduced';
}

/** The run is the whole last line, or closes the text behind a dash. */
function isLastWord(gap: string, text: string, end: number): boolean {
  return (
    /(?:\n[ \t]*[-–—~]{0,2}[ \t]*|[.?!][ \t]{1,3}[-–—~][ \t]?)$/.test(gap) &&
    /^[ \t]*\n?\s*$/.test(text.slice(end, end + 12)) &&
    text.length - end <= 12
  );
}

function startsCapitalOrSpanish(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at]!) || /^(?:sr|se|he|fr|mr|dr|pr)/.test(text.slice(at, at + 2));
}
