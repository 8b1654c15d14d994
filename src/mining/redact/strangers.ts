import type { Span } from '../../model/redacted.ts';
import { contextOf } from './context.ts';
import type { Context } from './context.ts';
import type { Words } from './read-words.ts';
import { IS, type Word } from './word.ts';

const LONGEST_NAME = 5;

/**
 * Names that no directory has: by greetings, closings, headers and introductions, and given and family names of the world. A part of a
 * name that was found stands for the person in the rest of the text, too.
 */
export function strangers(words: Words): Span[] {
  const found: Span[] = [];
  const people = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const { bits } = words.all[at]!;
    const name =
      (bits & IS.capital) === 0 ? lowerName(words, at) : (bits & IS.nameShaped) === 0 ? 0 : capitalName(words, at);
    if (name === 0) continue;
    found.push({ start: words.starts[at]!, end: words.ends[at + name - 1]!, type: 'name' });
    for (let part = at; part < at + name; part++) if (isTelling(words.all[part]!)) people.add(words.all[part]!.key);
    at += name - 1;
  }
  return people.size === 0 ? found : [...found, ...again(words, people)];
}

/** The other places where a part of a name stands by itself, with a capital. They may overlap those that were found. */
function again(words: Words, people: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const { bits, key } = words.all[at]!;
    if ((bits & IS.nameShaped) !== 0 && people.has(key) && !isGlued(words, at))
      found.push({ start: words.starts[at]!, end: words.ends[at]!, type: 'name' });
  }
  return found;
}

/** A part of a name that is no other word. */
function isTelling({ bits, key }: Word): boolean {
  return key.length > 2 && (bits & (IS.ordinary | IS.place | IS.product | IS.particle | IS.nobody)) === 0;
}

/** How many words from the capitalized one at `at` are one person's name; 0 for none. */
function capitalName(words: Words, at: number): number {
  const run = runLength(words, at);
  if (run === 0) return 0;
  const context = contextOf(words, at, at + run - 1);
  if (context !== 'none') {
    const length = toldLength(words, at, run, context);
    if (length > 0) return length;
  }
  return givenLength(words, at, run);
}

/** `hi dana,` and `my name is dana`: people who type without capitals greet, too. */
function lowerName(words: Words, at: number): number {
  const { text, starts, ends, all } = words;
  const { bits, key } = all[at]!;
  if (isListedGivenName(words, at)) return 1;
  if ((bits & (IS.ordinary | IS.nobody)) !== 0) return 0;
  const after = text[ends[at]!];
  if (after === ' ' && (bits & IS.firstName) !== 0 && isLowerFullName(words, at)) return 2;
  const endsHere = after === ',' || after === '!' || after === '\n' || after === undefined;
  if ((bits & IS.small) === 0 || key.length < 3 || key.length > 16 || !/[ \n]/.test(text[starts[at]! - 1] ?? ''))
    return 0;
  const context = contextOf(words, at, at);
  if (context === 'titled') return 1;
  if (!endsHere) return 0;
  return context === 'greeted' || (context === 'signed' && text.length - ends[at]! < 12) ? 1 : 0;
}

/** Given names that are told one after the other make it sure that each is one. */
const FEWEST_LISTED = 3;
const MOST_LISTED = 6;

/** `anna, mark and priya`: one of several given names, two of which are no other word. */
function isListedGivenName(words: Words, at: number): boolean {
  const { all } = words;
  if ((all[at]!.bits & IS.firstName) === 0) return false;
  const listed = [at];
  for (const step of [1, -1] as const) {
    let here = besideInList(words, at, step);
    while (here !== undefined && listed.length < MOST_LISTED && (all[here]!.bits & IS.firstName) !== 0) {
      listed.push(here);
      here = besideInList(words, here, step);
    }
  }
  const sure = listed.filter((one) => (all[one]!.bits & (IS.ordinary | IS.place | IS.product)) === 0);
  return listed.length >= FEWEST_LISTED && sure.length > 1;
}

/** The next word of a list, behind a comma or an `and`; the one before with `step` = -1. */
function besideInList({ text, starts, ends, all }: Words, at: number, step: 1 | -1): number | undefined {
  const isAnd = all[at + step]?.key === 'and';
  const beside = isAnd ? at + 2 * step : at + step;
  const gap = step === 1 ? text.slice(ends[at], starts[beside]) : text.slice(ends[beside] ?? 0, starts[at]);
  return beside >= 0 && beside < all.length && (isAnd ? /^,? and $/ : /^, $/).test(gap) ? beside : undefined;
}

/** `maria desrosiers`: a given name that is no other word, and a word that no dictionary has. */
function isLowerFullName(words: Words, at: number): boolean {
  const { text, starts, ends, all } = words;
  if (starts[at + 1] !== ends[at]! + 1 || at + 1 >= words.length || starts[at + 1]! - starts[at]! > 16) return false;
  if ((all[at]!.bits & IS.place) !== 0 || /[./@:-]/.test(text[starts[at]! - 1] ?? '')) return false;
  const { bits, key } = all[at + 1]!;
  if ((bits & IS.small) === 0 || key.length < 3 || (bits & (IS.ordinary | IS.place | IS.nobody)) !== 0) return false;
  return ((bits & IS.listed) !== 0 || (all[at]!.bits & IS.common) !== 0) && isEnglish(words, at);
}

