import type { Thread } from '../model/thread.ts';
import { countAskers } from '../model/k-people.ts';
import { tally, terms } from '../text/terms.ts';
import type { Candidate } from './draft.ts';
import { slugOf } from './slug.ts';
import { hasMask } from './wording.ts';

const MOST_QUESTIONS = 5;
const LONGEST = 120;
const FEWEST_WORDS = 3;
const MOST_WORDS = 20;
/** What a word that the page has already adds, where a new one adds 1. */
const KNOWN = 0.3;

/**
 * The title of a page: the topic's own, unless it is the sentence of one customer and says what only few say; then another that many
 * may read, or the words that the topic is about.
 */
export function titleFor(candidate: Candidate): string {
  const { topic, threads, isOfMany } = candidate;
  const said = threads.map(({ question }) => bare(`${question.subject} ${question.text}`));
  const isTaken = said.some((text) => text.includes(bare(topic.title)));
  if (!isTaken || (isOfMany(topic.title) && !ownIn(threads)(topic.title))) return topic.title;
  const [other] = wordingsFor(candidate, '');
  const title = other ?? shortSubject(candidate) ?? wordsFor(candidate);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What a typical question calls what many of the topic's customers speak of: `New phone`. */
function shortSubject({ topic, threads, isOfMany }: Candidate): string | undefined {
  const frequent = new Set([...weightsOf(threads)].flatMap(([word, share]) => (share >= FREQUENT ? [word] : [])));
  return topic.examples
    .flatMap((example) => (isOneSentence(example) ? [] : [example.split(' – ')[0]!]))
    .find(
      (subject) =>
        /^\S+ \S/.test(subject) &&
        subject !== subject.toUpperCase() &&
        (isShown(subject) || isShown(`the ${subject}`)) &&
        isOfMany(subject) &&
        terms(subject).some((word) => frequent.has(word) && !VAGUE.has(word)),
    );
}

/** The address of a page by its title; what says that one is missing is no part of it. */
export function slugFor(candidate: Candidate): string {
  return slugOf(titleFor(candidate).replace(`${UNNAMED}: `, ''));
}

const UNNAMED = 'To be named';

/** What stands for a title until an editor finds one: the words that mark the topic, as what they are. */
function wordsFor({ topic, threads, isOfMany }: Candidate): string {
  const own = topic.keywords.filter(isOfMany);
  const words = own.length > 1 ? own : answerWords(threads).filter(isOfMany);
  const chosen = words.filter((word, at) => words.findIndex((other) => other.includes(word)) === at).slice(0, 3);
  return chosen.length === 0 ? UNNAMED : `${UNNAMED}: ${chosen.join(', ')}`;
}

/** Words of the answers to several customers, those to most first. */
function answerWords(threads: readonly Thread[]): string[] {
  const given = threads.map(({ turns }) => {
    const said = turns
      .filter(({ kind }) => kind === 'answer')
      .map(({ text }) => text.replace(/\[[a-z]+(?: \d+)?\]|`[^`]*`/g, ' '));
    return [
      ...new Set(
        said
          .join(' ')
          .toLowerCase()
          .match(/(?<![\p{L}'’])\p{L}{4,}(?![\p{L}'’])/gu),
      ),
    ];
  });
  const tickets = tally(given.flat().filter((word) => terms(word).some((term) => !VAGUE.has(term))));
  return [...tickets]
    .filter(([, count]) => count >= 2)
    .sort(([a, one], [b, other]) => other - one || b.length - a.length || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/**
 * Customers' own wordings for the front matter, so that the page is found: sentences whose words are those of many, chosen so that
 * together they hold most of what the topic's customers say.
 *
 * @param page  what the page says already, title first; what one of its lines says is not said again
 */
export function wordingsFor({ topic, threads, wordings, isOfMany }: Candidate, page: string): string[] {
  const weights = weightsOf(threads);
  const about = aboutOf(topic, weights);
  const known = new Set(terms(page));
  const lines = new Set(page.split('\n').map(bare));
  const isOwn = ownIn(threads);
  const offered = [...topic.examples.filter(isOneSentence), ...wordings].filter(
    (text) => text !== topic.title && !lines.has(bare(text)) && isShown(text) && !isOwn(text),
  );
  const left = new Map(offered.map((text) => [bare(text), { text, words: new Set(terms(text)) }]));
  const said = new Set<string>();
  const worth = (words: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of words) if (!said.has(word)) sum += (weights.get(word) ?? 0) * (known.has(word) ? KNOWN : 1);
    return sum / Math.sqrt(4 + words.size);
  };
  const chosen: string[] = [];
  while (chosen.length < MOST_QUESTIONS && left.size > 0) {
    const [best] = [...left].map(([key, one]) => ({ key, ...one, gain: worth(one.words) })).sort(byGain);
    if (best === undefined || best.gain === 0) break;
    left.delete(best.key);
    if (!isTelling(best.words, about, weights) || !isOfMany(best.text)) continue;
    chosen.push(best.text);
    for (const word of best.words) said.add(word);
  }
  return chosen;
}

/** No subject with what stood below it. */
const isOneSentence = (example: string): boolean => !example.includes(' – ');

/** A word with a joint, as people name what they own: `stock-web`. */
const JOINED = /[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+/gi;

/** Whether a sentence holds a joined word that stands in one customer's tickets alone. */
function ownIn(threads: readonly Thread[]): (text: string) => boolean {
  const holders = new Map<string, Set<string>>();
  for (const { question, turns, organization, requester, ticketId } of threads) {
    const said = [question.subject, ...[question, ...turns].flatMap(({ text, pasted }) => [text, ...pasted])].join(
      '\n',
    );
    for (const [word] of said.toLowerCase().matchAll(JOINED)) {
      holders.set(word, (holders.get(word) ?? new Set()).add(organization ?? requester ?? String(ticketId)));
    }
  }
  return (text) => (text.toLowerCase().match(JOINED) ?? []).some((word) => (holders.get(word)?.size ?? 0) < 2);
}

/** Whether a customer's sentence, read alone, tells what the topic's customers ask. */
export function telling({ topic, threads }: Candidate): (text: string) => boolean {
  const weights = weightsOf(threads);
  const about = aboutOf(topic, weights);
  return (text) => isTelling(new Set(terms(text)), about, weights);
}

/** What a topic is about: its title, its keywords, and what many of its customers say. */
function aboutOf({ title, keywords }: Candidate['topic'], weights: ReadonlyMap<string, number>): Set<string> {
  const frequent = [...weights].flatMap(([word, share]) => (share >= FREQUENT ? [word] : []));
  return new Set([...[title, ...keywords].flatMap(terms), ...frequent]);
}

/** Fewest words that several of the topic's customers use, and fewest of its title or keywords. */
const FEWEST_COMMON = 2;
/** Share of customers, 0..1, from which a word is what the topic is about. */
const FREQUENT = 0.3;

/** Whether somebody who reads it alone knows what is asked: `Is this a known problem?` tells nothing. */
function isTelling(
  words: ReadonlySet<string>,
  about: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): boolean {
  const common = [...words].filter((word) => !VAGUE.has(word) && (weights.has(word) || about.has(word)));
  return common.length >= FEWEST_COMMON && common.some((word) => about.has(word));
}

const VAGUE: ReadonlySet<string> = new Set(
  terms(
    `problem issue question solve solution possible know known help way ways fix bug report work working try tried thing
    things time day days today good best right wrong happen happening reason same different new option need want done name
    now until still since yet again no not never`,
  ),
);

function byGain(a: { gain: number; text: string }, b: { gain: number; text: string }): number {
  return b.gain - a.gain || (a.text < b.text ? -1 : 1);
}

/** For each word that more than one customer uses, the share of customers who do, 0..1. */
function weightsOf(threads: readonly Thread[]): Map<string, number> {
  const by = new Map<string, Thread[]>();
  for (const thread of threads) {
    const { subject, text } = thread.question;
    for (const word of new Set(terms(`${subject}\n${text}`))) by.set(word, [...(by.get(word) ?? []), thread]);
  }
  const all = countAskers(threads).people;
  const people = [...by].map(([word, askers]) => [word, countAskers(askers).people] as const);
  return new Map(people.filter(([, count]) => count >= 2).map(([word, count]) => [word, count / all]));
}

/** Whether a customer's sentence may stand in a front matter: it is short, whole and about nobody. */
export function isShown(text: string): boolean {
  const words = text.split(' ').length;
  return (
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    text.length <= LONGEST &&
    !hasMask(text) &&
    !UNSHOWN.test(text) &&
    !OF_ONE_CASE.test(text)
  );
}

/** A number by which one case goes, a host, what somebody calls a thing of theirs, a day, or what was said before. */
const OF_ONE_CASE = new RegExp(
  [
    String.raw`#\d`,
    String.raw`\b[a-z][\w-]*\.[\w-]+\.[a-z]{2,}\b`,
    String.raw`['"‘“]\w+[-_][\w-]+['"’”]`,
    String.raw`\b(?:apps?|orgs?|spaces?|instances?|databases?|buckets?|users?|accounts?|hosts?|projects?|services?) ['"‘“][^\s'"’”]+['"’”]`,
    String.raw`\b(?:automatic reply|ticket closed|continuing|(?:my|our|this|that|last|previous) ticket)\b`,
    String.raw`^(?:i|we) (?:(?:have )?(?:already|just|only|recently)|do(?:n['’]t| not) (?:want|know|understand|like|think|care|remember))\b`,
    String.raw`\b(?:do|does|did|done) (?:that|so|the same)\b`,
    String.raw`\b(?:since then|(?:hours?|days?|weeks?|months?) ago|in the (?:last|past) (?:couple|few|\d+))\b`,
    String.raw`^(?:\S+ ){0,4}(?:it|this|these|those|them)\b(?! (?:\S+ ){0,2}(?:possible|normal|how)\b)`,
  ].join('|'),
  'i',
);

/** An address, a list's mark after a dash, a sentence that breaks off. */
const UNSHOWN =
  /https?:| [–-] [-*•]|\b(?:is|are|was|were|the|an?|of|to|for|and|or|but|with|that|which|my|your|says?|following)[:.]?$/i;

/** Words alone, to tell whether two sentences are the same. */
export function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
