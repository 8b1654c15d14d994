import { awakeAfter, workingTimeAfter } from './calendar.ts';
import { moveLog } from './dates.ts';
import type { Dice } from './dice.ts';
import { AGENTS, EXPERTS, TIER_1, type Agent, type Customer } from './people.ts';
import * as phrases from './phrases.ts';
import { fill, setting } from './slots.ts';
import type { Problem, Wording } from './sources.ts';
import { answer, lastAt, reply, ticketOf, type Draft, type Talk } from './thread.ts';

const tier1 = AGENTS.filter(({ group }) => group === TIER_1);
const experts = AGENTS.filter(({ group }) => group === EXPERTS);
const AREAS: readonly Problem['area'][] = ['deploy', 'access', 'services', 'network', 'compliance'];

/** One customer's ticket about a problem, from the first message to wherever it got by the last day. */
export function problemThread(
  problem: Problem,
  opening: { wording: Wording; at: number; customer: Customer },
  solution: string,
  dice: Dice,
): Draft {
  const { wording, at, customer } = opening;
  const talk = open(problem.id, opening, dice);
  const agent = dice.pick(tier1);
  const spanish = wording.lang === 'es';
  if (dice.chance(0.025)) nudge(talk, dice);
  else {
    if (dice.chance(0.22)) acknowledge(talk, agent, spanish, dice);
    const goesOn = spanish || talkBackAndForth(talk, problem, agent, dice);
    if (goesOn) finish(talk, problem, { agent, solution, spanish }, dice);
    else giveUp(talk, agent, dice);
  }
  return ticketOf(
    talk,
    tags(problem, talk, spanish, dice),
    channel(wording, dice),
    dice.fork(`html ${customer.id} ${at}`),
  );
}

export function open(id: string, opening: { wording: Wording; at: number; customer: Customer }, dice: Dice): Talk {
  const { wording, at, customer } = opening;
  const set = setting(id, customer, dice.fork('setting'));
  const text = fill(moveLog(wording.body.trim(), at), set, at, '');
  return {
    set,
    subject: fill(moveLog(wording.subject, at), set, at, ''),
    said: [{ role: 'reply', by: customer, at, text }],
  };
}

function acknowledge(talk: Talk, agent: Agent, spanish: boolean, dice: Dice): void {
  const at = workingTimeAfter(lastAt(talk), dice.around(12)) + dice.int(0, 59) * 1000;
  answer(talk, 'acknowledge', agent, { text: dice.pick(spanish ? phrases.ACUSES : phrases.ACKNOWLEDGEMENTS), at });
}

/** Questions and first tries before the solution. False when the customer does not answer any more. */
function talkBackAndForth(talk: Talk, problem: Problem, agent: Agent, dice: Dice): boolean {
  const asks = dice.chance(0.32);
  const errs = dice.chance(0.24);
  for (const role of [...(asks ? ['ask' as const] : []), ...(errs ? ['wrong' as const] : [])]) {
    const exchange = dice.pick(role === 'ask' ? problem.asks : problem.wrong);
    answer(talk, role, agent, { text: exchange.agent, at: agentsTurn(talk, 50, dice) });
    if (dice.chance(0.05)) return false;
    reply(talk, 'reply', { text: exchange.customer, at: customersTurn(talk, 90, dice) });
  }
  if (asks || errs || dice.chance(0.97)) return true;
  answer(talk, 'ask', agent, { text: dice.pick(problem.asks).agent, at: agentsTurn(talk, 50, dice) });
  return false;
}

interface Ending {
  readonly agent: Agent;
  readonly solution: string;
  readonly spanish: boolean;
}

function finish(talk: Talk, problem: Problem, { agent, solution, spanish }: Ending, dice: Dice): void {
  const solver = (spanish ? undefined : escalate(talk, problem, agent, dice)) ?? agent;
  const [note, second] = dice.shuffled(problem.notes);
  if (dice.chance(0.5)) answer(talk, 'note', agent, { text: note!, at: agentsTurn(talk, 25, dice) });
  if (second !== undefined && dice.chance(0.12))
    answer(talk, 'note', agent, { text: second, at: agentsTurn(talk, 15, dice) });
  answer(talk, 'solve', solver, { text: solution, at: agentsTurn(talk, 60, dice) });
  if (!dice.chance(0.5)) return;
  const thanks = problem.thanks.filter((text) => isSpanish(text) === spanish);
  const words = dice.pick(thanks.length > 0 ? thanks : phrases.GRACIAS).trim();
  const farewell = words.includes('{first}') || spanish ? '' : dice.pick(phrases.FAREWELLS);
  reply(talk, 'thank', { text: words + farewell, at: customersTurn(talk, 240, dice) });
  if (!spanish && dice.chance(0.06)) comeBack(talk, agent, dice);
}

