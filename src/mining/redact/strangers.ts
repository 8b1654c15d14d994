import type { Span } from '../../model/redacted.ts';
import { contextOf } from './context.ts';
import type { Context } from './context.ts';
import { startsCapital } from './lexer.ts';
import type { Lexed } from './lexer.ts';
import { folded, isFirstName, isOrdinary, isPlace, isProduct } from './words.ts';

/** Words that follow a greeting or close a mail without being anybody's name. */
const NOBODY = new Set(
  `all team teams there everyone everybody folks support help desk helpdesk service services sir madam sirs colleagues friends guys gents ladies gentlemen again community moderator moderators admin admins
  operator operators agent agents expert experts staff customer customers user users engineer engineers group crew platform ops operations security it i we you who whom any anyone somebody sent please note to
  thank thanks regards best hi hello dear hey herr frau damen herren zusammen alle todos tous toutes equipo equipe soporte is its yes no ok okay my our this that the a an just when after before since and or but if so not
  new re fw fwd cc bcc from for in on at of by with problem question issue error warning info notice update urgent subject date message original forwarded attachment how what why where can could would should
  mr mrs ms dr prof inbox outbox sent spam junk drafts trash folder folders tb tbird t-bird account accounts mail email e-mail password settings tools file edit view menu regards cheers sincerely
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  ordner gesendet posteingang konto nachricht nachrichten papierkorb entwürfe fehler danke vielen liebe grüße ich wir sie das die der und mit`
    .trim()
    .split(/\s+/)
    .map(folded),
);
const PARTICLES = new Set('de ten van von der den da di la le el al bin ibn du dos del ter zu'.split(' '));
const LONGEST_NAME = 5;

/** Names that no directory has: by greetings, closings, headers and introductions, and given names of the world. */
export function* strangers(_: string, words: Lexed): Iterable<Span> {
  for (let at = 0; at < words.length; at++) {
    const name = startsCapital(words.text, words.starts[at]!) ? capitalName(words, at) : lowerName(words, at);
    if (name === 0) continue;
    yield { start: words.starts[at]!, end: words.ends[at + name - 1]!, type: 'name' };
    at += name - 1;
  }
}

/** How many words from the capitalized one at `at` are one person's name; 0 for none. */
function capitalName(words: Lexed, at: number): number {
  const run = runLength(words, at);
  if (run === 0) return 0;
  const context = contextOf(words, at, at + run - 1);
  if (context !== 'none') {
    const length = toldLength(words, at, run, context);
    if (length > 0) return length;
  }
  return givenLength(words, at, run);
}

/** `hi dana,`: people who type without capitals greet, too. */
function lowerName(words: Lexed, at: number): number {
  const { text, starts, ends } = words;
  const after = text[ends[at]!];
  if (after === ' ') return isLowerFullName(words, at) ? 2 : 0;
  if (after !== ',' && after !== '!' && after !== '\n' && after !== undefined) return 0;
  const key = keyOf(words, at);
  if (!/^\p{Ll}{3,16}$/u.test(key) || !/[ \n]/.test(text[starts[at]! - 1] ?? '')) return 0;
  if (NOBODY.has(key) || isOrdinary(key)) return 0;
  const context = contextOf(words, at, at);
  return context === 'greeted' || (context === 'signed' && text.length - ends[at]! < 12) ? 1 : 0;
}

/** `maria desrosiers`: a given name that is no other word, and a word that no dictionary has. */
function isLowerFullName(words: Lexed, at: number): boolean {
  const { text, starts, ends, length } = words;
  if (at + 1 >= length || starts[at + 1] !== ends[at]! + 1 || starts[at + 1]! - starts[at]! > 16) return false;
  const given = text.slice(starts[at], ends[at]);
  if (!isFirstName(given) || isOrdinary(given) || isPlace(given) || /[./@:-]/.test(text[starts[at]! - 1] ?? ''))
    return false;
  const family = keyOf(words, at + 1);
  return (
    /^\p{Ll}{3,}$/u.test(family) && !isOrdinary(family) && !isPlace(family) && !NOBODY.has(family) && isEnglish(words)
  );
}

