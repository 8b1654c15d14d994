import type { Thread } from '../../model/thread.ts';
import { ticketRef, type Id } from '../../model/ticket.ts';
import { sentences } from '../../text/sentences.ts';
import { terms } from '../../text/terms.ts';
import { inCode } from '../code-marks.ts';
import { sortedRefs } from '../order.ts';
import type { Generalize } from '../placeholders.ts';
import { isLook } from '../actions.ts';
import { hasMask } from '../wording.ts';

/** A sentence of internal notes. */
export interface Note {
  /** Tickets that hold it, at least one. */
  readonly refs: readonly Id[];
  readonly text: string;
  readonly kind: 'undo' | 'verify' | 'escalate' | 'access' | 'finding';
}

/** Sentences of internal notes that name nobody, one for all that say the same but for numbers, most tickets first. */
export function notesOf(
  threads: readonly Thread[],
  general: Generalize,
  isOfMany: (text: string) => boolean = () => true,
): Note[] {
  const all = threads.flatMap((thread) => {
    const ref = ticketRef({ source: thread.source, id: thread.ticketId });
    return thread.turns
      .filter(({ kind }) => kind === 'note')
      .flatMap((turn) => withCases(sentences(turn.text).map((sentence) => general(inCode(sentence), { ref, turn }))))
      .filter(({ text }) => isPlain(text))
      .map(({ text, kind }) => ({ ref, text: kind === 'verify' ? seenIn(text) : text, kind }));
  });
  return (['escalate', 'undo', 'verify', 'access', 'finding'] as const)
    .flatMap((kind) => merged(all.filter((one) => one.kind === kind)).map((one) => ({ ...one, kind })))
    .flatMap(({ texts, ...one }) => {
      const text = texts
        .map((wording) => withoutNames(wording, texts))
        .find((wording) => isOfMany(alone(wording, texts)));
      return text === undefined ? [] : [{ ...one, text }];
    })
    .map(({ text, refs, kind }) => ({ text, refs: sortedRefs(refs), kind }))
    .filter(
      ({ text, refs, kind }) =>
        kind !== 'finding' || (!OF_CUSTOMER.test(text) && (refs.length > 1 || !OF_ONE_DAY.test(text))),
    )
    .sort((a, b) => b.refs.length - a.refs.length);
}

/** The words that one wording of a note has and no other; of a single one, all. */
function alone(wording: string, all: readonly string[]): string {
  if (all.length === 1) return wording;
  return [
    'only',
    ...[...wordsOf(wording)].filter((word) => all.filter((other) => wordsOf(other).has(word)).length < 2),
  ].join(' ');
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu));

