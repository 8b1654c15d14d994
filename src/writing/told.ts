import type { Article } from '../model/article.ts';
import type { Asker } from '../model/k-people.ts';
import type { Thread } from '../model/thread.ts';
import { ticketRef } from '../model/ticket.ts';
import type { Coverage, WeekTopic } from '../model/week.ts';
import { sentences } from '../text/sentences.ts';
import { terms } from '../text/terms.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { answersOf, helped, type Answer } from './answers.ts';
import { isInstruction } from './passages.ts';
import { generalizer } from './placeholders.ts';
import { claimsOf, statementsOf, type Claim, type Statement } from './statements.ts';
import { contradictor, type Contradicts } from './contradicts.ts';

type Lacks = NonNullable<Coverage['lacks']>;

/** What agents' replies say about a topic. */
export interface Told {
  readonly solved: WeekTopic['solved'];
  readonly disagree: NonNullable<WeekTopic['disagree']>;
  /** What they say beside or against the article; empty without one. */
  readonly steps: Lacks['steps'];
  readonly contradicted: Lacks['contradicted'];
}

const MOST_STEPS = 5;
const MOST_CONTRADICTED = 3;
const MOST_SAID = 4;
/** A step that helped in fewer tickets may be one customer's own. */
const FEWEST_TICKETS = 2;
/** How much of the topic's title and typical questions, 0..1, one ticket and its answer speak of that tell how the topic was solved. */
const NEAR = 0.35;
/** `Click on OK` solves nothing by itself. */
const FEWEST_TERMS = 4;
/** What words that others use count beside those of the topic. */
const COMMON_WORDS = 0.1;
/** Share of a step's terms in one sentence of the article, 0..1, from which the article has it. */
const THERE = 0.6;

export interface ToldOptions {
  /** The topic's title, then its typical questions. */
  readonly about?: readonly string[];
  /** Whether what was said, to these customers, may be offered for an article. */
  readonly isForAll?: (text: string, askers: readonly Asker[]) => boolean;
}

/**
 * Reads agents' replies to a topic's tickets: how it was solved, where they disagree, and what an article lacks beside them.
 */
export function told(
  threads: readonly Thread[],
  article: Article | undefined,
  { about = [], isForAll = () => true }: ToldOptions = {},
): Told {
  const answers = threads.flatMap(answersOf);
  const general = generalizer(answers);
  const claims = claimsOf(answers.flatMap((answer) => statementsOf(answer, general)));
  const steps = claims.filter((claim) => isInstruction(claim) && !claim.best.leans).sort(byHelp);
  const told = article === undefined ? [] : sentences(article.body);
  const contradicts = contradictor();
  const solved = solvedBy(steps, agreementOf(answers, threads, about));
  return {
    solved: solved && { text: wordsOf(solved), tickets: solved.helpedTickets },
    disagree: [...rivalSteps(steps, contradicts), ...rivalLinks(answers)].slice(0, MOST_SAID),
    steps:
      article === undefined
        ? []
        : steps
            .filter((claim) => claim.helpedTickets >= FEWEST_TICKETS && !isThere(claim, told))
            .filter((claim) => isForAll(wordsOf(claim), askersOf(claim, threads)))
            .slice(0, MOST_STEPS)
            .map((claim) => ({ text: wordsOf(claim), tickets: claim.helpedTickets })),
    contradicted: contradictions(steps, told, contradicts),
  };
}

/**
 * The step that helped in most tickets, of those that say something by themselves; one of few words only where no fuller one helped in half as
 * many. Of those that helped in one, it is one whose ticket asks what the topic asks, and of these the one that says most of it, in words that
 * agents of other tickets use too: one customer's own case is no solution of a topic.
 */
function solvedBy(steps: readonly Claim[], { near, about, shared }: Agreement): Claim | undefined {
  const alone = steps.filter(({ best }) => standsAlone(best));
  const full = alone.filter(({ best: { text, code } }) => {
    // The words of an address are not said.
    const said = new Set(terms([text.replaceAll(LINK, ' '), ...code].join(' ')));
    return said.size >= FEWEST_TERMS;
  });
  const [most] = alone;
  if (most !== undefined && most.helpedTickets > 1) {
    return full.find(({ helpedTickets }) => helpedTickets > 1 && 2 * helpedTickets >= most.helpedTickets) ?? most;
  }
  const says = ({ best: { answer, terms: words } }: Claim): number =>
    near(answer) * (about(words) + COMMON_WORDS * shared(words));
  return full
    .filter(({ best, helpedTickets }) => helpedTickets > 0 && near(best.answer) >= NEAR)
    .toSorted((a, b) => says(b) - says(a))[0];
}

