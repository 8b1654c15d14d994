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
 * Error messages that customers pasted, then what they say in much the same words; most frequent first.
 *
 * @param minRequesters  fewest distinct customers, of as many organizations, who must have seen or said one
 */
export function symptomsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const errors = errorsOf(threads, minRequesters);
  return [...errors, ...wordingsOf(threads, minRequesters)].slice(0, MOST_SYMPTOMS);
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

const MOST_WORDINGS = 3;
/** Share of terms, 0..1, from which two customers say the same. */
const SAME = 0.5;

interface Wording {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly ref: Id;
  readonly by: Thread;
}

/** Sentences about what happens that enough customers wrote in much the same words, each in its shortest form. */
function wordingsOf(threads: readonly Thread[], minRequesters: number): Symptom[] {
  const said = threads.flatMap(spokenIn);
  const near = said.map((one) => said.filter((other) => alike(one.terms, other.terms) >= SAME));
  const people = near.map((all) => countAskers(all.map(({ by }) => by)).people);
  const order = [...near.keys()]
    .filter((at) =>
      isShared(
        near[at]!.map(({ by }) => by),
        minRequesters,
      ),
    )
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
    tickets: new Set(near[at]!.map(({ ref }) => ref)),
  }));
}

function spokenIn(thread: Thread): Wording[] {
  const { source, ticketId, question } = thread;
  const ref = ticketRef({ source, id: ticketId });
  return [question.subject, ...sentences(question.text)].flatMap((sentence) => {
    const text = sentence
      .replace(/\s+/g, ' ')
      .replace(/[.!]+$/, '')
      .trim();
    const terms = new Set(meanings(text));
    if (terms.size < 3 || !isPlainWording(text) || !saysWhatHappens(text) || errorIn(text) !== undefined) return [];
    return [{ text: text.charAt(0).toUpperCase() + text.slice(1), terms, ref, by: thread }];
  });
}

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
