import type { KnownValues, Mask, Redacted, Span } from '../model/redacted.ts';
import { MASK } from './redact/areas.ts';
import {
  emails,
  folderOwners,
  guids,
  ipv4,
  ipv6,
  macs,
  privateHosts,
  secretUrls,
  spelledEmails,
} from './redact/network.ts';
import { arns, ibans, linkedAccounts, namedAccounts, numbers } from './redact/numbers.ts';
import { knownValues } from './redact/people.ts';
import {
  assignedSecrets,
  authorization,
  headers,
  loginFlags,
  passcodes,
  pemBlocks,
  providerKeys,
  providerTokens,
  randomStrings,
} from './redact/secrets.ts';
import { areasAround, foundIn, whole, type Area } from './redact/areas.ts';
import { near } from './redact/near.ts';
import type { Words } from './redact/read-words.ts';
import type { Finder, TextFinder } from './redact/span.ts';
import { loginPairs, saidPasswords } from './redact/said-passwords.ts';
import { strangers } from './redact/strangers.ts';
import { streets } from './redact/streets.ts';
import { IS } from './redact/word.ts';

export interface Redaction {
  readonly text: Redacted;
  /** What was masked, in order, disjoint: offsets into the text that went in. */
  readonly spans: Span[];
}

/** What a mask leaves may complete another value, as a name beside a masked one; this many looks settle it. */
const MOST_ROUNDS = 6;

/**
 * Makes a function that masks private values: what the desk knows, and what looks private by its shape or its place.
 *
 * One value of a type is written `[name]`; where a text has several different ones, they are numbered by first appearance,
 * `[name 1]`, `[name 2]`, and the same value has the same number. Numbering is per text: it tells nothing across texts.
 * Masks already in the text stay as they are and their numbers are not used again, so redacting twice changes nothing.
 *
 * Loopback addresses, versions, flags, product words and documentation URLs stay. Linear time on any input.
 */
export function redactor(known: KnownValues): (text: string) => Redaction {
  const finders = [...certainFinders(known), whereDigits(randomStrings), homes, strangers];
  return (text) => masked(text, finders);
}

/**
 * Like `redactor`, without guesses: only what the desk knows and what has a private shape of its own. For text that people
 * wrote to be read, where a name may stand.
 */
export function certainRedactor(known: KnownValues): (text: string) => Redaction {
  const finders = certainFinders(known);
  return (text) => masked(text, finders);
}

/** Masks what the desk knows and nothing else. */
export function knownRedactor(known: KnownValues): (text: string) => Redaction {
  const finders = [knownValues(known)];
  return (text) => masked(text, finders);
}

function certainFinders(known: KnownValues): readonly Finder[] {
  return [
    where('-----BEGIN', pemBlocks),
    where('://', secretUrls),
    near(IS.provider, { before: 60, after: 20_000 }, providerKeys),
    near(IS.provider, { before: 60, after: 20_000 }, providerTokens),
    near(IS.scheme, { before: 60, after: 4200 }, headers),
    near(IS.scheme, { before: 60, after: 4200 }, authorization),
    near(IS.secretName, { before: 160, after: 700 }, assignedSecrets),
    near(IS.secretName, { before: 60, after: 160 }, saidPasswords),
    near(IS.secretName | IS.passcodeName, { before: 60, after: 160 }, loginPairs),
    near(IS.login, { before: 60, after: 600 }, loginFlags),
    near(IS.passcodeName, { before: 60, after: 160 }, passcodes),
    where('@', emails),
    spelledAt,
    spelledSign,
    where('%40', spelledEmails),
    near(IS.iban, { before: 40, after: 80 }, ibans),
    near(IS.guid, { before: 360, after: 60 }, guids),
    whereDigits(near(IS.accountName, { before: 60, after: 160 }, namedAccounts)),
    whereDigits(near(IS.accountName, { before: 60, after: 160 }, linkedAccounts)),
    near(IS.arn, { before: 40, after: 260 }, arns),
    whereDigits(({ text }) => numbers(text)),
    where(':', ipv6),
    macAddresses,
    near(IS.quad, { before: 60, after: 60 }, ipv4),
    near(IS.host, { before: 260, after: 260 }, privateHosts),
    streets,
    knownValues(known),
  ];
}

