import type { Span } from '../../model/redacted.ts';
import { pattern } from './span.ts';
import type { TextFinder } from './span.ts';

const LOCAL = /[\p{L}\p{N}.!*+_'~-]/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}][\p{L}\p{N}-]{1,23}/u;
const IP_DOMAIN = /^\[(?:\d{1,3}\.){3}\d{1,3}\]/;

/** Folders in `home` that are nobody's own. */
const NO_OWNER =
  /^(?:public|default(?: user)?|all users|shared|users?|user-?name|your-?user-?name|your-?name|name|me|you|vcap|root|admin|administrator|runner|ubuntu|debian|ec2-user|jenkins|git|app|www|web|node|guest|test|example|someone|x+)$/i;

/** Names of people in paths to their own folders: `C:\Users\NAME\`, `/home/NAME/`. */
export const folderOwners = pattern(
  'name',
  /(?:\b[a-z]:\\(?:users|documents and settings)\\|(?<![\w./-])\/(?:home|users)\/)(?<value>\p{L}[\p{L}\p{N}._-]{0,40}(?: [\p{L}\p{N}._-]{1,20}(?=\\)){0,2})(?=[\\/\s"'`,;:)]|$)/giu,
  (value) => !NO_OWNER.test(value),
);

/** E-mail addresses, from each `@` outwards; `git@host:path` is a command, not a mailbox. */
export const emails: TextFinder = function* (text) {
  let free = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const domain = (DOMAIN.exec(text.slice(at + 1, at + 200)) ?? IP_DOMAIN.exec(text.slice(at + 1, at + 20)))?.[0];
    if (domain === undefined) continue;
    let start = at;
    while (start > free && at - start < 64 && LOCAL.test(text[start - 1]!)) start--;
    while (start < at && /[.'*!~-]/.test(text[start]!)) start++;
    const local = text.slice(start, at);
    const end = at + 1 + domain.length;
    if (local === '' || (/^(?:git|hg|svn)$/.test(local) && /[:/]/.test(text[end] ?? ''))) continue;
    free = end;
    yield { start, end, type: 'email' };
  }
};

const SPELLED_AT =
  /[[({<]\s?at\s?[\])}>]|%40|＠| (?:at|AT|arroba|arobase) (?=[\w-]{1,63} (?:dot|DOT|punkt) )| @ (?=[\w-]{1,63} ?\. ?[a-z]{2,10}\b)/gi;
const SPELLED_LOCAL = /[\w.+-]{1,64}(?: dot [\w+-]{1,40}){0,2} ?$/i;
const SPELLED_DOMAIN =
  /^(?:[[({<]\s?at\s?[\])}>]|%40|＠| (?:at|@|arroba|arobase)(?= )) ?[\w-]{1,63}(?:(?: ?\. ?| ?[[({<]\s?dot\s?[\])}>] ?| (?:dot|punkt) )[\w-]{2,63}){1,4}/i;
const PLAIN_AT = /(?<![\w.+-])(?=[\w+-]{0,40}[.\d_])[a-z][\w.+-]{2,60} at (?:[a-z\d-]{2,40}\.){1,3}[a-z]{2,6}\b/g;

/** `jane (at) example (dot) com`, `jane.doe at example.com` and the like. */
export const spelledEmails: TextFinder = function* (text) {
  for (const { index } of text.matchAll(SPELLED_AT)) {
    const local = SPELLED_LOCAL.exec(text.slice(Math.max(0, index - 166), index))?.[0];
    const domain = SPELLED_DOMAIN.exec(text.slice(index, index + 300))?.[0];
    if (local !== undefined && domain !== undefined)
      yield { start: index - local.length, end: index + domain.length, type: 'email' };
  }
  yield* plainAt(text);
};
const plainAt = pattern('email', PLAIN_AT);

const OCTETS = /(?<![\d.\w-])(?<value>(?:\d{1,3}\.){3}\d{1,3})(?![\w]|\.\d)/g;

/** Addresses that every machine has. */
const COMMON = /^(?:127\.|0\.0\.0\.0$|255\.)/;

/** A dotted quad behind such a word is a version. */
const VERSIONED =
  /(?:\bv(?:er(?:sion)?s?)?\.?|\brelease|\bbuild|\bfirmware|\bdriver|\besr|\bupgraded? (?:to|from)|\bstemcell|[a-z]\/|==|[<>~^]=?|@)["']?[\s:=]{0,3}["']?$/i;

export const ipv4: TextFinder = pattern('ip', OCTETS, (value, match) => {
  if (COMMON.test(value) || value.split('.').some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return false;
  const before = match.input.slice(Math.max(0, match.index - 24), match.index);
  return !VERSIONED.test(before) || /:\/\/$/.test(before);
});

const HEX_GROUPS =
  /(?<![\w:.])(?:[\da-f]{0,4}:){2,8}(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{1,4})?(?:%\w{1,15})?(?![\w:])/gi;
const findIpv6 = pattern('ip', HEX_GROUPS, isIpv6);

export const ipv6: TextFinder = (text) =>
  /:[\da-f]{0,4}:[\da-f]{0,4}(?::|(?<=::[\da-f]{0,4}))/i.test(text) ? findIpv6(text) : [];

function isIpv6(value: string): boolean {
  const bare = value.replace(/%.*$/, '');
  if (bare === '::' || bare === '::1' || bare.indexOf('::') !== bare.lastIndexOf('::')) return false;
  const groups = bare.split(':').filter((group) => group !== '').length;
  if (bare.includes('::')) return groups <= 7 && /\d/.test(bare);
  return groups === 8 || (groups === 7 && bare.includes('.'));
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-z])/i;

/** GUIDs; not those that end the name of a page in a URL, `/article-GUID`. */
export const guids: TextFinder = function* (text) {
  for (const { index } of text.matchAll(/-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-/gi)) {
    const start = index - 8;
    const guid = start < 0 ? undefined : GUID.exec(text.slice(start, index + 29))?.[0];
    if (guid === undefined || /[\da-z]/i.test(text[start - 1] ?? '')) continue;
    if (text[start - 1] === '-' && /:\/\/\S{1,300}[a-z]-$/i.test(text.slice(Math.max(0, start - 320), start))) continue;
    yield { start, end: start + guid.length, type: 'guid' };
  }
};

const SECRET_KEY =
  /(?:^|[?&#;])(?:amp;)?(?:[\w.%[\]-]{0,40}[_.-])?(?:token|secret|password|passwd|pwd|pass|sig|signature|hmac|key|apikey|api_?key|auth|authorization|access_?token|code|session|sessionid|sid|ticket|otp|nonce|state|credential|invite|invitation|reset|jwt|saml\w*|assertion|hash|sv|se)=[^&#\s]{6,}/i;

/** URLs that carry credentials or a secret in the query; whole. */
export const secretUrls: TextFinder = function* (text) {
  for (const { start, end } of urls(text)) {
    const url = text.slice(start, end);
    const authority = /^[a-z][a-z\d+.-]{0,20}:\/\/([^/?#\s]*)/i.exec(url)?.[1] ?? '';
    const credentials =
      /^[^@]{0,256}:[^@]{1,512}@/.test(authority) &&
      !/^[^@]*:(?:\*+|x+|<[^>]*>|\$?\{?[A-Z_]*\}?|\[[a-z]+(?: \d+)?\])@/.test(authority);
    const query = url.slice(0, 8192).match(/[?#].*$/)?.[0] ?? '';
    const hook =
      /^https:\/\/(?:hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/|[\w.-]{1,80}webhook\.office\.com\/)\S/i.test(
        url,
      );
    if (credentials || hook || SECRET_KEY.test(query)) yield { start, end, type: 'url' };
  }
};

/** Extents of `scheme://…` in the text, closing punctuation left out. */
export function* urls(text: string): Iterable<Omit<Span, 'type'>> {
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    let start = at;
    while (start > 0 && at - start < 20 && /[a-z\d+.-]/i.test(text[start - 1]!)) start--;
    if (start === at) continue;
    END_OF_URL.lastIndex = at + 3;
    let end = END_OF_URL.exec(text)?.index ?? text.length;
    while (end > at + 3 && /[.,;:!?'*]/.test(text[end - 1]!)) end--;
    if (text[end - 1] === ')' && !text.slice(at, end).includes('(')) end--;
    if (end > at + 3) yield { start, end };
    at = Math.max(at, end - 3);
  }
}
const END_OF_URL = /[\s"<>`\\|^]/g;

const MAC =
  /(?<![\w:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:-])|(?<![\w.])[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\w.])/gi;

/** Addresses of network cards. */
export const macs: TextFinder = pattern(
  'host',
  MAC,
  (value) => /\d/.test(value) && !/^\d{4}\.\d{4}\.\d{4}$/.test(value),
);

const PRIVATE_ZONE =
  /\.(?:internal|intranet|corp|lan|local|home|(?:rds|cache|es)\.amazonaws\.com(?:\.cn)?)(?![\w-]|\.\w)/gi;
/** Names that the platform or a program gives to everybody. */
const SHARED_NAME =
  /^(?:apps\.internal|(?:[\w-]+\.)*cluster\.local|host\.docker\.internal|(?:[\w-]+\.)?(?:settings|env|config|timezone)\.local)$/i;

/** Machines that only a customer's own network or account has. */
export const privateHosts: TextFinder = function* (text) {
  for (const { index, 0: zone } of text.matchAll(PRIVATE_ZONE)) {
    const front = /[a-z\d][a-z\d.-]{0,199}$/i.exec(text.slice(Math.max(0, index - 200), index))?.[0];
    if (front === undefined || /[@\w-]/.test(text[index - front.length - 1] ?? '') || SHARED_NAME.test(front + zone))
      continue;
    yield { start: index - front.length, end: index + zone.length, type: 'host' };
  }
  yield* awsNames(text);
};
const awsNames = pattern('host', /(?<![\w.-])ip(?:-\d{1,3}){4}\b/g);
