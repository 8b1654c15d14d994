import type { KnownValues, Mask, Span } from '../../model/redacted.ts';
import { PUBLIC_DOMAINS } from './public-domains.ts';
import type { Finder } from './span.ts';
import { hashOf, NO_PARTS } from './word.ts';
import { folded, isOrdinary } from './words.ts';

const LONGEST_TOKEN = 256;

interface Known {
  readonly type: Mask;
  /** The words after the first that must follow; folded. */
  readonly more: readonly string[];
  /** Needs a capital, and a place where a name stands. */
  readonly ordinary: boolean;
  /** Needs a capital. */
  readonly short: boolean;
}

/** Finds what the desk knows: names and their parts, mailboxes' local parts, organizations and domains. Linear in the text. */
export function knownValues(known: KnownValues): Finder {
  const { words: index, domains } = indexOf(known);
  const mayBeKnown = new Uint8Array(1 << 16);
  for (const word of index.keys()) mayBeKnown[hashOf(word)] = 1;
  return ({ text, starts, ends, length, all }) => {
    const found: Span[] = [];
    for (let at = 0; at < length; at++) {
      const word = all[at]!;
      if (mayBeKnown[word.hash] === 0 && word.parts === NO_PARTS) continue;
      const candidates = index.get(word.whole);
      if (candidates === undefined && word.parts === NO_PARTS) continue;
      const [start, end] = [starts[at]!, ends[at]!];
      if (end - start < 2 || end - start > LONGEST_TOKEN) continue;
      const host = domains.size > 0 && hostOf(word.whole, domains);
      const whole = host ? undefined : matchAt(text, start, text.slice(start, end), candidates);
      if (host) found.push({ start, end, type: 'host' });
      else if (whole !== undefined) found.push(whole);
      else
        for (const { offset, text: part, key } of word.parts) {
          const span = matchAt(text, start + offset, part, index.get(key));
          if (span !== undefined) found.push(span);
        }
    }
    return found;
  };
}

type Candidates = ReadonlyMap<string, readonly Known[]>;

interface Index {
  readonly words: Candidates;
  readonly domains: ReadonlySet<string>;
}

function matchAt(
  text: string,
  start: number,
  token: string,
  candidates: readonly Known[] | undefined,
): Span | undefined {
  for (const { type, more, ordinary, short } of candidates ?? []) {
    const capital = /^\p{Lu}/u.test(token) || !/^\p{Ll}/u.test(token);
    if ((ordinary || short) && !capital) continue;
    const end = more.length === 0 ? start + token.length : endOfPhrase(text, start + token.length, more);
    if (end === undefined) continue;
    if (ordinary && !standsAsName(text, start, end)) continue;
    return { start, end, type };
  }
  return undefined;
}

const BETWEEN = /^(?:[ \t]{1,3}|,? ?\n? {0,3}|[.-])(?:\p{Lu}\.? )?/u;

/** End of `more` when it follows at `at`, word by word; an initial may stand between. */
function endOfPhrase(text: string, at: number, more: readonly string[]): number | undefined {
  for (const word of more) {
    const gaps = [BETWEEN.exec(text.slice(at, at + 12))?.[0] ?? '', /^\W{1,3}/.exec(text.slice(at, at + 4))?.[0] ?? ''];
    const gap = gaps.find(
      (one) => one !== '' && folded(text.slice(at + one.length, at + one.length + word.length)) === word,
    );
    if (gap === undefined) return undefined;
    at += gap.length + word.length;
    if (/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) return undefined;
  }
  return at;
}

const CALLED =
  /(?:\b(?:hi|hello|hey|dear|thanks?|thank you|regards|cheers|best|sincerely|with|from|by|for|to|ask(?:ed)?|told|cc|per|and|contact|email|mail|call(?:ed)?|name is|named|mr|mrs|ms|dr|prof|colleague|manager|user|developer|sent|agent|supervisor|boss|met|assigned|hola|hallo|bonjour|liebe[r]?|saludos|gr[uü](?:ß|ss)en?|cordialement)\b\.?[ ,:\n-]{1,4}|@|^\s*|\n\s*[-–—~]?\s*)$/iu;