/** Length of the run of words from `at` that could be one name by their shape: capitals, initials, particles on one line. */
function runLength(words: Words, at: number): number {
  let length = 0;
  let last = 0;
  while (length < LONGEST_NAME && at + length < words.length) {
    const here = at + length;
    const { bits } = words.all[here]!;
    if (length > 0 && (!joins(words, here) || isOwner(words, here - 1))) break;
    if ((bits & IS.capital) !== 0) {
      if (!isNameShaped(words, here, length)) break;
      last = length + 1;
    } else if (length === 0 || (bits & IS.particle) === 0) {
      break;
    }
    length++;
  }
  return last;
}

/** Whose something is: `Ann's` ends a name. */
function isOwner({ text, ends }: Words, at: number): boolean {
  return /['’]s$/.test(text.slice(ends[at]! - 2, ends[at]));
}

/** Only a blank, or the full stop of an initial and a blank, stands before the word. */
function joins({ text, starts, ends }: Words, at: number): boolean {
  const from = ends[at - 1]!;
  const gap = starts[at]! - from;
  if (gap === 1) return text.charCodeAt(from) === 32;
  return gap === 2 && text[from] === '.' && text[from + 1] === ' ' && from - starts[at - 1]! === 1;
}

/** Letters only, no acronym, no contraction, no part of a path, URL or identifier; inside a name, an initial. */
function isNameShaped(words: Words, at: number, length: number): boolean {
  const { text, starts, ends, all } = words;
  if (isGlued(words, at)) return false;
  if ((all[at]!.bits & IS.nameShaped) !== 0) return true;
  return length > 0 && ends[at]! - starts[at]! === 1 && text[ends[at]!] === '.';
}

/** Part of a path, URL or identifier. */
function isGlued({ text, starts, ends }: Words, at: number): boolean {
  const before = text[starts[at]! - 1];
  if (before !== undefined && /[\w/#\\$%=]/.test(before)) return true;
  const end = ends[at]!;
  const after = text[end];
  return after === '@' || after === '\\' || after === '_' || (after === '/' && /\p{L}/u.test(text[end + 1] ?? ''));
}

/** Length of a name where the place tells that one stands here. */
function toldLength({ all }: Words, at: number, run: number, context: Context): number {
  const sure = context === 'greeted' || context === 'signed' || context === 'titled';
  let length = 0;
  for (; length < run; length++) {
    const { bits } = all[at + length]!;
    const isName = (bits & IS.firstName) !== 0;
    if ((bits & IS.product) !== 0 && !isName) break;
    if ((bits & IS.shouted) !== 0 && !(sure && run > 1 && (all[at]!.bits & IS.shouted) !== 0)) break;
    if (!sure && length === 0 && (bits & (IS.ordinary | IS.place)) !== 0 && !(isName && run > 1)) break;
    // An ordinary word that is nobody's name as far as a list of given names knows.
    if (sure && run === 1 && context !== 'titled' && (bits & IS.ordinary) !== 0 && !isName) break;
  }
  return length;
}

/** A given name, alone or with a family name behind it; or words on their own that no dictionary has. */
function givenLength(words: Words, at: number, run: number): number {
  const { bits } = words.all[at]!;
  if ((bits & IS.shouted) !== 0 || isMiddleOfRun(words, at)) return 0;
  const certain = (bits & (IS.ordinary | IS.place | IS.product)) === 0;
  if ((bits & IS.firstName) === 0) return rareLength(words, at, run);
  if (run === 1 && isListedGivenName(words, at)) return 1;
  if (certain && run === 1 && isNameOfThing(words, at)) return 0;
  let length = 1;
  while (length < run && isFamilyName(words, at + length, certain)) length++;
  if (length > 1) return length;
  return certain && ((bits & IS.common) !== 0 || isEnglish(words, at)) ? 1 : 0;
}

/** A version, a file or a tag follows, or a bracket or quote encloses it. */
function isNameOfThing({ text, ends }: Words, at: number): boolean {
  return /^[ .]\d|^ ?['"]?[</]/.test(text.slice(ends[at], ends[at]! + 4));
}

/** A name without a given name that a list has: a family name, rare words with an initial between them, or a rare word that does as people do. */
function rareLength(words: Words, at: number, run: number): number {
  const { all } = words;
  if (run === 3 && isInitial(words, at + 1) && isRare(all[at + 2]!) && (all[at]!.bits & IS.product) === 0) return 3;
  if (run > 1 && isRarePair(words, at, at + run - 1)) return run;
  if (run !== 1 || !isRare(all[at]!) || all[at]!.key.length < 3) return 0;
  if (
    (all[at]!.bits & IS.listed) !== 0 &&
    !isNameOfThing(words, at) &&
    !isBehindArticle(words, at) &&
    isEnglish(words, at)
  )
    return 1;
  if (isBesideName(words, at) && isEnglish(words, at)) return 1;
  const does = PERSON_DOES.test(words.text.slice(words.ends[at]! - 2, words.ends[at]! + 24));
  return (does || standsAlone(words, at)) && isEnglish(words, at) ? 1 : 0;
}

/** A name of a list stands on the other side of `and` or a comma. */
function isBesideName({ text, starts, ends, all }: Words, at: number): boolean {
  const isName = (near: number): boolean =>
    isRare(all[near] ?? NONE) && (all[near]!.bits & (IS.firstName | IS.listed)) !== 0;
  if (/^(?:,| &) $/.test(text.slice(ends[at], starts[at + 1] ?? 0)) && isName(at + 1)) return true;
  if (text.slice(ends[at], ends[at + 1] ?? 0) === ' and' && isName(at + 2)) return true;
  if (/^, $/.test(text.slice(ends[at - 1] ?? 0, starts[at])) && isName(at - 1)) return true;
  return all[at - 1]?.key === 'and' && isName(at - 2);
}

const PERSON_DOES =
  /^(?:..|['’]s) (?:said|says|told|asked|asks|wrote|mentioned|suggested|thinks|wants|wanted|emailed|replied|explained|shouted|spent|lives|(?<=s )(?:address|e-?mail|phone|laptop|computer|machine|house|desk|manager|team|daughter|son|wife|husband)|who|is out|is on leave|and I)\b/iu;

/** In the middle of a sentence, and behind a word that people stand behind. */
function standsAlone({ text, starts, ends, all }: Words, at: number): boolean {
  const before = all[at - 1];
  if (
    before === undefined ||
    text.slice(ends[at - 1], starts[at]) !== ' ' ||
    /^["'”.:=\/(]\S?|^ (?:\d|v\d|\()/.test(text.slice(ends[at], ends[at]! + 3))
  )
    return false;
  return BEFORE_PERSON.test(before.key);
}
const BEFORE_PERSON =
  /^(?:and|between|told|asked|ask|tell|met|invited|invite|added|removed|him|her|call|called|me|cc|ccd|thank|named|by|with|between|emailed|contacted|contact|says|said)$/;

function isInitial({ starts, ends }: Words, at: number): boolean {
  return ends[at]! - starts[at]! === 1;
}

function isMiddleOfRun(words: Words, at: number): boolean {
  const before = words.all[at - 1]?.bits ?? 0;
  return (before & IS.capital) !== 0 && (before & IS.product) !== 0 && joins(words, at);
}

function isFamilyName({ all }: Words, at: number, certain: boolean): boolean {
  const { bits, key } = all[at]!;
  if ((bits & IS.particle) !== 0 || key.length === 1) return true;
  if ((bits & (IS.product | IS.shouted)) !== 0) return false;
  return (bits & IS.ordinary) === 0 || (certain && key.length > 2);
}

/** All words from `at` to `last` but particles are rare, and nothing before or behind says that they name a thing. */
function isRarePair(words: Words, at: number, last: number): boolean {
  const { text, starts, ends, all } = words;
  for (let here = at; here <= last; here++) {
    if (!isRare(all[here]!) && !(here > at && (all[here]!.bits & IS.particle) !== 0)) return false;
  }
  if (
    /^(?:[.:=/]\S|['"”]|\()/.test(text.slice(ends[last], ends[last]! + 2)) ||
    /["“'(]/.test(text[starts[at]! - 1] ?? '')
  )
    return false;
  return !isBehindArticle(words, at) && isEnglish(words, at);
}

/** The word before says that a thing is named. */
function isBehindArticle({ all }: Words, at: number): boolean {
  return BEFORE_THING.test(all[at - 1]?.key ?? '');
}
const BEFORE_THING =
  /^(?:the|an?|your|my|our|this|that|its|le|la|les|un|une|der|die|das|dem|den|el|los|il|lo|het|een|in|im|using|use|via|app|install|installed|on|add-on|extension|version)$/;

/** Where there is no word. */
const NONE = { bits: 0 };

/** A capitalized word that neither a dictionary nor a product has. */
function isRare({ bits }: Pick<Word, 'bits'>): boolean {
  return (bits & IS.rare) !== 0;
}

/** How many words on each side tell in which language a name stands. */
const NEIGHBOURS = 30;

/** Most of the small words around are in the dictionary, so that a word that is not means something. */
function isEnglish({ all }: Words, at: number): boolean {
  let seen = 0;
  let ordinary = 0;
  for (let near = Math.max(0, at - NEIGHBOURS); near < Math.min(all.length, at + NEIGHBOURS); near++) {
    const { bits } = all[near]!;
    if ((bits & IS.small) === 0) continue;
    seen++;
    if ((bits & IS.ordinary) !== 0) ordinary++;
  }
  return seen < 5 || ordinary >= seen * 0.7;
}
