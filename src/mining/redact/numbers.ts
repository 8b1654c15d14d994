import type { Mask, Span } from '../../model/redacted.ts';
import { pattern } from './span.ts';
import type { TextFinder } from './span.ts';

const DIGIT = /\d/g;
const STUCK_BEFORE = /[\w.@#/:=%$€£-]/;
const EXTENSION = /^ ?(?:x|ext\.?|extension|durchwahl|poste) ?\d{1,6}/i;
const STUCK_BEHIND = /^(?:[\w@%]|[.,:/-]\d)/;
const SEPARATORS = ' \t-.()/\u2010\u2011\u2012\u2013\u2014\u2015';
const LONGEST_GAP = 3;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 24;

/** Card, social security and telephone numbers: one walk over runs of digits, each judged by its shape and the words beside it. */
export const numbers: TextFinder = function* (text) {
  DIGIT.lastIndex = 0;
  for (let match = DIGIT.exec(text); match !== null; match = DIGIT.exec(text)) {
    const run = digitRun(text, match.index);
    DIGIT.lastIndex = run.end;
    if (run.digits < FEWEST_DIGITS || run.digits > MOST_DIGITS) continue;
    const span = judged(text, startOf(text, match.index), run.end);
    if (span !== undefined) yield span;
    DIGIT.lastIndex = Math.max(run.end, span?.end ?? 0);
  }
};

/** The run of digits from `at` on, over separators of up to three characters. */
function digitRun(text: string, at: number): { end: number; digits: number } {
  let digits = 0;
  let end = at;
  for (let next = at; next < text.length && next - end <= LONGEST_GAP; next++) {
    if (isDigit(text, next)) {
      digits++;
      end = next + 1;
    } else if (!SEPARATORS.includes(text[next]!)) {
      break;
    }
  }
  return { end: text[end] === ')' && text.lastIndexOf('(', end) > at ? end + 1 : end, digits };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A plus or an opening bracket belongs to the number. */
function startOf(text: string, at: number): number {
  const start = text[at - 1] === '(' ? at - 1 : at;
  return text[start - 1] === '+' ? start - 1 : start;
}

function judged(text: string, start: number, runEnd: number): Span | undefined {
  if (start > 0 && STUCK_BEFORE.test(text[start - 1]!) && !(text[start] === '+' && !/[\w+]/.test(text[start - 1]!)))
    return undefined;
  const end = runEnd + (EXTENSION.exec(text.slice(runEnd, runEnd + 24))?.[0].length ?? 0);
  const after = text.slice(end, end + 12);
  if (STUCK_BEHIND.test(after)) return undefined;
  const type = kindOf(text.slice(start, end), text.slice(Math.max(0, start - 48), start), after);
  return type === undefined ? undefined : { start, end, type };
}

const CARD_WORDS = /\b(?:card|credit|debit|visa|master ?card|amex|maestro|cc|karte|tarjeta|carte)\b/i;
const SSN_WORDS = /\b(?:ssn|social|security number|tin|itin)\b/i;
const PHONE_WORDS =
  /(?:\b(?:phone|telephone|tel|mobile|cell|cellphone|fax|voice|desk|office|direct|reach(?:ed)? (?:me|us|him|her|them)(?: (?:at|on))?|call(?:ed|ing)? (?:me|us|him|her|them)(?: (?:back|at|on|from))*|call(?: (?:back|at|on))*|text(?: me)?(?: at)?|ring|dial(?: in)?|whatsapp|signal|sms|hotline|telefon|handy|mobil|téléphone|tél|teléfono|móvil|celular|number is|ph|main|work|home|pager|contact|answering|messages? to|registered|line)\b|(?:^|[\s|,(])[tmfcpo])[.:)]{0,2}[^\p{L}\n]{0,6}\n?[^\p{L}\n]{0,3}(?:(?:number|no|nr|#|is|at|on)[.:]?[^\p{L}\n]{0,4}){0,3}$/iu;

/** A run behind such a word counts or names something. */
const OTHER_WORDS =
  /\b(?:ticket|case|issue|request|req|incident|inc|order|invoice|bug|pr|pull request|version|build|release|port|ports|line|lines|exit|error|code|http|pid|process|instance|id|ids|row|rows|bytes|kb|mb|gb|ms|sec|seconds|page|rfc|section|isbn|stemcell|rev|revision|commit|timestamp|epoch|date|from|since|between)\b[\s#:.=(]{0,4}(?:(?:number|no|nr|is|was|id|#)[\s.:#]{0,3})?$/i;

function kindOf(value: string, before: string, after: string): Mask | undefined {
  const digits = value.replace(/ ?(?:x|ext|durchwahl|poste).*$/i, '').replace(/\D/g, '');
  if (isCard(value, digits, before)) return 'card';
  if (/^\d{3}([- .])\d{2}\1\d{4}$/.test(value) && (value[3] === '-' || SSN_WORDS.test(before))) return 'ssn';
  if (digits.length === 9 && SSN_WORDS.test(before)) return 'ssn';
  return isPhone(value, digits, before, after) ? 'phone' : undefined;
}

function isCard(value: string, digits: string, before: string): boolean {
  if (digits.length < 12 || digits.length > 19 || /[.()/+]/.test(value)) return false;
  // People mistype a digit, and make one up: what they call the number of a card is masked with any check digit.
  if (!luhn(digits)) return digits.length > 12 && CALLED_CARD.test(before);
  return (
    CARD_WORDS.test(before) ||
    (BRANDS.test(digits) && /^(?:\d+|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})$/.test(value))
  );
}
const CALLED_CARD =
  /\b(?:card|visa|master ?card|amex|maestro|karte|tarjeta|carte)\b(?:[ -](?:number|num|no\.?|nr\.?|is|was|here|i|have|has|it's|as|follows|with|for|the|my|on|file))*\s?[:#=(]?\s{0,2}$/i;
const BRANDS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17})$/;

/** @see https://www.iso.org/standard/70484.html annex B */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

const NANP =
  /^(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .\u2010-\u2015-])[2-9]\d{2}[ .\u2010-\u2015-]?\d{4}(?: ?(?:x|ext\.?|extension) ?\d{1,6})?$/i;

function isPhone(value: string, digits: string, before: string, after: string): boolean {
  if (digits.length < 7 || digits.length > 15 || isDate(value)) return false;
  if (/^\+/.test(value)) return !/\+ ?1?$/.test(value);
  const told = PHONE_WORDS.test(before) || BESIDE_PHONE.test(before) || PHONE_BEHIND.test(after);
  if (told) return !OTHER_WORDS.test(before) || /[-() ]/.test(value);
  if (OTHER_WORDS.test(before) || /^\s?(?:ms|s|bytes|kb|mb|gb|users|rows|times|%)\b/i.test(after)) return false;
  // Ten digits that are all somebody wrote.
  if (/^\d{10}$/.test(value) && before.trim() === '' && after.trim() === '') return true;
  if (NANP.test(value)) return true;
  const groups = value.split(/[^\d+]+/).filter((group) => group !== '');
  if (/x|ext/i.test(value)) return groups.length >= 3;
  if (/^(?:0[1-9]|00[1-9])/.test(value)) return groups.length >= 2 && digits.length >= 9 && !value.includes('.');
  return /^\(\d{2,5}\)/.test(value) && groups.length >= 2;
}

const BESIDE_PHONE = /\[phone(?: \d{1,6})?\][ ,;/&]{0,2}(?:or|and|oder|und|ou|y|o)?[ \t]?$/i;
const PHONE_BEHIND =
  /^[ \t]{0,2}[-–(]?[ \t]?(?:office|fax|mobile|cell|home|desk|work|direct|main|tel|phone|o|c|m|f)\b/i;

function isDate(value: string): boolean {
  return (
    /^(?:19|20)\d{2}[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:0?[1-9]|[12]\d|3[01])\b/.test(value) ||
    /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}\b/.test(value)
  );
}

const IBAN = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Z\d])/gi;

/** International bank account numbers with a right check sum; of a run that is too long the longest right start. */
export const ibans: TextFinder = function* (text) {
  for (const match of text.matchAll(IBAN)) {
    for (let length = match[0].length; length >= 15; length--) {
      if (!mod97(match[0].slice(0, length))) continue;
      yield { start: match.index, end: match.index + length, type: 'iban' };
      break;
    }
  }
};

/** @see https://www.iso.org/standard/81090.html */
export function mod97(iban: string): boolean {
  const plain = iban.replaceAll(' ', '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const ACCOUNT_NAME = String.raw`(?:(?:bank|aws|checking|savings|customer|client|member|employee|badge|patient|student|tax(?:payer)?|policy (?:number|no\.?)|billing|subscriber|payroll|vendor|duns|uei|cage|konto|kunden|routing|aba|swift|bic)[ -]?(?:account|acct|id|number|num|no\.?|nr\.?|code|nummer)?|account|acct\.?|a\/c|passport|driver'?s?'? licen[cs]e|dl|ein|npi|mrn|dod ?id|edipi|piv)`;

/** Account, customer, passport and licence numbers, by the words before them. */
export const namedAccounts = pattern(
  'account',
  new RegExp(
    String.raw`\b${ACCOUNT_NAME}(?:[ -]?(?:number|num|no\.?|nr\.?|id|#))?\s?(?:(?:is|was|ist|ending in|ends in|with number)\s)?[:#=(]{0,2}\s{0,2}(?-i:(?<value>[A-Z\d](?:[ -]?[A-Z\d]){3,23}))\b`,
    'gi',
  ),
  (value) =>
    value.split(/[ -]/).every((part) => /\d/.test(part) || /^[A-Z]{1,3}$/.test(part)) &&
    !/^0x/i.test(value) &&
    value.replace(/\D/g, '').length >= value.replace(/[^A-Za-z]/g, '').length &&
    !/^(?:19|20)\d\d$/.test(value) &&
    value.replace(/\D/g, '').length >= 5,
);
/** What may stand between the word for an account and a number that is too long to be anything else. */
const LINK = String.raw`(?:[ ,](?:number|no\.?|account|i|we|that|which|you|is|was|be|have|has|had|need|should|would|will|must|to|as|follows|for|the|my|our|it|it's|its|with|linked|associated|registered|connected)){0,8}`;

/** Account numbers with more words between: `the policy number linked to my account would be 468646993`. */
export const linkedAccounts = pattern(
  'account',
  new RegExp(
    String.raw`\b(?:policy|insurance|account|acct|routing|bank|member|membership|customer|subscriber)${LINK}\s?[:#=(]{0,2}\s{0,2}(?<value>\d(?:[ -]?\d){6,23})\b`,
    'gi',
  ),
  (value) => !isDate(value),
);

/** AWS account ids inside ARNs. */
export const arns = pattern('account', /\barn:aws[\w-]{0,12}:[\w-]{0,40}:[\w-]{0,30}:(?<value>\d{12})\b/g);
