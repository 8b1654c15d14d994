import { INTRODUCING } from './introducing.ts';
import { NOBODY, PARTICLES } from './nobody.ts';
import { PERHAPS_PASSWORD, PASSWORD } from './password-names.ts';
import { folded, isCommonName, isFirstName, isListedName, isOrdinary, isPlace, isProduct } from './words.ts';

/** What is known of a word wherever it stands. */
export interface Word {
  /** Folded, without `'s`, at most 64 characters. */
  readonly key: string;
  /** Folded, with all there is. */
  readonly whole: string;
  /** Of `whole`, 0..65535: tells quickly that it is none of a set of words. */
  readonly hash: number;
  /** Some of `IS`. */
  readonly bits: number;
  /** Of a compound (`jane.doe`, `Anne-Marie`), the parts of three letters or more that could be names of their own. */
  readonly parts: readonly { readonly offset: number; readonly text: string; readonly key: string }[];
}

/** Kinds of words: one bit each. */
export const IS = {
  capital: 1,
  /** Has the shape of a part of a person's name, and is not one of those that never are. */
  nameShaped: 1 << 1,
  /** Two or more capitals and no small letter. */
  shouted: 1 << 2,
  ordinary: 1 << 3,
  place: 1 << 4,
  product: 1 << 5,
  firstName: 1 << 6,
  /** In a long list of names. */
  listed: 1 << 7,
  nobody: 1 << 8,
  particle: 1 << 9,
  /** Small letters only. */
  small: 1 << 10,
  /** Capitalized, and neither a dictionary nor a product has it. */
  rare: 1 << 11,
  /** May greet, close a mail, or introduce a name. */
  introducing: 1 << 12,
  /** Names a secret: `DB_PASSWORD`, `token`, the `key` of `api key`. */
  secretName: 1 << 13,
  /** Begins a key or token of some provider. */
  provider: 1 << 14,
  /** `Bearer`, `Basic` and the like. */
  scheme: 1 << 15,
  /** Names a code that is used once. */
  passcodeName: 1 << 16,
  /** Names an account, customer or document number. */
  accountName: 1 << 17,
  /** A program that takes a password as an argument. */
  login: 1 << 18,
  /** May begin an IBAN. */
  iban: 1 << 19,
  guid: 1 << 20,
  /** Four numbers with dots between. */
  quad: 1 << 21,
  /** A name in a private zone. */
  host: 1 << 22,
  /** Twelve characters or more. */
  long: 1 << 23,
  /** May open an address that begins with a word. */
  street: 1 << 24,
  digit: 1 << 25,
  spelledAt: 1 << 26,
  arn: 1 << 27,
  anyDigit: 1 << 28,
  /** A network card, with dashes or full stops. */
  mac: 1 << 29,
  /** A given name that many people bear. */
  common: 1 << 30,
} as const;

/** Words that mean something to a finder just as they are. */
const EXACT = new Map<string, number>();
function exact(bit: number, words: string): void {
  for (const word of words.split(' ')) EXACT.set(word, (EXACT.get(word) ?? 0) | bit);
}
exact(IS.scheme, 'bearer basic token apikey negotiate');
exact(IS.passcodeName, 'passcode one one-time verification access mfa otp 2fa security login');
exact(
  IS.accountName,
  'bank aws checking savings customer client member membership employee badge patient student tax taxpayer policy insurance billing subscriber payroll vendor duns uei cage konto kontonummer kunden kundennummer routing aba swift bic account acct a passport dl ein npi mrn dod edipi piv medicare medicaid nhs',
);
exact(
  IS.login,
  'cf cf7 cf8 mysql mysqldump mysqladmin sshpass docker az redis-cli psql curl wget http https ldapsearch smbclient',
);
exact(IS.spelledAt, 'at dot punkt arroba arobase');
exact(IS.secretName, `id ${PERHAPS_PASSWORD.replaceAll('|', ' ')}`);
exact(IS.provider, 'sg aq');
exact(IS.arn, 'arn');

