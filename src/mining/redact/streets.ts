import type { Span } from '../../model/redacted.ts';
import type { Words } from './read-words.ts';
import { IS, type Word } from './word.ts';

const WORD = String.raw`[\p{Lu}\d][\p{L}\p{M}\d.'’-]{0,24}`;
const SUFFIX = String.raw`(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|L(?:a)?ne?|Dr(?:ive)?|Way|C(?:our)?t|Pl(?:ace)?|Sq(?:uare)?|H(?:igh)?wy|Highway|P(?:ar)?kwy|Parkway|Ter(?:race)?|Cir(?:cle)?|Trail|Trl|Loop|Plaza|Pike|Alley|Row|Crescent|Cres|Close|Walk|Mews)`;
const UNIT = String.raw`(?:,?\s{0,3}(?:Suite|Ste|Apt|Apartment|Unit|Floor|Fl|Rm|Room|Bldg|Building|PMB|#|Mailstop|MS)\.?\s?#?[\w-]{1,8}|,?\s\d{1,2}(?:st|nd|rd|th) Floor)`;
const STATE = String.raw`(?:A[AEKLPRSZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])`;
const CITY = String.raw`(?:[,\n]\s{0,4}${WORD}(?: ${WORD}){0,2})`;
const ZIP = String.raw`\d{5}(?:-\d{4})?`;
const BRITISH = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`;
const CANADIAN = String.raw`[A-Z]{2},? [A-Z]\d[A-Z] ?\d[A-Z]\d\b`;
const AUSTRALIAN = String.raw`(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT) \d{4}\b`;
const ABROAD = String.raw`(?:${CITY}?,?\s{1,3}(?:${WORD} ){0,2}(?:${BRITISH}|${CANADIAN}|${AUSTRALIAN}))`;
const TAIL = String.raw`(?:${UNIT}){0,3}(?:${CITY}?,?\s{1,4}${STATE}\.?,?\s{1,4}${ZIP}|${CITY},?\s{1,3}${STATE}\b|${ABROAD})?`;

const AMERICAN = new RegExp(
  String.raw`\d{1,6}[A-Z]?(?:-\d{1,5})?,? (?:[NSEW]{1,2}\.? |North |South |East |West )?(?:${WORD} ){1,4}${SUFFIX}\b\.?(?:\s(?:NE|NW|SE|SW|North|South|East|West|[NSEW])\b\.?)?${TAIL}`,
  'uy',
);
/** A road without a word for road is one when an apartment or an office follows. */
const HOME = String.raw`(?:,?[\s>]{0,6}(?:Suite|Ste|Apt|Apartment|PMB)\b\.?\s?#?\d[\w-]{0,7})`;
const WITH_HOME = new RegExp(String.raw`\d{1,6}[A-Z]?,? (?:${WORD} ){0,3}${WORD}${HOME}${TAIL}`, 'uy');
const ROMANCE_WORDS = String.raw`(?: (?:de|du|des|la|le|les|del|della|delle|degli|dei|di|da|das|do|dos|el|los|las|[dl]['’]\p{L}{1,24}|${WORD})){1,5}`;
const NUMBER_FIRST = new RegExp(
  String.raw`\d{1,4}(?: ?(?:bis|ter|[a-z]))?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai|[Pp]lace)${ROMANCE_WORDS}(?:,?\s{1,3}\d{5} ${WORD})?`,
  'uy',
);
const CITY_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{0,24}`;
const TOWN = String.raw`(?:,?\s{1,3}(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}) ${CITY_WORD}(?: ${CITY_WORD})?)?`;
const GERMANIC = new RegExp(String.raw`[\p{L}-]{3,40}\.? \d{1,4} ?[a-z]?\b${TOWN}`, 'uy');
const ROMANCE = new RegExp(String.raw`\p{L}{2,10}\.?${ROMANCE_WORDS},? \d{1,4}[a-z]?\b(?!-\d)${TOWN}`, 'uy');
const BOX = new RegExp(
  String.raw`(?:P\.? ?O\.? ?Box|Post Office Box|Postfach|APO|FPO|DPO|PSC)\s(?:A[AEP]\s)?#?\d{1,6}(?:,? Box \d{1,6})?${TAIL}`,
  'iuy',
);
const STATE_ZIP = new RegExp(String.raw`${STATE}\.?,?\s{1,3}${ZIP}(?![\d-])`, 'uy');
const CITY_BEFORE = new RegExp(String.raw`${WORD}(?: ${WORD}){0,2},\s{1,3}$`, 'u');

