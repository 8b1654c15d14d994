import type { Ticket } from '../../../src/model/ticket.ts';
import { eastern, momentInWeek, ticketsByWeek, WEEKS, workingTimeAfter } from './calendar.ts';
import { dice, type Dice } from './dice.ts';
import { AGENTS, customers, outsider, type Customer } from './people.ts';
import * as phrases from './phrases.ts';
import { channel, open, problemThread } from './problem-threads.ts';
import type { Problem, Sources, Wording } from './sources.ts';
import { answer, lastAt, reply, ticketOf, type Draft } from './thread.ts';
import { vary } from './vary.ts';

const FIRST_ID = 4001;

/** What a ticket of the desk is really about. */
export interface Truth {
  readonly ticket: number;
  /** Id of the problem, `spam`, or `oneoff-7`. */
  readonly problem: string;
  /** Page of the knowledge base that answers it. */
  readonly article: string | undefined;
}

export interface Desk {
  /** In order of creation, with ids from 4001 up. */
  readonly tickets: readonly Ticket[];
  readonly truth: readonly Truth[];
}

interface Entry {
  readonly at: number;
  readonly draft: Draft;
  readonly problem: string;
  readonly article?: string | undefined;
}

/** Makes twelve weeks of a support desk out of its sources. The same seed gives the same bytes. */
export function composeDesk(sources: Sources, seed: string): Desk {
  const root = dice(seed);
  const people = customers(root.fork('people'));
  const entries = [
    ...sources.problems.flatMap((problem) => problemEntries(problem, people, root.fork(problem.id))),
    ...sources.oneoffs.map((_, i) => oneoffEntry(sources, i, people, root.fork(`oneoff-${i + 1}`))),
    ...spamEntries(sources, people, root.fork('spam')),
  ].sort((a, b) => a.at - b.at || (a.problem < b.problem ? -1 : 1));
  return {
    tickets: entries.map(({ draft }, i) => draft(FIRST_ID + i)),
    truth: entries.map(({ problem, article }, i) => ({ ticket: FIRST_ID + i, problem, article })),
  };
}

function problemEntries(problem: Problem, people: readonly Customer[], dice: Dice): Entry[] {
  const size = Math.max(problem.volume, problem.wordings.length);
  const moments = ticketsByWeek(problem, size, dice.fork('weeks')).flatMap((tickets, week) =>
    Array.from({ length: tickets }, (_, i) => momentInWeek(week, dice.fork(`moment ${week} ${i}`))),
  );
  const wordings = spread(problem.wordings, size, dice.fork('wordings'));
  const askers = requesters(problem, people, dice.fork('requesters'));
  const solutions = {
    en: rounds(solutionsIn(problem, false), size, dice.fork('en')),
    es: rounds(solutionsIn(problem, true), size, dice.fork('es')),
  };
  return dice.shuffled(moments).map((at, i) => {
    const wording = wordings[i]!;
    const own = dice.fork(`ticket ${i}`);
    const customer = askers(wording.lang, own);
    const draft = problemThread(problem, { wording, at, customer }, solutions[wording.lang][i]!, own);
    return { at, draft, problem: problem.id, article: problem.article };
  });
}

/** Each wording once before any comes again; the second time it is varied. */
function spread(wordings: readonly Wording[], size: number, dice: Dice): Wording[] {
  return rounds(wordings, size, dice).map((wording, i) => (i < wordings.length ? wording : vary(wording, dice)));
}

/** `size` items, all of `list` in a new order before any comes again. */
function rounds<T>(list: readonly T[], size: number, dice: Dice): T[] {
  const drawn: T[] = [];
  while (drawn.length < size) drawn.push(...dice.shuffled(list));
  return drawn.slice(0, size);
}

/** The solutions in a language, or all of them when there is none. */
function solutionsIn(problem: Problem, spanish: boolean): readonly string[] {
  const some = problem.solutions.filter((text) => /^hola /i.test(text) === spanish);
  return some.length > 0 ? some : problem.solutions;
}

/** Nobody asks twice while others have not asked. A broken sign-on concerns the people of two agencies only. */
function requesters(problem: Problem, people: readonly Customer[], dice: Dice): (lang: string, own: Dice) => Customer {
  const agencies = dice.shuffled([...new Set(people.map(({ agency }) => agency))]).slice(0, 2);
  const crowd = problem.id === 'agency-sso-broken' ? people.filter(({ agency }) => agencies.includes(agency)) : people;
  const left = rounds(crowd, crowd.length * 3, dice);
  return (lang, own) => {
    const fits = left.findIndex(({ speaksSpanish }) => lang === 'en' || speaksSpanish);
    return fits === -1 ? own.pick(people.filter(({ speaksSpanish }) => speaksSpanish)) : left.splice(fits, 1)[0]!;
  };
}

function oneoffEntry({ oneoffs }: Sources, i: number, people: readonly Customer[], dice: Dice): Entry {
  const wording = oneoffs[i]!;
  const speakers = people.filter(({ speaksSpanish }) => wording.lang === 'en' || speaksSpanish);
  const at = momentInWeek(dice.int(0, WEEKS - 1), dice);
  const talk = open('oneoff', { wording, at, customer: dice.pick(speakers) }, dice);
  const agent = dice.pick(AGENTS.slice(0, 5));
  answer(talk, 'solve', agent, { text: wording.reply, at: workingTimeAfter(at, dice.around(120)) });
  if (dice.chance(0.3))
    reply(talk, 'thank', {
      text: dice.pick(['Thank you!', 'Great, thanks.', 'thx {agent}', 'Understood.']),
      at: workingTimeAfter(lastAt(talk), dice.around(200)),
    });
  return { at, problem: `oneoff-${i + 1}`, draft: ticketOf(talk, [], channel(wording, dice), dice) };
}

/** Machines and sellers write at any hour; nobody answers them. */
function spamEntries({ spam }: Sources, people: readonly Customer[], dice: Dice): Entry[] {
  return rounds(spam, spam.length * 2, dice).map((text, i): Entry => {
    const own = dice.fork(i);
    const at = momentInWeek(own.int(0, WEEKS - 1), own);
    const again =
      i >= spam.length
        ? { subject: text.subject, body: `${text.body.trim()}\n\nRef. ${eastern(at).getTime() / 1000}` }
        : text;
    const wording: Wording = { ...again, lang: 'en' };
    const customer = text.body.includes('{') ? own.pick(people) : outsider(text.body, 95_001 + (i % spam.length));
    const talk = open('spam', { wording, at, customer }, own);
    answer(talk, 'bin', own.pick(AGENTS.slice(0, 5)), {
      text: own.pick(phrases.SPAM_NOTES),
      at: workingTimeAfter(at, own.around(40)),
    });
    return { at, problem: 'spam', draft: ticketOf(talk, own.chance(0.5) ? ['spam'] : [], 'email', own) };
  });
}
