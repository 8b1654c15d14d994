import { createHash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import type { KnownValues, Mask } from '../model/redacted.ts';
import { certainRedactor } from './redact.ts';
import { lex } from './redact/lexer.ts';
import { folded } from './redact/words.ts';

/** A generated file: its path as problems name it, and all its text. */
export interface GateFile {
  readonly path: string;
  readonly text: string;
}

/** What must not be in what the public sees. */
export interface Secrets {
  readonly known: KnownValues;
  /** Known values of a desk whose store is not here, as the last run left them. */
  readonly hashed?: HashedValues | undefined;
  /** Internal notes, redacted or not; whole stretches of their words may not be in a page. */
  readonly notes?: readonly string[] | undefined;
}

/** Salted hashes of names, mailboxes, organizations and domains: they tell whether a value is known, and not which are. */
export interface HashedValues {
  readonly salt: string;
  /** Base64url, sorted. */
  readonly hashes: readonly string[];
}

/** A page may quote this many words of a note by chance, not more. */
const SHINGLE_WORDS = 8;
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

/** Addresses that documents use for examples. */
const EXAMPLE =
  /@(?:[\w-]+\.)*example(?:\.\w+)*$|\.example$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:|\b555-?01\d\d\b/i;

const TICKET_LINK = /\/(?:agent\/)?(?:tickets|requests)\/\d{1,20}\b/g;

/**
 * Says where private values, links to tickets or words of internal notes stand in generated files. No message repeats what
 * it found. Time is linear in the files.
 */
export function gate(files: readonly GateFile[], secrets: Secrets): Problem[] {
  const check = checker(secrets);
  return files.flatMap((file) => check(file));
}

function checker({ known, hashed, notes = [] }: Secrets): (file: GateFile) => Problem[] {
  const redact = certainRedactor(known);
  const isHashed = hashed === undefined ? undefined : hashedTest(hashed);
  const shingles = new Set(notes.flatMap((note) => shinglesOf(note).map(({ words }) => words)));
  const open = new Set(known.publicDomains ?? []);
  return ({ path, text }) => {
    const problem = (at: number, rule: string, message: string): Problem => ({
      path,
      line: lineOf(text, at),
      rule,
      message,
    });
    const problems = redact(text)
      .spans.filter(({ start, end, type }) => NEVER.has(type) && !isExample(text.slice(start, end), open))
      .map(({ start, type }) =>
        problem(start, 'private-value', `holds a private value (${type}); redact or remove it`),
      );
    for (const { index } of text.matchAll(TICKET_LINK))
      problems.push(problem(index, 'ticket-link', 'links to a ticket; remove the link'));
    for (const at of isHashed?.(text) ?? [])
      problems.push(problem(at, 'known-value', 'holds a value that the desk knows; remove it'));
    const noted = shingles.size === 0 ? undefined : shinglesOf(text).find(({ words }) => shingles.has(words));
    if (noted !== undefined)
      problems.push(
        problem(
          noted.at,
          'internal-note',
          'repeats an internal note; write it in other words or make the page internal',
        ),
      );
    return problems;
  };
}

function isExample(value: string, publicDomains: ReadonlySet<string>): boolean {
  return EXAMPLE.test(value) || publicDomains.has(value.split('@')[1]?.toLowerCase() ?? '');
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

function hashedTest({ salt, hashes }: HashedValues): (text: string) => number[] {
  const known = new Set(hashes);
  return (text) => {
    const { starts, ends, length } = lex(text);
    const found: number[] = [];
    for (let at = 0; at < length; at++) {
      let phrase = '';
      for (let last = at; last < Math.min(length, at + LONGEST_PHRASE); last++) {
        phrase += `${last === at ? '' : ' '}${folded(text.slice(starts[last], ends[last]))}`;
        if (known.has(hash(salt, phrase))) found.push(starts[at]!);
      }
    }
    return found;
  };
}

function hash(salt: string, phrase: string): string {
  return createHash('sha256').update(`${salt}\n${phrase}`).digest('base64url').slice(0, 22);
}

function wordsOf(text: string): string[] {
  const { starts, ends, length } = lex(text);
  return Array.from({ length }, (_, at) => folded(text.slice(starts[at], ends[at])));
}

function shinglesOf(text: string): { words: string; at: number }[] {
  const words = wordsOf(text);
  const { starts } = lex(text);
  return words
    .slice(0, Math.max(0, words.length - SHINGLE_WORDS + 1))
    .map((_, at) => ({ words: words.slice(at, at + SHINGLE_WORDS).join(' '), at: starts[at]! }));
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