const GERMANIC_STREET =
  /(?:straße|strasse|str|gasse|allee|platz|damm|ufer|weg|laan|straat|plein|kade|gracht|gatan|vägen|veien|gata|vej|gade|väg|katu)$/u;
const ROMANCE_STREET =
  /^(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Cc]alle|[Aa]venida|Av|[Pp]aseo|[Cc]arrera|Viale|Via|Piazza|Corso|[Rr]ua|[Uu]lica|[Uu]l|[Uu]litsa)$/u;
const BOX_WORD = /^(?:P|PO|P\.O|Post|Postfach|APO|FPO|DPO|PSC)$/i;

/** Street addresses of the shapes of several countries, post-office boxes, and `City, ST 12345`. */
export function* streets({ text, starts, ends, length, all, bits: any }: Words): Iterable<Span> {
  if ((any & (IS.digit | IS.street)) === 0) return;
  let free = 0;
  for (let at = 0; at < length; at++) {
    const start = starts[at]!;
    const { bits } = all[at]!;
    if (start < free || (bits & (IS.digit | IS.street)) === 0) continue;
    if ((bits & IS.digit) !== 0 && !mayFollow(text, ends[at]!, all[at + 1])) continue;
    const span = addressAt(text, start, text.slice(start, Math.min(ends[at]!, start + 40)));
    if (span === undefined) continue;
    free = span.end;
    yield span;
  }
}

/** A house number is followed by a capital, another number, or a road. */
function mayFollow(text: string, end: number, next: Word | undefined): boolean {
  const code = text.charCodeAt(end);
  if ((code !== BLANK && code !== COMMA) || next === undefined) return false;
  return (next.bits & (IS.capital | IS.digit | IS.street)) !== 0 || next.key.length === 1 || ROADS.has(next.key);
}
const BLANK = 32;
const COMMA = 44;
const ROADS: ReadonlySet<string> = new Set('bis ter rue avenue boulevard chemin impasse allee quai place'.split(' '));

function addressAt(text: string, start: number, word: string): Span | undefined {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (/[./:-]/.test(text[start - 1] ?? '')) return undefined;
    return matched(AMERICAN, text, start) ?? matched(WITH_HOME, text, start) ?? matched(NUMBER_FIRST, text, start);
  }
  if (word.length === 2 && /^[A-Z]{2}$/.test(word)) {
    const end = matched(STATE_ZIP, text, start)?.end;
    const city = end === undefined ? undefined : CITY_BEFORE.exec(text.slice(Math.max(0, start - 80), start))?.[0];
    if (city !== undefined) return { start: start - city.length, end: end!, type: 'address' };
  }
  if (word.length <= 8 && BOX_WORD.test(word)) return matched(BOX, text, start);
  if (word.length > 5 && code < 97 && GERMANIC_STREET.test(word)) return matched(GERMANIC, text, start);
  return ROMANCE_STREET.test(word) ? matched(ROMANCE, text, start) : undefined;
}

function matched(shape: RegExp, text: string, start: number): Span | undefined {
  shape.lastIndex = start;
  const value = shape.exec(text)?.[0];
  if (value === undefined || /^\d+ (?:Error|Not|Internal|Bad|Gateway|Service|Too|New|Windows)\b/.test(value))
    return undefined;
  return { start, end: start + value.length, type: 'address' };
}
