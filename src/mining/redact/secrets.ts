import type { Span } from '../../model/redacted.ts';
import type { Words } from './read-words.ts';
import { PASSWORD, PERHAPS_PASSWORD } from './password-names.ts';
import { IS } from './word.ts';
import { pattern } from './span.ts';
import type { TextFinder } from './span.ts';

/** PEM blocks and public key lines, up to their end or, cut short, to the end of their base64. */
export const pemBlocks: TextFinder = function* (text) {
  for (let at = text.indexOf('-----BEGIN '); at !== -1; at = text.indexOf('-----BEGIN ', at + 1)) {
    const head = /^-----BEGIN [A-Z\d ]{1,60}-----/.exec(text.slice(at, at + 90))?.[0];
    if (head === undefined) continue;
    const foot = head.replace('BEGIN', 'END');
    BODY.lastIndex = at + head.length;
    const bodyEnd = BODY.exec(text)?.index ?? text.length;
    const end = text.startsWith(foot, bodyEnd) ? bodyEnd + foot.length : bodyEnd;
    yield { start: at, end: Math.max(trimmed(text, end), at + head.length), type: 'key' };
    at = end - 1;
  }
};
/** The first character that cannot be in the body of a PEM block: a line of dashes, or a blank between two words. */
const BODY = /-----|[^A-Za-z\d+/=\s\\:,.()<>-]|[a-z]{2,} [a-z]{2,}|[.,] /g;