/** A joined word that only one of several wordings has is what its customer calls a thing. */
function withoutNames(wording: string, all: readonly string[]): string {
  if (all.length === 1) return wording;
  return wording.replace(/(?<![\w./<-])[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+(?![\w>.-])/g, (name) =>
    all.filter((other) => other.includes(name)).length < 2 ? '<name>' : name,
  );
}

/** Sentences of one note with their kinds; a bare request (`Please check.`) gives way to the finding before it, the case in which it was made. */
function withCases(said: readonly string[]): { text: string; kind: Note['kind'] }[] {
  return said.flatMap((text, at) => {
    const kind = kindOf(text);
    if (kind !== 'escalate' || saysWhen(text)) return [{ text, kind }];
    const before = said[at - 1];
    const isCase =
      before !== undefined &&
      kindOf(before) === 'finding' &&
      saysWhen(before) &&
      !OF_ONE_DAY.test(before) &&
      !/\bthey\b/i.test(before);
    return isCase ? [{ text: before, kind }] : [];
  });
}

/** Whether there is more to a sentence than what is asked for. */
function saysWhen(text: string): boolean {
  const rest = text
    .replace(/^(?:t2|tier 2)\b[,.:]? (?:(?:pls|please)[.,:]? )?/i, '')
    .replace(
      /(?:^|[,;.]\s*)(?:and )?(?:please|pls|can|could|would|is|are|does|do|what|who|which|how)\b[^.?!]*[.?!]*$/i,
      '',
    )
    .replace(/\?+$/, '');
  return !/^(?:their|can['’]?t explain)\b|[^.!)\]`]\?$/i.test(text) && new Set(terms(rest)).size >= FEWEST_TERMS;
}

const FEWEST_TERMS = 2;

/** Of a note that tells what was done and what came of it, what came of it. */
function seenIn(text: string): string {
  const [did = '', ...seen] = text.split(/ (?:->|→|=>) /);
  const commands = [...did.matchAll(/`([^`]+)`/g)].map(([, command]) => command!);
  const ran = commands.findLast((command) => !isLook(command));
  return ran !== undefined && seen.length > 0 ? `After \`${ran}\`: ${seen.join(' -> ')}` : text;
}

/** Share of words, 0..1, from which two notes say the same. */
const SAME = 0.7;

/** Sentences that say the same but for numbers as one, with their tickets and all their wordings, the first one first. */
export function merged(
  all: readonly { readonly ref: Id; readonly text: string }[],
): { readonly text: string; readonly texts: readonly string[]; readonly refs: ReadonlySet<Id> }[] {
  const groups: { text: string; texts: string[]; words: ReadonlySet<string>; refs: Set<Id> }[] = [];
  const exact = new Map<string, (typeof groups)[number]>();
  for (const { ref, text } of all) {
    const words = new Set(terms(text).filter((word) => !/\d/.test(word)));
    const key = [...words].join(' ');
    const known = exact.get(key) ?? groups.find((one) => alike(one.words, words) >= SAME);
    const group = known ?? { text, texts: [], words, refs: new Set<Id>() };
    if (known === undefined) groups.push(group);
    group.texts.push(text);
    group.refs.add(ref);
    exact.set(key, group);
  }
  return groups;
}

/** Jaccard similarity, 0..1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common / Math.max(1, a.size + b.size - common);
}

/** It names nobody, is whole, and is about the problem. */
function isPlain(text: string): boolean {
  const isWhole = ['`', '"'].every((mark) => (text.split(mark).length - 1) % 2 === 0) && !/^[\p{Ll}_]+=/u.test(text);
  const words = text.split(/\s+/).length;
  return (
    isWhole &&
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    !hasMask(text) &&
    !/\bI\b|\b(?:me|my)\b/.test(text) &&
    !CLOSED.test(text)
  );
}

const FEWEST_WORDS = 3;
const MOST_WORDS = 35;

/** Notes about the ticket and its customer, and not about the problem. */
const CLOSED =
  /\b(?:we['’]ll|we will|i['’]ll|goes live|reminder|status page|on the phone|on phone)\b|^(?:temporary|not a request|spam|junk|closed|duplicate|merged|see (?:above|below|thread|ticket)|same as|done|they|last logon|checked|so\b|out of ideas|sent|gave|asked|follow[- ]?up|told (?:cust|them|him|her)|(?:the )?cust(?:omer)? (?:is |was |had |has )?(?:nervous|says|said|wants|needs|afraid|angry|happy|loud|called|insists))\b/i;

/** A finding that speaks of its customer, or of that customer's things. */
const OF_CUSTOMER = /\bcust(?:omers?)?\b|^(?:told|explained|suggested|hinted|signed|reminder)\b|^`?<[a-z-]+>/i;
/** A finding of a day or hour: where only one ticket holds it, it is of that ticket alone. */
const OF_ONE_DAY =
  /\b\d{1,2}:\d{2}\b|\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b/i;

function kindOf(text: string): Note['kind'] {
  if (ESCALATED.test(text) || /\?$/.test(text)) return 'escalate';
  if (UNDO.test(text)) return 'undo';
  if (VERIFIED.test(text) && !UNVERIFIED.test(text) && new Set(terms(text)).size > FEWEST_TERMS) return 'verify';
  return ACCESS.test(text) ? 'access' : 'finding';
}

const UNDO =
  /\b(?:undo|undone|irreversible|revert|roll(?:ed)? back|set (?:it )?back to|can(?:'t|’t|not) be (?:reversed|undone|shrunk|taken back)|no shrink|no way back)\b/i;
const VERIFIED =
  /\b(?:confirmed|verified|(?:update|create) succeeded|back to normal|(?:is|now|all) ok|OK (?:now|again)|works? (?:again|now)|connects|healthy|up again|(?:staged|auth|tested) ok|after [\w-]+(?: and [\w-]+)? ok|sees? (?:everything|all of (?:it|them))|(?:flag|queue|alert) (?:cleared|going down|empty)|(?:queue|lag|errors?) (?:is |are )?(?:going )?down(?: to zero)?)\b|(?<!`) -> (?:running|200|ok|available)\b/i;
const UNVERIFIED =
  /\?|\bno (?!longer\b)|\b(?:can['’]?t|cannot|impossible|please|pls|but|still|not|never|until|expected|isn't|says?)\b/i;
const ESCALATED =
  /\b(?:escalat\w+|t2|tier 2|pls (?:look|check)|please (?:look|check)|(?:platform|broker|router)\?|can (?:you|we|someone)\b.*\?|looks like the (?:broker|platform|router)|need (?:someone|somebody)|out of ideas|can't explain|stuck worker)\b|\?\?/i;
const ACCESS =
  /\b(?:as admin|superuser|bastion|vpn|sign-?off|written ok|approval|needs? (?:an? )?(?:\w+ )?(?:role|manager|access)|only (?:org )?managers?)\b/i;