/** Words that a person does, and hardly anything else. */
const PERSON_DOES =
  /^['’]s? ?|^ (?:said|says|told|asked|asks|wrote|writes|mentioned|suggested|thinks|wants|wanted|emailed|called|replied|helped|explained|pointed|recommended|is (?:out|on leave|away|off)|was able|and I)\b/iu;

/** Whether a capitalized word that is also an ordinary one stands for a person here. */
export function standsAsName(text: string, start: number, end: number): boolean {
  const word = folded(text.slice(start, end));
  if (word.includes(' ')) return true;
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 24);
  if (
    /^[ -]\p{Lu}\p{Ll}|^[.-]\p{L}|^ \d/u.test(after) ||
    (/[\p{L}\d][.-]$|\p{Lu}\p{Ll}+ $/u.test(before) && !CALLED.test(before))
  )
    return false;
  if (PERSON_DOES.test(after) && !/^['’]s/.test(after)) return true;
  if (!CALLED.test(before)) return false;
  const ends = /^\s*(?:[,!.;:)?\n]|$|[-–—] |and\b|or\b|to\b|at\b|from\b|in\b|about\b)/.test(after);
  const opensLine = /(?:^|\n)\s*[-–—~]?\s*$/.test(before);
  return opensLine
    ? /^[ \t]*(?:\n|$)/.test(after)
    : (ends && !/\b(?:in|by|from|to|for|with|and) $/i.test(before)) || (ends && !MONTH.test(word));
}
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function hostOf(key: string, domains: ReadonlySet<string>): boolean {
  if (domains.size === 0 || !key.includes('.')) return false;
  for (let at = 0; at !== -1;) {
    if (domains.has(key.slice(at))) return true;
    const dot = key.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return false;
}

function indexOf({ people, organizations, publicDomains = [] }: KnownValues): Index {
  const words = new Map<string, Known[]>();
  const domains = new Set<string>();
  const open = new Set(publicDomains.map((domain) => domain.toLowerCase()));
  const addDomain = (domain: string): void => {
    if (domain.includes('.') && !PUBLIC_DOMAINS.has(domain) && !open.has(domain)) domains.add(domain);
  };
  const add = (phrase: string, type: Mask, exact = false): void => {
    const [first, ...more] = folded(phrase).split(/\s+/);
    if (first === undefined || first.length < 2) return;
    const ordinary =
      [first, ...more].every((word) => word.length < 2 || isOrdinary(word)) &&
      !exact &&
      !(type === 'org' && more.length > 0);
    const list = words.get(first) ?? [];
    list.push({ type, more, ordinary, short: !exact && more.length === 0 && first.length < 4 });
    words.set(first, list);
  };
  for (const { name, email } of people) {
    for (const phrase of nameForms(name ?? '')) add(phrase, 'name');
    const [local = '', domain = ''] = (email ?? '').toLowerCase().split('@');
    for (const phrase of mailboxForms(local)) add(phrase, 'name', true);
    addDomain(domain);
  }
  for (const { name, domains: own = [] } of organizations) {
    for (const phrase of orgForms(name)) add(phrase, 'org');
    for (const domain of own) addDomain(domain.toLowerCase());
  }
  for (const list of words.values()) list.sort((a, b) => b.more.length - a.more.length);
  return { words, domains };
}

const PARTICLES = new Set(
  'mr mrs ms dr prof jr sr ii iii iv phd md esq de van von der den da di la le el al bin ibn du dos del the support team desk help admin agent user'.split(
    ' ',
  ),
);

/** `Jane A. Doe`, `Doe, Jane`, `Jane`, `Doe`, `jdoe`, `janedoe`. */
function nameForms(name: string): string[] {
  const plain = name.replace(/\([^)]*\)|<[^>]*>|\[[^\]]*\]/g, ' ');
  const comma = /^\s*([^,]+),\s*([^,]+?)\s*$/.exec(plain);
  const ordered = comma === null ? plain : `${comma[2]!} ${comma[1]!}`;
  const parts = ordered
    .split(/[\s,]+/)
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((part) => part !== '');
  const full = parts.filter((part) => part.length > 1 && !PARTICLES.has(folded(part)));
  if (full.length === 0 || parts.some((part) => part.includes('@'))) return [];
  const forms = [
    ...full,
    ...full.flatMap((part) => part.split(/[-'’]/).filter((piece) => piece.length > 3 && piece !== part)),
  ];
  if (full.length >= 2) {
    const [first, last] = [full[0]!, full.at(-1)!];
    forms.push(parts.join(' '), `${first} ${last}`, `${last} ${first}`);
    for (const login of [first[0]! + last, first + last])
      if (login.length > 4 && !isOrdinary(folded(login))) forms.push(login);
  }
  return [...new Set(forms)];
}

/** A mailbox's local part as a word, unless it names an office or an ordinary thing. */
function mailboxForms(local: string): string[] {
  const bare = local.replace(/\+.*$/, '');
  return bare.length >= 4 &&
    !isOrdinary(folded(bare)) &&
    !/^(?:no-?reply|help-?desk|support|info|admin|webmaster|postmaster)/.test(bare)
    ? [bare]
    : [];
}

const LEGAL = /,?\s+(?:inc|llc|ltd|gmbh|corp|corporation|co|company|plc|ag|sa|bv|nv|lp|llp)\.?$/i;

function orgForms(name: string): string[] {
  const plain = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const acronyms = [...name.matchAll(/\(([A-Z][A-Za-z&.]{1,9})\)/g)].map((match) => match[1]!);
  return [...new Set([plain, plain.replace(LEGAL, ''), plain.replace(/^(?:the|u\.?s\.?) /i, ''), ...acronyms])].filter(
    (form) => form.length > 1,
  );
}