function trimmed(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

export const providerKeys = pattern(
  'key',
  /(?<![A-Za-z\d])(?:(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ABIA|ACCA)[A-Z2-7\d]{16}(?![A-Z\d])|AIza[\w-]{35}|(?:sk|rk|pk)_(?:live|test)_[A-Za-z\d]{16,128}|sk-(?:proj-|ant-|svcacct-)?[\w-]{20,200}|SG\.[\w-]{16,64}\.[\w-]{16,64}|key-[\da-f]{32}|ssh-(?:rsa|ed25519|dss) [A-Za-z\d+/=]{40,8192}|ecdsa-sha2-\w{1,20} [A-Za-z\d+/=]{40,2048}|AccountKey=[A-Za-z\d+/=]{40,100}|AGE-SECRET-KEY-1[A-Z\d]{58}|GOCSPX-[\w-]{20,60}|whsec_[\w+/=-]{20,128})/g,
);

export const providerTokens = pattern(
  'token',
  /(?<![A-Za-z\d])(?:gh[pousr]_[A-Za-z\d]{20,255}|github_pat_\w{20,255}|gl(?:pat|ptt|dt|rt|ft|soat|agent|imt|cbt)-[\w.-]{16,128}|xox[abeoprs](?:\.xox[bp])?-[\w-]{8,255}|xapp-\d-[\w-]{8,255}|ya29\.[\w-]{20,2048}|npm_[A-Za-z\d]{30,64}|pypi-[\w-]{50,255}|do[op]_v1_[\da-f]{64}|hv[sbr]\.[\w-]{20,255}|dckr_pat_[\w-]{20,64}|atlasv1\.[\w-]{40,128}|NRAK-[A-Z\d]{20,40}|shp(?:at|ca|pa|ss)_[\da-f]{32}|EAACEdEose0cBA\w{10,255}|sq0[a-z]{3}-[\w-]{20,64}|eyJ[\w-]{5,4096}\.[\w-]{2,8192}(?:\.[\w-]{0,4096}){0,3}|eyJ[\w-]{60,8192}|hf_[A-Za-z]{30,40}|glc_[\w+/=]{30,255}|dapi[\da-f]{32}|PMAK-[\da-f]{24}-[\da-f]{34}|lin_api_\w{40}|tfp_\w{40,64}|AQ\.[\w-]{40,})/g,
);

/** Not a secret though it stands where one would: placeholders, words of an error, references. */
const PLACEHOLDER =
  /^(?:\(\(.*|\$(?:[{(].*|[A-Z_][A-Z\d_]*|[a-z_]+(?:-|\[.*)?)|<\D*|%[A-Za-z_]*%?|\{\{.*|\[[a-z ]+\d*\]?|[*xX•.…?_-]+|\*.*|x{3,}.*|(?:your|my|the|a|some|new|old|same|this|that|our)(?:[-_ ].*)?|changeme|redacted|removed|hidden|masked|secret|password|token|passcode|example|placeholder|foo|bar|value|string|str|null|nil|none|undefined|true|false|yes|no|on|off|required|optional|invalid|incorrect|wrong|expired|missing|empty|unknown|failed|failure|error|ok|denied|not|is|was|has|have|must|should|can|cannot|could|will|would|i|it|he|she|we|they|you|when|what|how|why|for|from|to|in|of|and|or|but|if|with|at|by|via|reset|change|changed|update|updated|authentication|authorization|manager|managers|field|prompt|policy|protected|please|process\.env.*|os\.environ.*|env\..*|ENV.*|vcap_?services.*|credentials?(?:\..*)?|basic|bearer|digest|normal|plain|oauth2?|encrypted|ntlm|kerberos|ssl|starttls|tls)[,.;:)}\]]*$/i;

const SECRET_NAME = String.raw`(?:${PASSWORD}|(?<=[_-])pass|secret|token|api[_ -]?key|apikey|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key(?:[_ -]?base)?|private[_ -]?key|encryption[_ -]?key|signing[_ -]?key|master[_ -]?key|account[_ -]?key|license[_ -]?key|auth[_ -]?key|client[_ -]?id|session[_ -]?id|connection[_ -]?string|credentials?|otp|pin|cookie|jsessionid|__vcap_id__|authorization|(?<![A-Za-zÀ-ÿ\d])(?:${PERHAPS_PASSWORD})(?![A-Za-zÀ-ÿ]))`;
/** They name other things as well: what is surely no word or number has to follow. */
const WEAK_NAME = new RegExp(String.raw`^(?:${PERHAPS_PASSWORD})(?![a-z])`, 'i');

/** Behind a word only: `wrong!`. */
const SHOUT = /(?<=^\p{L}+)[!?]+$/u;

/** `password: …`, `SECRET_KEY=…`, `"token": "…"`, `<password>…<`, `--password …`. */
const ASSIGNED = new RegExp(
  String.raw`(?<name>${SECRET_NAME}[\w-]{0,20})(?<how>\\?["'\]]{0,2}[ \t]{0,4}(?:=>|:=|==?|[:：]|>)[ \t]{0,4}|(?: for (?:[\w'’-]{1,24} ){1,4}|[ \t]{1,3})(?:is|was|ist|est|es|[èé]|är|er|jest|=)[ \t:]{1,3}|[ \t]{1,2})(?:(?<quote>\\?["'\x60])(?<quoted>[^"'\x60\n\\]{3,512})|<?(?<bare>[^\s"'“”„«»<>\x60,;]{3,512}))`,
  'gi',
);

/** Values assigned to a name that says they are secret, in manifests, JSON, shells, XML and prose. */
export const assignedSecrets: TextFinder = function* (text) {
  for (const match of text.matchAll(ASSIGNED)) {
    const { name = '', how = '', quoted, bare } = match.groups!;
    const value = quoted ?? bare!.replace(/[.)\]}]+$/, '');
    if (!isSecret(text, match, { name, how, value, quoted: quoted !== undefined })) continue;
    const start = match.index + match[0].length - (quoted ?? bare!).length;
    yield { start, end: start + value.length, type: /key/i.test(name) ? 'key' : 'token' };
  }
};

interface Assignment {
  readonly name: string;
  readonly how: string;
  readonly value: string;
  readonly quoted: boolean;
}

/** What is to be typed to get a secret is none: a command of the platform, or one with a blank to fill in. */
const COMMAND = /^cf[78]? [a-z]|^[a-z][\w-]* .*<[a-z-]+>/;

/** `<password>` was a blank to fill in, no element around a value: its code or its address goes on behind it. */
function isPlaceholderEnd(text: string, { 0: all, index }: RegExpExecArray): boolean {
  const at = index + all.indexOf('>') + 1;
  if (!/<[\w -]*$/.test(text.slice(Math.max(0, index - 30), index))) return false;
  return /^(?:`|@[\w.-]+(?:[:/\s`"']|$))/.test(text.slice(at, at + 300)) && text[index + all.length] !== '<';
}

function isSecret(text: string, match: RegExpExecArray, { name, how, value, quoted }: Assignment): boolean {
  const front = beforeName(text, match);
  if (value.length < 3 || PLACEHOLDER.test(value.replace(SHOUT, '')) || /public_?$/i.test(front)) return false;
  if (quoted && COMMAND.test(value)) return false;
  if (how === '>' && isPlaceholderEnd(text, match)) return false;
  if (/^(?:pin|otp|cookie|pwd)/i.test(name) && /[a-z]$/i.test(front)) return false;
  // `pingInterval` only begins like `pin`.
  if (/^(?:pin|otp|pwd)(?!code)[a-z]/.test(name)) return false;
  if (/(?:^|[_-])key$/i.test(name) && value.length < 10 && !quoted) return false;
  const odd = /\d/.test(value) || /[^\p{L}\d.,'’:()/-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value);
  if (WEAK_NAME.test(name) && !(odd && /^(?=.*\p{L})\S+$/u.test(value))) return false;
  if (/^\s+$/.test(how)) return front.startsWith('--') && !value.startsWith('-');
  if (/[a-zà-ÿ]/i.test(how)) return (odd && !/^[\d.,]+$/.test(value)) || quoted;
  if (/client[_ -]?id|credential|pin|cookie|authorization|key[_ -]?id/i.test(name) && !odd) return false;
  if (/^authorization/i.test(name)) return false;
  if (quoted || odd || /[=]/.test(how)) return !/^https?:\/\//i.test(value);
  return (
    startsLine(text, match.index - front.length) && endsLine(text, match.index + match[0].length) && /^\S+$/.test(value)
  );
}

/** What the name has before its telling word: `--db-` of `--db-password`. */
function beforeName(text: string, match: RegExpExecArray): string {
  return /[\w.$-]*$/.exec(text.slice(Math.max(0, match.index - 60), match.index))![0];
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]*(?:- )?["']?$/.test(text.slice(Math.max(0, at - 40), at));
}

function endsLine(text: string, at: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(at, at + 20));
}

export const headers = pattern(
  'token',
  /\b(?:bearer|basic|token|apikey|negotiate)[ \t]{1,3}(?<value>(?=[^\s"',;]{0,200}[\d=_.-])[A-Za-z\d+/_.~=-]{12,4096})/gi,
  (value) => !/^(?:[a-z]+[-_.])*[a-z]+$/i.test(value),
);

/** After the header's own name there is nothing else it could be. */
export const authorization = pattern(
  'token',
  /\bauthorization["'\]]{0,2}\s?[:=]\s?["']?(?:basic|bearer|token|negotiate)[ \t]{1,3}(?<value>[A-Za-z\d+/_.~=-]{8,4096})/gi,
  (value) => !PLACEHOLDER.test(value),
);

const FLAG = / -(?:p|a|-password|-user|u)[ =]?["']?([^\s"'-][^\s"']{3,127})/g;
const LOGINS =
  /\b(?:cf[78]? (?:login|l|auth|api)|mysql|mysqldump|mysqladmin|sshpass|docker login|az login|redis-cli|psql|curl|wget|http|https|ldapsearch|smbclient)\b/;

/** `cf login -u … -p SECRET`, `mysql -pSECRET`, `curl -u user:SECRET`. */
export const loginFlags: TextFinder = function* (text) {
  for (const match of text.matchAll(FLAG)) {
    const value = match[1]!;
    const line = text.slice(Math.max(0, match.index - 200), match.index);
    if (!LOGINS.test(line.slice(line.lastIndexOf('\n') + 1)) || PLACEHOLDER.test(value) || /^\d{1,5}$/.test(value))
      continue;
    if (match[0].startsWith(' -a') && !line.includes('redis-cli')) continue;
    const isUser = /^ -(?:u|-user)/.test(match[0]);
    const colon = value.indexOf(':');
    if (isUser && (colon === -1 || PLACEHOLDER.test(value.slice(colon + 1)))) continue;
    const end = match.index + match[0].length;
    yield { start: end - value.length, end, type: 'token' };
  }
};
/** Codes that are used once. */
export const passcodes = pattern(
  'token',
  /\b(?:passcode|one[- ]time code|verification code|access code|mfa code|otp|2fa code)\b[^\n\w]{0,6}(?:(?:is|was|of|code)[^\n\w]{0,4})?(?<value>(?=[\w-]{0,40}\d)[A-Za-z\d][\w-]{3,40})/gi,
  (value) =>
    !/^(?:\d{1,3}|20\d\d)$/.test(value) && !/^\d+(?:-?(?:digit|factor|minutes?|hours?|st|nd|rd|th)s?)$/i.test(value),
);

const IN_RANDOM = /[\w+/=-]/;
const DIGEST_BEFORE = /(?:sha\d*[:-]?|digest:?|commit|checksum:?|md5:?|[@/]|rev(?:ision)?:?)\s?$/i;
const LONGEST_RANDOM = 4096;

/** Long strings no person would type: random enough to be a key, and not a path, an identifier, a digest or a file name. */
export function* randomStrings({ text, starts, ends, length, all, bits }: Words): Iterable<Span> {
  if ((bits & IS.long) === 0) return;
  let free = 0;
  for (let at = 0; at < length; at++) {
    if ((all[at]!.bits & IS.long) === 0 || starts[at]! < free) continue;
    let [start, end] = [starts[at]!, ends[at]!];
    while (start > free && start > starts[at]! - LONGEST_RANDOM && IN_RANDOM.test(text[start - 1]!)) start--;
    while (end < text.length && end < start + LONGEST_RANDOM && IN_RANDOM.test(text[end]!)) end++;
    free = end;
    const value = text.slice(start, end);
    if (value.length < 20 || !isRandom(value) || DIGEST_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
      continue;
    yield { start, end, type: 'token' };
  }
}

function isRandom(value: string): boolean {
  if (/^[\da-f]+$/i.test(value)) return value.length >= 24 && /\d/.test(value) && /[a-f]/i.test(value);
  const bare = value.replace(/=+$/, '');
  if (bare.split(/[-_/=.+]+/).every((part) => part.length < 14 || /^(?:\p{L}+|\d+)$/u.test(part))) return false;
  const digits = bare.replace(/\D/g, '').length;
  if (digits < 2 || !/[a-z]/.test(bare)) return false;
  const runs = bare.match(/[A-Z]+|[a-z]+|\d+|[^A-Za-z\d]+/g)!.length;
  return /[A-Z]/.test(bare) ? runs >= bare.length / 4 : digits >= 5 && runs >= bare.length / 4;
}