/** Asks the experts where the problem calls for it. The expert who answers the customer, when one does. */
function escalate(talk: Talk, problem: Problem, agent: Agent, dice: Dice): Agent | undefined {
  const { escalation } = problem;
  if (escalation === undefined || talk.said[0]!.text.length < 120 || !dice.chance(0.36)) return undefined;
  const expert = dice.pick(experts);
  answer(talk, 'escalate', agent, { text: escalation.note, at: agentsTurn(talk, 30, dice) });
  answer(talk, 'expert', expert, { text: escalation.expert, at: expertsTurn(talk, dice) });
  return dice.chance(0.25) ? expert : undefined;
}

function comeBack(talk: Talk, agent: Agent, dice: Dice): void {
  reply(talk, 'reply', { text: dice.pick(phrases.RETURNS), at: customersTurn(talk, 2200, dice) });
  answer(talk, 'solve', agent, { text: dice.pick(phrases.RETURN_REPLIES), at: agentsTurn(talk, 45, dice) });
  if (dice.chance(0.6))
    reply(talk, 'thank', { text: dice.pick(phrases.RETURN_THANKS), at: customersTurn(talk, 300, dice) });
}

/** Nobody ever answered. */
function nudge(talk: Talk, dice: Dice): void {
  if (dice.chance(0.7)) reply(talk, 'reply', { text: dice.pick(phrases.NUDGES), at: customersTurn(talk, 4000, dice) });
}

function giveUp(talk: Talk, agent: Agent, dice: Dice): void {
  const at = workingTimeAfter(lastAt(talk), 5 * 540 + dice.int(0, 400)) + dice.int(0, 59) * 1000;
  answer(talk, 'close', agent, { text: dice.pick(phrases.GIVING_UP), at });
}

function agentsTurn(talk: Talk, minutes: number, dice: Dice): number {
  return workingTimeAfter(lastAt(talk), 3 + Math.min(dice.around(minutes), 800)) + dice.int(0, 59) * 1000;
}

/** The experts have work of their own: a few hours, now and then a week or more. */
function expertsTurn(talk: Talk, dice: Dice): number {
  const minutes = dice.chance(0.2) ? dice.int(4, 12) * 540 : Math.min(dice.around(200), 1000);
  return workingTimeAfter(lastAt(talk), minutes) + dice.int(0, 59) * 1000;
}

function customersTurn(talk: Talk, minutes: number, dice: Dice): number {
  return awakeAfter(lastAt(talk), dice.around(minutes, 1.1)) + dice.int(0, 59) * 1000;
}

function tags(problem: Problem, talk: Talk, spanish: boolean, dice: Dice): string[] {
  const area = dice.chance(0.78) ? [dice.chance(0.08) ? dice.pick(AREAS) : problem.area] : [];
  const escalated = talk.said.some(({ role }) => role === 'escalate') ? ['escalated'] : [];
  const urgent = /urgent|asap|down\b/i.test(talk.said[0]!.text + talk.subject) ? ['urgent'] : [];
  return [...area, ...escalated, ...urgent, ...(spanish && dice.chance(0.7) ? ['spanish'] : [])];
}

export function channel(wording: Wording, dice: Dice): string {
  const mail = /^(From:|>|--$|V\/r)|Sent from/m.test(wording.body) || /^(re|fw|fwd):/i.test(wording.subject);
  if (mail) return 'email';
  const bare = wording.body.length < 300 && !/^\{(name|first|phone)\}/m.test(wording.body);
  return dice.pick(bare ? ['web', 'web', 'email', 'email', 'slack'] : ['web', 'email', 'email']);
}

function isSpanish(text: string): boolean {
  return (
    /[¿¡ñ]|\b(gracias|perfecto|listo|resuelto|con)\b.*\b(ya|con|lleva|muchas|en|el|la|todo|sin)\b|gracias/i.test(
      text,
    ) && !/\bthe\b/.test(text)
  );
}
