import { createHash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import type { HashedValues } from '../model/hashed-values.ts';
import type { KnownValues, Mask } from '../model/redacted.ts';
import { certainRedactor } from './redact.ts';
import { lex } from './redact/lexer.ts';
import { folded } from './redact/words.ts';

/** A file to look through: its path as problems name it, and what it says, without the escapes of its format. */
export interface GateFile {
  readonly path: string;
  readonly text: string;
  /** Program text, in which a single word says nothing: only whole names, mailboxes and domains are looked for. */
  readonly isCode?: boolean | undefined;
}

/** What must not be in what others see. */
export interface Secrets {
  readonly known: KnownValues;
  /** Known values of a desk whose store is not here, as the last run left them. */
  readonly hashed?: HashedValues | undefined;
  /** Values that may be shown although the desk knows them. */
  readonly allowed?: readonly string[] | undefined;
}

/** The most words of a name or organization that the hashed list is asked for. */
const LONGEST_PHRASE = 5;

/** Values of these kinds are private by their shape; the others only when the desk knows them. */
const NEVER: ReadonlySet<Mask> = new Set([
  'email',
  'phone',
  'ip',
  'card',
  'key',
  'token',
  'ssn',
  'iban',
  'url',
  'account',
  'name',
  'org',
  'host',
]);

/** Addresses that documents use for examples, and a number before two colons, which is no address. */
const EXAMPLE =
  /@(?:[\w-]+\.)*example(?:\.\w+)*$|\.example$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:|^[\da-f]{1,4}::$|\b555-?01\d\d\b/i;

const TICKET_LINK = /\/(?:agent\/)?(?:tickets|requests)\/\d{1,20}\b/g;

/**
 * Says where private values and links to tickets stand in files. No message repeats what it found. Time is linear in the files.
 */
export function gate(files: readonly GateFile[], secrets: Secrets): Problem[] {
  const check = checker(secrets);
  return files.flatMap((file) => check(file));
}

/** Gives lines back, masked. */
export type LineMasker = (lines: readonly string[]) => string[];

/**
 * Masks in lines what the gate would refuse in them. A line that was cut out of its text may look private though the whole did not.
 *
 * @returns as many lines, in the same order
 */
export function lineMasker(secrets: Secrets): LineMasker {
  const check = checker(secrets);
  const redact = certainRedactor(secrets.known);
  const holdsNone = (text: string): boolean => check({ path: '', text }).length === 0;
  return (lines) =>
    holdsNone(lines.join('\n')) ? [...lines] : lines.map((line) => (holdsNone(line) ? line : redact(line).text));
}

function checker({ known, hashed, allowed = [] }: Secrets): (file: GateFile) => Problem[] {
  const redact = certainRedactor(known);
  const findHashed = hashed === undefined ? undefined : hashedTest(hashed);
  const findPhrases = hashedTest(hashKnownValues(known, ''));
  const isOpen = openTest(known);
  const withoutAllowed = blanker(allowed);
  return ({ path, text: whole, isCode = false }) => {
    const text = withoutAllowed(whole);
    const found: { at: number; rule: string; message: string }[] = [];
    const note = (rule: string, message: string, spans: Iterable<{ start: number; end: number }>): void => {
      for (const { start, end } of spans) if (!isOpen(text.slice(start, end))) found.push({ at: start, rule, message });
    };
    const knownMessage = 'holds a value that the desk knows; remove it';
    if (findHashed !== undefined) note('known-value', knownMessage, findHashed(text));
    if (isCode) note('known-value', knownMessage, findPhrases(text));
    else {
      for (const span of redact(text).spans.filter(({ type }) => NEVER.has(type)))
        note('private-value', `holds a private value (${span.type}); redact or remove it`, [span]);
      for (const { index } of text.matchAll(TICKET_LINK))
        found.push({ at: index, rule: 'ticket-link', message: 'links to a ticket; remove the link' });
    }
    return found
      .sort((a, b) => a.at - b.at)
      .map(({ at, rule, message }) => ({ path, line: lineOf(text, at), rule, message }));
  };
}

/** Whether a value may be shown: an example, or an address of the desk's own domain. */
function openTest({ publicDomains = [] }: KnownValues): (value: string) => boolean {
  const domains = new Set(publicDomains);
  return (value) => EXAMPLE.test(value) || domains.has(value.split('@')[1]?.toLowerCase() ?? '');
}

/** Puts letters where allowed values stand as whole words; offsets stay. Blanks would make `remove-NAME-profiles` in an address look like an option. */
function blanker(allowed: readonly string[]): (text: string) => string {
  if (allowed.length === 0) return (text) => text;
  const longestFirst = allowed
    .toSorted((a, b) => b.length - a.length)
    .map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const values = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (text) => text.replace(values, (value) => value.replace(/[^\n]/g, 'x'));
}

/** Hashes what a desk knows, for a check where its store is not. `salt`: any text; another one gives other hashes. */
export function hashKnownValues({ people, organizations }: KnownValues, salt: string): HashedValues {
  const phrases = new Set<string>();
  const add = (phrase: string | undefined): void => {
    const words = wordsOf(phrase ?? '');
    if (words.length > 1 || /[@.]/.test(phrase ?? '')) phrases.add(words.slice(0, LONGEST_PHRASE).join(' '));
  };
  for (const { name, email } of people) {
    add(name);
    add(email);
  }
  for (const { name, domains = [] } of organizations) {
    add(name);
    domains.forEach(add);
  }
  return { salt, hashes: [...phrases].map((phrase) => hash(salt, phrase)).sort() };
}

function hashedTest({ salt, hashes }: HashedValues): (text: string) => { start: number; end: number }[] {
  const known = new Set(hashes);
  const seen = new Map<string, boolean>();
  const isKnown = (phrase: string): boolean => {
    let answer = seen.get(phrase);
    if (answer === undefined) seen.set(phrase, (answer = known.has(hash(salt, phrase))));
    return answer;
  };
  return (text) => {
    const { starts, ends, length } = lex(text);
    const found: { start: number; end: number }[] = [];
    for (let at = 0; at < length; at++) {
      let phrase = '';
      for (let last = at; last < Math.min(length, at + LONGEST_PHRASE); last++) {
        phrase += `${last === at ? '' : ' '}${folded(text.slice(starts[last], ends[last]))}`;
        if (isKnown(phrase)) found.push({ start: starts[at]!, end: ends[last]! });
      }
    }
    return found;
  };
}

function hash(salt: string, phrase: string): string {
  return createHash('sha256').update(`${salt}\n${phrase}`).digest('base64url').slice(0, 22);
}

/** The words of a text as names are compared. */
function wordsOf(text: string): string[] {
  const { starts, ends, length } = lex(text);
  return Array.from({ length }, (_, at) => folded(text.slice(starts[at], ends[at])));
}

/** The line of an offset, from 1. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