const SECRET_NAME = new RegExp(
  String.raw`${PASSWORD}|passw|[_-]pass|contrase|passe|парол|secret|token|key|credential|otp|pin|cookie|session|vcap_id|authoriz|^client|string$|schlüssel`,
  'i',
);
const ACCOUNT_NAME = /^(?:account|tax|driver|konto|kunden)|[-'](?:account|acct|customer|client|member|employee)/i;
const PROVIDER =
  /(?<![a-z\d])(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ABIA|ACCA|AIza|[srp]k_|whsec_|sk-|key-[\da-f]|ssh-|ecdsa-|AccountKey|SharedAccess|AGE-|gh[pousr]_|github_pat|gl[a-z]{2,5}-|SG\.|AQ\.|xox|xapp-|ya29|npm_|pypi-|do[op]_v1|hv[sbr](?![a-z\d])|dckr_|atlasv1|NRAK|shp[a-z]{2}_|EAAC|sq0|eyJ|hf_|glc_|dapi|PMAK|lin_api|tfp_|GOCSPX)/i;
const WITH_DIGITS: readonly (readonly [bit: number, shape: RegExp])[] = [
  [IS.anyDigit, /\d/],
  [IS.digit, /^\d/],
  [IS.iban, /^[a-z]{2}\d{2}/i],
  [IS.guid, /[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-/i],
  [IS.mac, /^[\da-f]{2}(?:-[\da-f]{2}){5}$|^[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}$/i],
  [IS.quad, /\d\.\d{1,3}\.\d{1,3}\.\d/],
];
const HOST = /\.(?:internal|intranet|corp|lan|local|home)(?![a-z\d])|amazonaws|^ip-\d/i;
const SHOUTED = /^[\p{Lu}'’-]{2,}$/u;
const SMALL = /^\p{Ll}{2,}$/u;
const RARE = /^\p{Lu}\p{Ll}+$/u;
const NAME_SHAPE = /^\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{0,24}(?:-\p{L}[\p{L}\p{M}]{0,24}){0,2}(?:['’]s)?$/u;
const STREET = new RegExp(
  String.raw`^(?:P|PO|P\.O|Post|Postfach|APO|FPO|DPO|PSC|[A-Z]{2})$|(?:straße|strasse|str|gasse|allee|platz|damm|ufer|weg|ring|laan|straat|plein|kade|gracht|gatan|vägen|veien|gata|vej|gade|väg|katu|tie)$|^(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Cc]alle|C|[Aa]venida|Av|[Pp]aseo|[Pp]laza|[Cc]arrera|[Vv]ia(?:le)?|[Pp]iazza|[Cc]orso|[Rr]ua|[Tt]ravessa|[Uu]lica|[Uu]l|[Uu]litsa)$`,
  'u',
);

/** Looks a word up. */
export function kindOf(token: string): Word {
  const whole = folded(token);
  const key = whole.slice(0, 64).replace(/'s$/, '');
  const isCapital = /^\p{Lu}/u.test(token);
  const bits = triggersOf(token, whole) | meaningOf(token, key, isCapital);
  return { key, whole, hash: hashOf(whole), bits, parts: partsOf(token) };
}

/** 0..65535. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** What tells finders of secrets and numbers to look here. */
function triggersOf(token: string, whole: string): number {
  let bits = (token.length >= 12 ? IS.long : 0) | (EXACT.get(whole) ?? 0);
  if (INTRODUCING.has(whole)) bits |= IS.introducing;
  if (SECRET_NAME.test(token)) bits |= IS.secretName;
  if (ACCOUNT_NAME.test(token)) bits |= IS.accountName;
  if (token.length <= 40 && STREET.test(token)) bits |= IS.street;
  if (/[\d_-]/.test(token)) {
    for (const [bit, shape] of WITH_DIGITS) if (shape.test(token)) bits |= bit;
  }
  if (/[\d_-]/.test(token) || token.length > 8) if (PROVIDER.test(token)) bits |= IS.provider;
  if (/[.-]/.test(token) && HOST.test(token)) bits |= IS.host;
  return bits;
}

/** What a dictionary and lists of names tell of it. */
function meaningOf(token: string, key: string, isCapital: boolean): number {
  let bits = isCapital ? IS.capital : 0;
  if (NOBODY.has(key)) bits |= IS.nobody;
  if (PARTICLES.has(key)) bits |= IS.particle;
  if (isOrdinary(key)) bits |= IS.ordinary;
  if (isPlace(key)) bits |= IS.place;
  if (isProduct(key)) bits |= IS.product;
  if (isFirstName(key) || isDoubleName(key)) bits |= IS.firstName;
  if (isCommonName(key)) bits |= IS.common;
  if (isListedName(key)) bits |= IS.listed;
  if (!isCapital) return SMALL.test(key) ? bits | IS.small : bits;
  if (SHOUTED.test(token)) bits |= IS.shouted;
  if (token.length <= 40 && (bits & IS.nobody) === 0 && NAME_SHAPE.test(token)) bits |= IS.nameShaped;
  if ((bits & (IS.ordinary | IS.place | IS.product)) === 0 && RARE.test(token.replace(/['’]s$/, ''))) bits |= IS.rare;
  return bits;
}

/** `Jean-Baptiste`, `Ana-Maria`. */
function isDoubleName(key: string): boolean {
  return key.includes('-') && key.split('-').every((part) => part.length > 2 && isFirstName(part));
}

function partsOf(token: string): Word['parts'] {
  if (!/[._'’-]/.test(token)) return NO_PARTS;
  return [...token.matchAll(/[^._'’-]{3,}/g)].map(({ 0: text, index: offset }) => ({
    offset,
    text,
    key: folded(text),
  }));
}
/** What a word has that is no compound. */
export const NO_PARTS: Word['parts'] = [];
