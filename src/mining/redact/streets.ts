import { pattern } from './span.ts';
import type { Finder } from './span.ts';

const WORD = String.raw`[\p{Lu}\d][\p{L}\p{M}\d.'’-]{0,24}`;
const SUFFIX = String.raw`(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|L(?:a)?ne?|Dr(?:ive)?|Way|C(?:our)?t|Pl(?:ace)?|Sq(?:uare)?|H(?:igh)?wy|Highway|P(?:ar)?kwy|Parkway|Ter(?:race)?|Cir(?:cle)?|Trail|Trl|Loop|Plaza|Pike|Alley|Row|Crescent|Cres|Close|Walk|Mews)`;
const UNIT = String.raw`(?:,?\s{0,3}(?:Suite|Ste|Apt|Apartment|Unit|Floor|Fl|Rm|Room|Bldg|Building|PMB|#|Mailstop|MS)\.?\s?#?[\w-]{1,8}|,?\s\d{1,2}(?:st|nd|rd|th) Floor)`;
const STATE = String.raw`(?:A[AEKLPRSZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])`;
const CITY = String.raw`(?:[,\n]\s{0,4}${WORD}(?: ${WORD}){0,2})`;
const ZIP = String.raw`\d{5}(?:-\d{4})?`;
const TAIL = String.raw`(?:${UNIT}){0,3}(?:${CITY}?,?\s{1,4}${STATE}\.?,?\s{1,4}${ZIP}|${CITY},?\s{1,3}${STATE}\b)?`;

/** Street addresses of the shapes of several countries, post-office boxes, and `City, ST 12345`. */
export const streets: Finder = function* (text) {
  yield* american(text);
  yield* continental(text);
  yield* boxes(text);
  yield* cities(text);
};

const american = pattern(
  'address',
  new RegExp(
    String.raw`(?<![\w.:/-])\d{1,6}[A-Z]?(?:-\d{1,5})?,? (?:[NSEW]{1,2}\.? |North |South |East |West )?(?:${WORD} ){1,4}${SUFFIX}\b\.?(?:\s(?:NE|NW|SE|SW|North|South|East|West|[NSEW])\b\.?)?${TAIL}`,
    'gu',
  ),
  (value) => !/^\d+ (?:Error|Not|Internal|Bad|Gateway|Service|Too|New|Windows)\b/.test(value),
);

const continental = pattern(
  'address',
  new RegExp(
    String.raw`(?<![\p{L}\d-])(?:[\p{Lu}][\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|allee|platz|damm|ufer|weg|laan|straat|gatan|vägen|veien|gata|vej|gade)|(?:rue|avenue|boulevard|chemin|impasse|quai|calle|avenida|av\.|paseo|plaza|carrera|via|viale|piazza|corso|rua|praça|ulica|ul\.|ulitsa)(?: (?:de|du|des|la|le|les|del|della|di|da|do|dos|el|los|las|[dl]['’]\p{L}{1,24}|${WORD})){1,5},?) ?\d{1,4}[a-z]?\b(?:,?\s{1,3}(?:[A-Z]{1,2}-)?\d{4,5} ${WORD}(?: ${WORD})?)?|(?<![\w.:/-])\d{1,4}(?: ?(?:bis|ter|[a-z]))?,? (?:rue|avenue|boulevard|chemin|impasse|allée|quai|place)(?: (?:de|du|des|la|le|les|[dl]['’]\p{L}{1,24}|${WORD})){1,5}(?:,?\s{1,3}\d{5} ${WORD})?`,
    'gu',
  ),
);

const boxes = pattern(
  'address',
  new RegExp(
    String.raw`\b(?:P\.? ?O\.? ?Box|Post Office Box|PO\sBOX|Postfach|APO|FPO|DPO|PSC)\s(?:A[AEP]\s)?#?\d{1,6}(?:,? Box \d{1,6})?${TAIL}`,
    'gi',
  ),
);

const cities = pattern(
  'address',
  new RegExp(String.raw`(?<![\p{L}\d.])${WORD}(?: ${WORD}){0,2},\s{1,3}${STATE}\.?,?\s{1,3}${ZIP}(?![\d-])`, 'gu'),
);