/** Length of the run of words from `at` that could be one name by their shape: capitals, initials, particles on one line. */
function runLength(words: Lexed, at: number): number {
  let length = 0;
  let last = 0;
  while (length < LONGEST_NAME && at + length < words.length) {
    const here = at + length;
    if (length > 0 && !joins(words, here)) break;
    if (startsCapital(words.text, words.starts[here]!)) {
      if (!isNameShaped(words, here)) break;
      last = length + 1;
    } else if (length === 0 || !PARTICLES.has(keyOf(words, here))) {
      break;
    }
    length++;
  }
  return last;
}

/** Only a blank, or the full stop of an initial and a blank, stands before the word. */
function joins({ text, starts, ends }: Lexed, at: number): boolean {
  const from = ends[at - 1]!;
  const gap = starts[at]! - from;
  if (gap === 1) return text.charCodeAt(from) === 32;
  return gap === 2 && text[from] === '.' && text[from + 1] === ' ' && from - starts[at - 1]! === 1;
}

/** Letters only, no acronym, no contraction, no part of a path, URL or identifier. */
function isNameShaped(words: Lexed, at: number): boolean {
  const { text, starts, ends } = words;
  const [start, end] = [starts[at]!, ends[at]!];
  if (end - start > 40 || (/[\w./@#:\\$%=]/.test(text[start - 1] ?? ' ') && !/[\s([{"'@:.,]/.test(text[start - 1]!)))
    return false;
  const after = text[end];
  if (after === '@' || after === '\\' || after === '_' || (after === '/' && /\p{L}/u.test(text[end + 1] ?? '')))
    return false;
  return NAME_SHAPE.test(text.slice(start, end)) && !NOBODY.has(keyOf(words, at));
}
const NAME_SHAPE = /^\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{0,24}(?:-\p{L}[\p{L}\p{M}]{0,24}){0,2}(?:['’]s)?$/u;

/** Length of a name where the place tells that one stands here. */
function toldLength(words: Lexed, at: number, run: number, context: Context): number {
  const sure = context === 'greeted' || context === 'signed' || context === 'titled';
  let length = 0;
  for (; length < run; length++) {
    const here = at + length;
    const key = keyOf(words, here);
    if (isProduct(key) && !isFirstName(key)) break;
    if (isShouted(words, here) && !(sure && run > 1 && isShouted(words, at))) break;
    if (!sure && length === 0 && (isOrdinary(key) || isPlace(key)) && !(isFirstName(key) && run > 1)) break;
    if (sure && run === 1 && context !== 'titled' && isCommonSpeech(key)) break;
  }
  return length;
}

/** An ordinary word that is nobody's name as far as a list of given names knows. */
function isCommonSpeech(key: string): boolean {
  return isOrdinary(key) && !isFirstName(key);
}

/** Two to five capitals and no small letter. */
function isShouted({ text, starts, ends }: Lexed, at: number): boolean {
  return ends[at]! - starts[at]! > 1 && /^[\p{Lu}'’-]+$/u.test(text.slice(starts[at], ends[at]));
}

/** A given name, alone or with a family name behind it; or two words on their own that no dictionary has. */
function givenLength(words: Lexed, at: number, run: number): number {
  const key = keyOf(words, at);
  if (isShouted(words, at) || isMiddleOfRun(words, at)) return 0;
  if (!isFirstName(key)) return rareLength(words, at, run);
  const certain = !isOrdinary(key) && !isPlace(key) && !isProduct(key);
  if (certain && /^[ .]\d|^ ?['"]?[</]/.test(words.text.slice(words.ends[at], words.ends[at]! + 4)) && run === 1)
    return 0;
  let length = 1;
  while (length < run && isFamilyName(words, at + length, certain)) length++;
  return certain || length > 1 ? length : 0;
}

/** A name without a given name that the list has: two rare words, an initial between them, or a rare word that does as people do. */
function rareLength(words: Lexed, at: number, run: number): number {
  if (run === 3 && isInitial(words, at + 1) && isRare(words, at + 2) && !isProduct(keyOf(words, at))) return 3;
  if (run > 1 && isRarePair(words, at, at + run - 1)) return run;
  if (run !== 1 || !isRare(words, at)) return 0;
  const does = PERSON_DOES.test(words.text.slice(words.ends[at]! - 2, words.ends[at]! + 24));
  return (does || standsAlone(words, at)) && isEnglish(words) ? 1 : 0;
}
const PERSON_DOES =
  /^(?:..|['’]s) (?:said|says|told|asked|asks|wrote|mentioned|suggested|thinks|wants|wanted|emailed|replied|explained|shouted|spent|lives|(?<=s )(?:address|e-?mail|phone|laptop|computer|machine|house|desk|manager|team|daughter|son|wife|husband)|who|is out|is on leave|and I)\b/iu;

/** In the middle of a sentence, and not behind a word that things stand behind. */
function standsAlone(words: Lexed, at: number): boolean {
  const { text, starts, ends } = words;
  if (
    at === 0 ||
    !/^ $/.test(text.slice(ends[at - 1], starts[at])) ||
    /^["'”.:=\/(]\S?|^ (?:\d|v\d|\()/.test(text.slice(ends[at], ends[at]! + 3))
  )
    return false;
  return BEFORE_PERSON.test(keyOf(words, at - 1));
}
const BEFORE_PERSON =
  /^(?:and|between|told|asked|ask|tell|met|invited|invite|added|removed|him|her|call|called|me|cc|ccd|thank|named|by|with|between|emailed|contacted|contact)$/;

function isInitial({ starts, ends }: Lexed, at: number): boolean {
  return ends[at]! - starts[at]! === 1;
}

function isMiddleOfRun(words: Lexed, at: number): boolean {
  return (
    at > 0 && startsCapital(words.text, words.starts[at - 1]!) && joins(words, at) && isProduct(keyOf(words, at - 1))
  );
}

function isFamilyName(words: Lexed, at: number, certain: boolean): boolean {
  const word = words.text.slice(words.starts[at], words.ends[at]);
  const key = folded(word);
  if (PARTICLES.has(word) || word.length === 1) return true;
  if (isProduct(key) || isShouted(words, at)) return false;
  return !isOrdinary(key) || (certain && key.length > 2);
}

/** All words from `at` to `last` but particles are rare, and nothing before or behind says that they name a thing. */
function isRarePair(words: Lexed, at: number, last: number): boolean {
  for (let here = at; here <= last; here++) {
    if (!isRare(words, here) && !(here > at && PARTICLES.has(keyOf(words, here)))) return false;
  }
  const { text, starts, ends } = words;
  if (
    /^(?:[.:=/]\S|['"”]|\()/.test(text.slice(ends[last], ends[last]! + 2)) ||
    /["“'(]$/.test(text.slice(0, starts[at]).slice(-1))
  )
    return false;
  const before = at === 0 ? '' : keyOf(words, at - 1);
  return (
    !/^(?:the|an?|your|my|our|this|that|its|le|la|les|un|une|der|die|das|dem|den|el|los|il|lo|het|een|in|im|using|use|via|app|install|installed|on|add-on|extension|version)$/.test(
      before,
    ) && isEnglish(words)
  );
}

/** A capitalized word that neither a dictionary nor a product has. */
function isRare(words: Lexed, at: number): boolean {
  const key = keyOf(words, at);
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(words.text.slice(words.starts[at], words.ends[at])) &&
    !isOrdinary(key) &&
    !isPlace(key) &&
    !isProduct(key)
  );
}

/** Most of the first lower-case words are in the dictionary, so that a word that is not means something. */
function isEnglish(words: Lexed): boolean {
  let seen = 0;
  let ordinary = 0;
  for (let at = 0; at < words.length && seen < 60; at++) {
    if (startsCapital(words.text, words.starts[at]!)) continue;
    const key = keyOf(words, at);
    if (!/^\p{Ll}{2,}$/u.test(key)) continue;
    seen++;
    if (isOrdinary(key)) ordinary++;
  }
  return seen < 5 || ordinary >= seen * 0.7;
}

function keyOf({ text, starts, ends }: Lexed, at: number): string {
  return folded(text.slice(starts[at], Math.min(ends[at]!, starts[at]! + 64))).replace(/['’]s$/, '');
}
