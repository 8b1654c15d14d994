import { countAskers, isShared } from '../model/k-people.ts';
import type { Thread } from '../model/thread.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import { sentences } from '../text/sentences.ts';
import { meanings } from '../text/terms.ts';
import { isPlainWording, isStep } from './wording.ts';

/** Something that several customers saw or said. */
export interface Symptom {
  readonly text: string;
  /** A machine said it, not a person. */
  readonly isCode: boolean;
  readonly tickets: ReadonlySet<Id>;
}

const MOST_SYMPTOMS = 5;
const LONGEST_ERROR = 160;

/**
 * Error messages that customers pasted, then what they say in much the same words or in their whole question; most frequent first.
 *
 * @param minRequesters  fewest distinct customers, of as many organizations, who must have seen or said one
 */
export function symptomsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const errors = errorsOf(threads, minRequesters);
  return [...errors, ...wordingsOf(threads, minRequesters)];
}

function errorsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const seen = new Map<string, { text: string; tickets: Set<Id>; by: Thread[] }>();
  for (const thread of threads) {
    const ref = ticketRef({ source: thread.source, id: thread.ticketId });
    const { subject, text, pasted } = thread.question;
    for (const line of [subject, ...text.split('\n'), ...pasted.flatMap((block) => block.split('\n'))]) {
      const error = errorIn(line);
      if (error === undefined) continue;
      const key = error
        .toLowerCase()
        .replace(/\d+/g, '0')
        .replace(/[^\p{L}0[\]]+/gu, ' ')
        .trim();
      const known = seen.get(key) ?? { text: error, tickets: new Set<Id>(), by: [] };
      known.tickets.add(ref);
      known.by.push(thread);
      seen.set(key, known);
    }
  }
  return [...seen.values()]
    .filter(({ by }) => isShared(by, minRequesters))
    .sort((a, b) => b.tickets.size - a.tickets.size || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_SYMPTOMS)
    .map(({ text, tickets }) => ({ text, isCode: true, tickets }));
}

/** Some of them say too little for a page. */
const MOST_WORDINGS = 8;
/** Share of terms, 0..1, from which two customers say the same. */
const SAME = 0.5;
/** Share of a sentence's terms, 0..1, in a customer's whole question from which that customer saw the same. */
const HELD = 0.75;

interface Wording {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly by: Thread;
}

/** Sentences about what happens that enough customers wrote in much the same words, each in its shortest form. */
function wordingsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const said = threads.flatMap(spokenIn);
  const asked = threads.map((thread) => ({ by: thread, terms: termsIn(thread) }));
  const near = said.map(({ terms: own }) => {
    const alikeIn = new Set(said.filter((other) => alike(own, other.terms) >= SAME).map(({ by }) => by));
    return asked.filter(({ by, terms: all }) => alikeIn.has(by) || held(own, all) >= HELD).map(({ by }) => by);
  });
  const people = near.map((all) => countAskers(all).people);
  const order = [...near.keys()]
    .filter((at) => isShared(near[at]!, minRequesters))
    .sort(
      (a, b) =>
        people[b]! - people[a]! ||
        said[a]!.text.length - said[b]!.text.length ||
        (said[a]!.text < said[b]!.text ? -1 : 1),
    );
  const chosen: number[] = [];
  for (const at of order) {
    if (chosen.length >= MOST_WORDINGS) break;
    if (chosen.every((other) => alike(said[other]!.terms, said[at]!.terms) < SAME / 2)) chosen.push(at);
  }
  return chosen.map((at) => ({
    text: said[at]!.text,
    isCode: false,
    tickets: new Set(near[at]!.map(({ source, ticketId: id }) => ticketRef({ source, id }))),
  }));
}

function termsIn({ question: { subject, text } }: Thread): Set<string> {
  return new Set(meanings(`${subject}\n${text}`));
}

/** Share of the first terms that the others hold, 0..1. */
function held(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return some.intersection(all).size / Math.max(1, some.size);
}

function spokenIn(thread: Thread): Wording[] {
  const { question } = thread;
  return [question.subject, ...sentences(question.text)].flatMap((sentence) => {
    const text = sentence
      .replace(/\s+/g, ' ')
      .replace(/(?:: ?){2,}/g, ': ')
      .replace(/[\s.!–-]+$/, '')
      .trim();
    const terms = new Set(meanings(text));
    if (
      terms.size < 3 ||
      !isPlainWording(text) ||
      !saysWhatHappens(text) ||
      POINTS.test(text) ||
      errorIn(text) !== undefined
    )
      return [];
    return [{ text: text.charAt(0).toUpperCase() + text.slice(1), terms, by: thread }];
  });
}

/** It speaks of something that is said elsewhere. */
const POINTS = /\b(?:it|its|this|that|these|those|they|them|same)\b/i;

/** A symptom is something that happens or does not, no errand (`Create mailing list`) and no name of a thing. */
function saysWhatHappens(text: string): boolean {
  return !isStep(`${text}.`) && HAPPENS.test(text);
}

const HAPPENS =
  /n['’]t\b|\b(?:not?|never|nothing|cannot|cant|wont|doesnt|unable|is|are|was|were|has|have|had|does|did|keeps?|gets?|got|shows?|says?|goes|went|stops?|stopped|fails?|failed|failing|failure|missing|lost|gone|empty|blank|wrong|slow|stuck|broken|crash\w*|hangs?|freezes?|frozen|denied|refused|rejected|expired|locked|blocked|disappear\w*|vanish\w*|timed? out|times out|errors?|loop\w*|duplicate[ds]?|corrupt\w*|invalid|unauthori[sz]ed|forbidden|full|down|returns?|returned|takes|took|nicht|kein\w*|fehler\w*|pas|plus|erreur|impossible|no|falla|falta)\b/i;

/** Jaccard similarity, 0..1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

/** The message of an error that a line holds, without time stamps and names of processes. */
function errorIn(line: string): string | undefined {
  const bare = line
    .replace(/^\s*\d{4}-\d\d-\d\dT?[ \d:.,Z+-]*/, '')
    .replace(/^\s*\[[^\]]*\]\s*/, '')
    .replace(/^\s*(?:OUT|ERR|STDERR|STDOUT|WARN|INFO)\s+/, '')
    .replace(/`/g, '')
    .trim();
  if (
    bare.length < 8 ||
    bare.length > LONGEST_ERROR ||
    /\[(?:name|email|phone|org|address|account|key|token)(?: \d+)?\]/.test(bare)
  ) {
    return undefined;
  }
  return ERROR.test(bare) ? bare : undefined;
}

const ERROR =
  /^(?:[A-Z][\w.]*(?:Error|Exception)\b|(?:error|fatal|failed|failure|err)\b[:\s]|.{0,60}\b(?:error|exception)\b:|exit(?:ed with)? status \d|\w+: (?:cannot|could not|unable|permission|no such)|SQLSTATE|HTTP\/?\d|\d{3} (?:Bad|Unauthorized|Forbidden|Not Found|Internal|Service|Gateway))/i;