/** `at` is a word of nearly every text: only where a mailbox or a bracket stands before it, or a dot is spelled. */
function spelledAt(words: Words): Iterable<Span> {
  const { text, starts, all, bits, length } = words;
  if ((bits & IS.spelledAt) === 0) return [];
  for (let at = 1; at < length; at++) {
    if ((all[at]!.bits & IS.spelledAt) === 0) continue;
    if (all[at]!.key !== 'at' || /[._\d[({<]/.test(text.slice(Math.max(starts[at - 1]!, starts[at]! - 40), starts[at])))
      return findSpelled(words);
  }
  return [];
}
const findSpelled = near(IS.spelledAt, { before: 180, after: 320 }, spelledEmails);

/** Blanks are everywhere: the sign is looked for first. */
function spelledSign({ text }: Words): Iterable<Span> {
  return text.includes('@') && text.includes(' @ ') ? spelledEmails(text) : [];
}

/** Folders of people: most texts hold no such path. */
function homes({ text }: Words): Iterable<Span> {
  return HOMES.test(text) ? folderOwners(text) : [];
}
const HOMES = /[\\/](?:users|home|documents and settings)[\\/]/i;

/** With colons they are no words. */
function macAddresses(words: Words): Iterable<Span> {
  return (words.bits & IS.mac) !== 0 || COLONS.test(words.text) ? macs(words.text) : [];
}
const COLONS = /[\da-f]{2}:[\da-f]{2}:[\da-f]{2}:[\da-f]{2}:/i;

/** Most texts hold no address and no block: a quick look saves the walk. */
function where(sign: string, find: TextFinder): Finder {
  return ({ text }) => (text.includes(sign) ? find(text) : []);
}

function whereDigits(find: Finder): Finder {
  return (words) => ((words.bits & IS.anyDigit) === 0 ? [] : find(words));
}

function masked(text: string, finders: readonly Finder[]): Redaction {
  let spans: Span[] = [];
  let shown: Shown = { text, cuts: [{ shown: 0, input: 0, length: text.length }], masks: [] };
  let areas: readonly Area[] = [whole(text)];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fresh = inInput(
      areas.flatMap((area) => foundIn(area, shown.text, finders)),
      shown.cuts,
    );
    if (fresh.length === 0) break;
    spans = joined(
      text,
      [...spans, ...fresh].sort((a, b) => a.start - b.start),
    );
    shown = render(text, spans);
    // What is found near masks may be found in other places, too: then all of the text is looked through again.
    areas = round % 2 === 0 ? areasAround(shown) : [whole(shown.text)];
  }
  return { text: shown.text as Redacted, spans };
}

/** Neighbouring names are one: `Jane` `Doe`, with an initial or a comma between. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const before = whole.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, span.start);
    if (
      before?.type === span.type &&
      span.type === 'name' &&
      /^(?:[ \t.-]?|,? )(?:\p{Lu}\.? )?$/u.test(gap) &&
      !gap.startsWith(',')
    ) {
      whole[whole.length - 1] = { ...before, end: span.end };
    } else {
      whole.push(span);
    }
  }
  return whole;
}

/** Where a piece of input went in the output: from `shown` on it is the input from `input` on, for `length` characters. */
interface Cut {
  readonly shown: number;
  readonly input: number;
  readonly length: number;
}

/** A text with its masks in place, and where they stand in it. */
interface Shown {
  readonly text: string;
  readonly cuts: readonly Cut[];
  readonly masks: readonly { readonly start: number; readonly end: number }[];
}

function render(text: string, spans: readonly Span[]): Shown {
  const mask = namer(text, spans);
  const cuts: Cut[] = [];
  const masks: { start: number; end: number }[] = [];
  let shown = '';
  let at = 0;
  for (const span of [...spans, { start: text.length, end: text.length, type: undefined }]) {
    if (span.start > at) {
      cuts.push({ shown: shown.length, input: at, length: span.start - at });
      shown += text.slice(at, span.start);
    }
    const start = shown.length;
    if (span.type !== undefined) {
      shown += mask(span);
      masks.push({ start, end: shown.length });
    }
    at = span.end;
  }
  return { text: shown, cuts, masks };
}

/** Spans of the output as spans of the input; both in order. */
function inInput(spans: readonly Span[], cuts: readonly Cut[]): Span[] {
  const mapped: Span[] = [];
  let at = 0;
  for (const { start, end, type } of spans) {
    while (at < cuts.length && cuts[at]!.shown + cuts[at]!.length <= start) at++;
    const cut = cuts[at];
    if (cut === undefined || start < cut.shown) continue;
    mapped.push({ start: start - cut.shown + cut.input, end: Math.min(end - cut.shown, cut.length) + cut.input, type });
  }
  return mapped;
}

function namer(text: string, spans: readonly Span[]): (span: Span) => string {
  const numbers = new Map<Mask, Map<string, number>>();
  for (const { start, end, type } of spans) {
    const values = numbers.get(type) ?? new Map<string, number>();
    numbers.set(type, values);
    const value = text.slice(start, end).toLowerCase();
    if (!values.has(value)) values.set(value, values.size + 1);
  }
  const used = usedNumbers(text);
  return ({ start, end, type }) => {
    const values = numbers.get(type)!;
    const first = used.get(type);
    if (values.size === 1 && first === undefined) return `[${type}]`;
    return `[${type} ${(first ?? 0) + values.get(text.slice(start, end).toLowerCase())!}]`;
  };
}

/** The highest number of each type among masks that the text brings; an unnumbered one counts as 1. */
function usedNumbers(text: string): Map<string, number> {
  const used = new Map<string, number>();
  for (const [mask] of text.matchAll(MASK)) {
    const [type = '', number = '1'] = mask.slice(1, -1).split(' ');
    used.set(type, Math.max(used.get(type) ?? 0, Number(number)));
  }
  return used;
}