/** Comes after another step, or speaks of what was named before. */
const FOLLOWS =
  /^(?:afterwards?|then|next|also|finally|lastly|alternatively|(?:after|once) (?:that|this|it|done)|if you(?:['’]d| would) rather)\b|\b(?:still|any ?more|any longer|(?:each|all|any|one|some|none|both) of (?:those|these|them))\b/i;
/** Says what not to do, how to see that it was done, or to wait and see. */
const SOLVES_NOTHING =
  /^(?:don['’]t|do not|never|avoid|watch|monitor|observe|wait|keep an eye)\b|^(?:check|test|verify|confirm):/i;

/** Whether a step solves something when it is all that is shown: it neither follows another nor leads to a list. */
function standsAlone({ text, leads, code }: Statement): boolean {
  return !FOLLOWS.test(text) && !SOLVES_NOTHING.test(text) && (!leads || code.length > 0);
}

function askersOf({ all }: Claim, threads: readonly Thread[]): Thread[] {
  const refs = new Set(all.map(({ answer }) => answer.ref));
  return threads.filter(({ source, ticketId }) => refs.has(ticketRef({ source, id: ticketId })));
}

function byHelp(a: Claim, b: Claim): number {
  return b.helpedTickets - a.helpedTickets || b.worth - a.worth || (a.best.text < b.best.text ? -1 : 1);
}

/** In one line a word such as `password:` would make what follows look like its value; `add it with:` goes on. */
function wordsOf({ best: { text, code } }: Claim): string {
  return [
    code.length > 0
      ? text.replace(/(?<=\b(?:with|do|run|is|be|like|use|using|by|as|to)):$/i, '').replace(/:$/, '.')
      : text,
    ...code.map((block) => `\`${block.replaceAll('\n', '; ')}\``),
  ].join(' ');
}

function isThere({ best }: Claim, told: readonly string[]): boolean {
  return told.some((sentence) => {
    const has = new Set(terms(sentence));
    return best.terms.intersection(has).size >= THERE * best.terms.size;
  });
}

function contradictions(
  steps: readonly Claim[],
  told: readonly string[],
  contradicts: Contradicts,
): Lacks['contradicted'] {
  return steps
    .filter(({ helpedTickets }) => helpedTickets > 0)
    .flatMap((claim) => {
      const against = told.find((sentence) => contradicts(sentence, claim.best.text));
      return against === undefined ? [] : [{ article: against, reply: claim.best.text, tickets: claim.helpedTickets }];
    })
    .slice(0, MOST_CONTRADICTED);
}

/**
 * The first two steps of different agents that say the opposite of each other, or the same with another value. Such steps are near
 * enough to be one claim, or two.
 */
function rivalSteps(steps: readonly Claim[], contradicts: Contradicts): NonNullable<WeekTopic['disagree']> {
  for (const [at, { best, all }] of steps.entries()) {
    const said = [...all, ...steps.slice(at + 1).map((claim) => claim.best)];
    const rival = said.find((other) => contradicts(best.text, other.text) && author(other) !== author(best));
    if (rival === undefined) continue;
    const [against, along] = [all, steps.find((claim) => claim.best === rival)?.all ?? []].map((statements) =>
      statements.filter(({ text }) => contradicts(best.text, text)),
    );
    const others = [rival, ...against!, ...along!];
    return [
      { says: best.text, tickets: ticketsOf(all.filter((one) => !others.includes(one))) },
      { says: rival.text, tickets: ticketsOf(others) },
    ];
  }
  return [];
}

const author = ({ answer }: Statement): string => answer.turn.author;

function ticketsOf(statements: readonly Statement[]): number {
  return new Set(statements.map(({ answer }) => answer.ref)).size;
}

const LINK = /https?:\/\/[^\s<>()[\]"']+/g;

/** Addresses that different agents gave in different tickets of the topic, each in several and never together. */
function rivalLinks(answers: readonly Answer[]): NonNullable<WeekTopic['disagree']> {
  const given = new Map<string, Answer[]>();
  for (const answer of answers.filter(({ outcome }) => helped(outcome))) {
    for (const link of new Set(answer.turn.text.match(LINK)?.map((found) => found.replace(/[.,;:!]+$/, '')))) {
      given.set(link, [...(given.get(link) ?? []), answer]);
    }
  }
  const rivals = [...given]
    .map(([says, by]) => ({
      says,
      refs: new Set(by.map(({ ref }) => ref)),
      authors: new Set(by.map((a) => a.turn.author)),
    }))
    .filter(({ refs }) => refs.size >= FEWEST_TICKETS)
    .sort((a, b) => b.refs.size - a.refs.size || (a.says < b.says ? -1 : 1));
  const [first, ...others] = rivals;
  const second = others.find(
    ({ refs, authors }) => refs.isDisjointFrom(first!.refs) && authors.isDisjointFrom(first!.authors),
  );
  return second === undefined ? [] : [first!, second].map(({ says, refs }) => ({ says, tickets: refs.size }));
}
