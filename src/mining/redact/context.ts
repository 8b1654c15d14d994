import type { Lexed } from './lexer.ts';
import { folded } from './words.ts';

/** What the words around tell of a run of capitalized words: that it is a name for sure, that it may be one, or nothing. */
export type Context = 'greeted' | 'signed' | 'titled' | 'introduced' | 'none';

const GREETINGS = set(
  'hi hello hey dear sorry morning afternoon evening greetings hallo tag morgen abend liebe lieber moin servus bonjour bonsoir salut cher chère hola dias días tardes noches estimado estimada ciao buongiorno gentile olá ola prezado prezada caro cara beste geachte hej hei cześć',
);
const TITLES = set(
  'mr mrs ms miss mx dr prof professor herr frau mme sr sra señor señora monsieur madame col capt lt sgt maj rev hon herrn doktor',
);
const CLOSINGS = set(
  "thanks thank you thx tia cheers regards sincerely yours truly faithfully respectfully best wishes vr v/r grüßen grüße gruß mfg lg vg cordialement merci d'avance vous salutations saludos saludo cordiales atentamente gracias saluti grazie atenciosamente obrigado obrigada abraços groet groeten groetjes bedankt mvh hälsning hälsningar pozdrawiam advance again much lot ty",
);
/** Words that stand right before a person's name, with the words that must stand before them. */
const INTRODUCTIONS = new Map<string, RegExp>([
  ['is', /(?:\bname|\bthis|\bhere) is $/iu],
  ['name', /\bname: {1,4}["']?$/iu],
  ["name's", /\bname['’]s $/iu],
  ['am', /\bI am $/u],
  ["i'm", /\bI['’]m $/u],
  ['named', /\bnamed $/iu],
  ['ist', /\bname ist $/iu],
  ['heiße', /\bich heiße $/iu],
  ["m'appelle", /\bje m['’]appelle $/iu],
  ['llamo', /\bme llamo $/iu],
  ['es', /\bmi nombre es $/iu],
  ['chiamo', /\bmi chiamo $/iu],
  ['of', /\bon behalf of $/iu],
  ['attn', /\battn[:.]? $/iu],
  ['contact', /\bcontact(?: person)?(?:: | )$/iu],
  ['poc', /\bPOC(?:: | is )$/u],
  ...[
    'colleague',
    'coworker',
    'co-worker',
    'boss',
    'manager',
    'supervisor',
    'teammate',
    'contractor',
    'developer',
    'director',
    'predecessor',
    'wife',
    'husband',
    'son',
    'daughter',
    'mother',
    'father',
    'brother',
    'sister',
    'friend',
    'colega',
    'kollege',
    'kollegin',
    'collègue',
    'engineer',
    'lead',
    'isso',
    'admin',
  ].map(
    (word) =>
      [
        folded(word),
        new RegExp(`\\b(?:my|our|a|his|her|their|mi|mein|meine|mon|the|former|new|old|team|project) ${word},? $`, 'iu'),
      ] as const,
  ),
]);
const DONE_BY =
  /\b(?:requested|approved|submitted|written|created|reported|directed|sent|signed|opened|filed|raised|closed|updated|forwarded|endorsed|owned|managed|sung|starring|cc['’]?ed) by:? $/iu;
const HEADER =
  /(?:^|\n)[> \t*]{0,6}(?:From|To|Cc|Bcc|Von|An|De|À|Para|Da|Van|Aan|Od|Contact|Requester|POC|Kontakt|Nombre|Nom|Name|Sender|Author|Owner|Reporter|Assignee)\*?:\*?[ \t]{1,4}["']?$/u;
const HEADERS = set(
  'from to cc bcc von an de à para da van aan od requester kontakt nombre nom name contact poc sender author owner reporter assignee',
);

/** Behind a greeted name: a mark, a line's end, another name. */
const AFTER_GREETED = /^\s*(?:[,!.:;–—-]|\n|$|and |& )/u;
const AFTER_SIGNED = /^[ \t]*(?:[,.|/(!)–—-]|\n|$)/u;
const SENDER =
  /^[ \t]*["']?[ \t]*(?:<[^<>\s@]{1,64}@|<\[email|(?:wrote|writes|schrieb|escribió|a écrit|ha scritto)[ \t]*:|said \(#)/u;

/** Looks at the words around `from`..`to` (inclusive). Bounded work. */
export function contextOf(words: Lexed, from: number, to: number): Context {
  const { text, starts, ends } = words;
  const [start, end] = [starts[from]!, ends[to]!];
  const after = text.slice(end, end + 24);
  if (/^[ \t"']{0,3}[<weahs]/.test(text.slice(end, end + 4)) && SENDER.test(text.slice(end, end + 72)))
    return 'introduced';
  const gap = from === 0 ? text.slice(Math.max(0, start - 16), start) : text.slice(ends[from - 1], start).slice(-16);
  if (text.length - end <= 12 && isLastWord(gap, text, end))
    return /[-–—~][ \t]?$/.test(gap) || from === 0 ? 'signed' : 'introduced';
  if (from === 0) return 'none';
  const word = folded(text.slice(Math.max(starts[from - 1]!, ends[from - 1]! - 24), ends[from - 1]));
  if (GREETINGS.has(word) && /^,?[ \t]{1,2}$/.test(gap)) return AFTER_GREETED.test(after) ? 'greeted' : 'introduced';
  if (
    TITLES.has(word) &&
    text.slice(starts[from - 1], ends[from - 1]) !== 'MS' &&
    /^\.?[ \t]$/.test(gap) &&
    startsCapitalOrSpanish(text, starts[from - 1]!)
  )
    return 'titled';
  if (CLOSINGS.has(word)) {
    if (/^[ \t]*[,.!–—-]{0,3}[ \t]*\n(?:[ \t]*\n)?[ \t]*[-–—~*]{0,2}[ \t]*$|^[ \t]*[,!.–—-]{1,2}[ \t]*$/.test(gap))
      return AFTER_SIGNED.test(after) ? 'signed' : 'none';
    if (/^[ \t]+$/.test(gap)) return /^[ \t]*[.!,]?[ \t]*(?:\n|$)/.test(after) ? 'introduced' : 'none';
    return 'none';
  }
  const before = text.slice(Math.max(0, start - 48), start);
  if (HEADERS.has(word) && HEADER.test(before)) return 'introduced';
  if (word === 'by') return DONE_BY.test(before) ? 'introduced' : 'none';
  return INTRODUCTIONS.get(word)?.test(before) === true ? 'introduced' : 'none';
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
  return /\p{Lu}/u.test(text[at]!) || /^(?:sr|se|he|fr)/.test(text.slice(at, at + 2));
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(folded));
}
