import type { KnownValues, Mask, Redacted, Span } from '../model/redacted.ts';
import { MASKS } from '../model/redacted.ts';
import { emails, guids, ipv4, ipv6, privateHosts, secretUrls, spelledEmails } from './redact/network.ts';
import { accounts, ibans, numbers } from './redact/numbers.ts';
import { knownValues } from './redact/people.ts';
import {
  assignedSecrets,
  commandSecrets,
  headers,
  pemBlocks,
  providerKeys,
  providerTokens,
  randomStrings,
} from './redact/secrets.ts';
import { lex } from './redact/lexer.ts';
import type { Finder } from './redact/span.ts';
import { strangers } from './redact/strangers.ts';
import { streets } from './redact/streets.ts';

export interface Redaction {
  readonly text: Redacted;
  /** What was masked, in order, disjoint: offsets into the text that went in. */
  readonly spans: Span[];
}

/** A mask in a text: `[email]`, `[name 2]`. */
export const MASK = new RegExp(String.raw`\[(?:${MASKS.join('|')})(?: \d{1,6})?\]`, 'g');

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
  const finders = [...certainFinders(known), whereDigits(randomStrings), strangers];
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
    pemBlocks,
    where('://', secretUrls),
    providerKeys,
    providerTokens,
    headers,
    assignedSecrets,
    commandSecrets,
    where('@', emails),
    spelledEmails,
    whereDigits(ibans),
    whereDigits(guids),
    whereDigits(accounts),
    whereDigits(numbers),
    where(':', ipv6),
    whereDigits(ipv4),
    where('.', privateHosts),
    whereDigits(streets),
    knownValues(known),
  ];
}

/** Most texts hold no address and no number: a quick look saves the walk. */
function where(sign: string, find: Finder): Finder {
  return (text, words) => (text.includes(sign) ? find(text, words) : []);
}

function whereDigits(find: Finder): Finder {
  return (text, words) => (/\d/.test(text) ? find(text, words) : []);
}

function masked(text: string, finders: readonly Finder[]): Redaction {
  let spans: Span[] = [];
  let shown = render(text, spans);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fresh = inInput(found(shown.text, finders), shown.cuts);
    if (fresh.length === 0) break;
    spans = joined(
      text,
      [...spans, ...fresh].sort((a, b) => a.start - b.start),
    );
    shown = render(text, spans);
  }
  return { text: shown.text as Redacted, spans };
}

/** Disjoint spans in order, none touching a mask; where finders disagree the earlier one in the list wins. */
function found(text: string, finders: readonly Finder[]): Span[] {
  const taken: readonly Span[] = [...text.matchAll(MASK)].map(({ index, 0: mask }) => ({
    start: index,
    end: index + mask.length,
    type: 'name',
  }));
  const words = lex(text);
  let merged = taken;
  const all: Span[] = [];
  for (const find of finders) {
    const fresh = [...find(text, words)];
    if (fresh.length === 0) continue;
    const free = withoutOverlaps(
      fresh.sort((a, b) => a.start - b.start || b.end - a.end),
      merged,
    );
    if (free.length === 0) continue;
    for (const span of free) all.push(span);
    merged = [...merged, ...free].sort((a, b) => a.start - b.start);
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Those of `fresh` (in order) that overlap neither each other nor `taken` (in order, disjoint); cut down to what is free. */
function withoutOverlaps(fresh: readonly Span[], taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let at = 0;
  let last = 0;
  for (const { start, end, type } of fresh) {
    let from = Math.max(start, last);
    while (at < taken.length && taken[at]!.end <= from) at++;
    if (taken[at] !== undefined && taken[at]!.start <= from) {
      from = Math.max(from, taken[at]!.end);
      at++;
    }
    const to = Math.min(end, taken[at]?.start ?? end);
    if (to <= from) continue;
    free.push({ start: from, end: to, type });
    last = to;
  }
  return free;
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

function render(text: string, spans: readonly Span[]): { text: string; cuts: Cut[] } {
  const mask = namer(text, spans);
  const cuts: Cut[] = [];
  let shown = '';
  let at = 0;
  for (const span of [...spans, { start: text.length, end: text.length, type: undefined }]) {
    if (span.start > at) {
      cuts.push({ shown: shown.length, input: at, length: span.start - at });
      shown += text.slice(at, span.start);
    }
    if (span.type !== undefined) shown += mask(span);
    at = span.end;
  }
  return { text: shown, cuts };
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
