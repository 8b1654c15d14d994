import type { Id } from '../model/ticket.ts';
import { agreementOf } from './agreement.ts';
import { answeredOf, sameAs } from './answered.ts';
import { helped, OUTCOME_WEIGHT, type Answer } from './answers.ts';
import { furtherSteps } from './further-steps.ts';
import { linksIn } from './given-links.ts';
import { isBorneOut, isInstruction, isNewBeside, passagesOf } from './passages.ts';
import type { ReadTopic } from './read-topic.ts';
import { claimsOf, type Claim, type Statement } from './statements.ts';
import { isOnlyWay } from './wording.ts';

/** A step, and what else its agents said about it. */
export interface PlannedStep {
  readonly claim: Claim;
  readonly notes: readonly Claim[];
  /** The items of the list that it introduces. */
  readonly items: readonly Claim[];
}

/** What is asked in a topic, as far as its answers are chosen by it. */
export interface Asked {
  /** Title and typical questions: an answer to them goes before one to something beside it. */
  readonly about: readonly string[];
  /** Tickets of each part of a topic in which several things are asked; none where it is of one piece. */
  readonly parts: readonly ReadonlySet<Id>[];
}

/** What goes into an article, in its order. */
export interface ArticlePlan {
  /**
   * The tickets that were given most of its steps, where they are few of those that were helped: what they asked is what the article
   * answers, and no more of the topic. The first one's answer gives the order.
   */
  readonly answered: readonly Id[] | undefined;
  /** The better half of its main answer may not be shown, and what is left only comes after it. */
  readonly isTail: boolean;
  /** What is said before the first step. */
  readonly opening: readonly Claim[];
  /** Never empty. */
  readonly steps: readonly PlannedStep[];
  readonly causes: readonly Claim[];
  readonly others: readonly PlannedStep[];
  /** Mean share of the words of its steps, 0..1, that agents of other tickets use too. */
  readonly agreed: number;
  /** How much of the topic's title and questions, 0..1, its own words speak of; rare words count most. */
  readonly speaks: number;
  /** Addresses that agents gave in several tickets. */
  readonly links: readonly string[];
}

const MOST_ANSWERS = 80;
const MOST_STEPS = 15;
/** So many answers may give the order, of at least this share of the best one's score. */
const MOST_SPINES = 5;
const NEARLY_AS_GOOD = 0.5;
const MOST_NOTES = 2;
const MOST_CAUSES = 2;
/** How near to the title a further answer has to be, beside the one that gives the order, 0..1. */
export const NEAR_ENOUGH = 0.5;
/** Tickets from which a topic may hold answers to something else. */
const MIXED = 20;
/** Share of the title and typical questions, rare words first, that a fact before the first step must speak of. */
const LEAST_SPEAKS = 0.05;
/** Share of a sentence's terms that agents of other tickets must use too, where no other ticket says the same. */
const FEWEST_SHARED = { step: 0.4, cause: 0.5, fact: 0.5 } as const;
/** Tickets in which agents said the same and nobody objected, from which it counts like an answer that helped. */
const FEWEST_SAID = 2;

/**
 * Chooses what an article says: the answer that shares most with what helped others gives the order; causes and further steps come
 * from other answers to the same. Nothing when nothing that helped holds a step.
 *
 * @param isOfMany  whether a sentence or command tells nothing that is a few customers' own
 * @returns the best plan, then some that are nearly as good
 */
export function* planArticle(
  { answers, threads, statementsOf }: ReadTopic,
  { about, parts }: Asked,
  isOfMany: (text: string) => boolean = () => true,
): Generator<ArticlePlan> {
  const judged = [...answers].sort(byOutcome).slice(0, MOST_ANSWERS);
  const { centrality, coverage, shared, near, about: aboutWords } = agreementOf(answers, threads, about);
  const statements = judged.flatMap(statementsOf);
  const claims = claimsOf(statements.filter(saysOfMany(isOfMany))).filter(
    ({ refutedTickets, helpedTickets }) => refutedTickets <= helpedTickets,
  );
  const claimOf = new Map(claims.flatMap((claim) => claim.all.map((statement) => [statement, claim] as const)));
  const worth = ({ worth: all }: Claim, { terms: words }: Statement): number => Math.sqrt(all) * centrality(words);
  const isGeneral = (statement: Statement, claim: Claim): boolean =>
    claim.helpedTickets >= 2 || shared(statement.terms) >= FEWEST_SHARED[statement.role];

  const scoreOf = (answer: Answer, said: readonly Statement[]): number => {
    const sum = said.reduce((total, one) => {
      const claim = claimOf.get(one);
      return total + (claim === undefined ? 0 : worth(claim, one) * (one.role === 'step' ? 1 : 0.5));
    }, 0);
    const common = said.reduce((total, one) => total + shared(one.terms), 0) / said.length;
    return sum * said[0]!.share * common * (0.2 + near(answer));
  };
  const said = byAnswer(statements.filter(isOfOneThing(statements)));
  for (const spine of spinesOf(byAnswer([...said.values()].flat().filter((one) => claimOf.has(one))), scoreOf)) {
    const kept = spine.filter((one) => {
      const claim = claimOf.get(one);
      return claim !== undefined && (one.role === 'step' || one.item !== undefined || isGeneral(one, claim));
    });
    const { opening: before, steps: all, causes } = laidOut(kept, claimOf);
    const isAsked = ({ best, helpedTickets }: Claim): boolean =>
      best.leads || (!POINTS.test(best.text) && (helpedTickets >= 2 || aboutWords(best.terms) >= LEAST_SPEAKS));
    const { opening, steps } = withoutLost(before, before.filter(isAsked), all);
    if (!steps.some(({ claim, items }) => [claim, ...items].some(isInstruction))) continue;
    const answered = answeredOf(steps, kept[0]!.answer.ref, answers);
    const asksTheSame = sameAs(answered, parts);
    const used = [...opening, ...causes, ...steps.flatMap(({ claim, notes, items }) => [claim, ...notes, ...items])];
    const speaks = aboutWords(new Set(used.flatMap(({ best }) => [...best.terms])));

    const reasons = claims
      .filter((claim) => claim.best.role === 'cause' && stands(claim, shared) && isGeneral(claim.best, claim))
      .filter(({ all }) => all.some(({ answer }) => asksTheSame(answer.ref)))
      .sort((a, b) => worth(b, b.best) - worth(a, a.best));
    addCauses(reasons, causes, used);
    const least = threads.length < MIXED ? 0 : NEAR_ENOUGH * near(kept[0]!.answer);
    const others = furtherSteps({
      offered: passagesOf(said, claimOf, isGeneral).filter(
        (one) => isBorneOut(one) && asksTheSame(one.answer.ref) && near(one.answer) >= least,
      ),
      used,
      gainOf: ({ answer, claims: all, terms: words }, known) =>
        (meanWorth(all) * coverage(words, known) * (0.2 + near(answer))) / Math.sqrt(4 + words.size),
    });
    const agreed = steps.reduce((sum, { claim }) => sum + shared(claim.best.terms), 0) / steps.length;
    const links = linksIn(judged.filter(({ ref }) => asksTheSame(ref))).filter(isOfMany);
    const first = steps[0]!.claim.best;
    const lost = statements.filter((one) => one.answer === first.answer && one.role === 'step' && !claimOf.has(one));
    const isTail = lost.length >= steps.length && lost.some(({ at }) => at === first.at - 1);
    yield { isTail, answered, opening, steps, causes, others, agreed, speaks, links };
  }
}

/** It says where more is to be read. */
const POINTS = /https?:\/\//;

function addCauses(reasons: readonly Claim[], causes: Claim[], used: Claim[]): void {
  for (const claim of reasons) {
    if (causes.length >= MOST_CAUSES || !isNewBeside(used)(claim)) continue;
    causes.push(claim);
    used.push(claim);
  }
}

const saysOfMany =
  (isOfMany: (text: string) => boolean) =>
  ({ text, code }: Statement): boolean =>
    [text, ...code].every(isOfMany);

/** It says something by itself, helped somebody or stands in two tickets, and is no single case. */
function stands(claim: Claim, shared: (words: ReadonlySet<string>) => number): boolean {
  const { best, helpedTickets, saidTickets } = claim;
  const isKnown = helpedTickets > 0 || saidTickets >= FEWEST_SAID;
  return !best.leans && isKnown && (supported(claim) || shared(best.terms) >= 0.5);
}

const meanWorth = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { worth }) => sum + Math.sqrt(worth), 0) / claims.length;

export const byAnswer = (statements: readonly Statement[]): Map<Answer, Statement[]> =>
  Map.groupBy(statements, ({ answer }) => answer);

/**
 * Whether its answer says no fact twice. One that does (`Security: TLS`) holds the settings of several things, whose headings are lost.
 */
export function isOfOneThing(statements: readonly Statement[]): (statement: Statement) => boolean {
  const facts = byAnswer(statements.filter(({ role }) => role !== 'step'));
  const mixed = new Set([...facts].flatMap(([answer, said]) => (hasTwins(said) ? [answer] : [])));
  return ({ answer }) => !mixed.has(answer);
}

const hasTwins = (said: readonly Statement[]): boolean => new Set(said.map(({ text }) => text)).size < said.length;

function supported({ helpedTickets, best, all }: Claim): boolean {
  return helpedTickets >= 2 || best.answer.outcome === 'accepted' || all.some(({ answer }) => answer.afterRefuted);
}

function byOutcome(a: Answer, b: Answer): number {
  return (
    OUTCOME_WEIGHT[b.outcome] - OUTCOME_WEIGHT[a.outcome] ||
    (a.turn.at < b.turn.at ? 1 : a.turn.at > b.turn.at ? -1 : 0) ||
    (String(a.ref) < String(b.ref) ? -1 : Number(a.ref !== b.ref))
  );
}

/** The statements of the answers that may give an article its order, the best by `score` first: those that helped and hold a step. */
function spinesOf(
  byAnswer: ReadonlyMap<Answer, readonly Statement[]>,
  score: (answer: Answer, said: readonly Statement[]) => number,
): Statement[][] {
  const spines = [...byAnswer]
    .map(([answer, all]) => ({ answer, said: all.slice(0, MOST_STEPS * 2) }))
    .filter(({ answer, said }) => helped(answer.outcome) && said.some(({ role }) => role === 'step'))
    .map(({ answer, said }) => ({ said, score: score(answer, said) }))
    .sort((a, b) => b.score - a.score);
  return spines
    .filter(({ score: own }, at) => at < MOST_SPINES && own >= NEARLY_AS_GOOD * spines[0]!.score)
    .map(({ said }) => said);
}

function laidOut(
  spine: readonly Statement[],
  claimOf: ReadonlyMap<Statement, Claim>,
): { opening: Claim[]; steps: PlannedStep[]; causes: Claim[] } {
  const opening: Claim[] = [];
  const causes: Claim[] = [];
  const steps: { claim: Claim; notes: Claim[]; items: Claim[] }[] = [];
  let before: Statement | undefined;
  for (const statement of spine) {
    const group = claimOf.get(statement);
    const follows = before?.at === statement.at - 1;
    if (group === undefined || (statement.leans && !follows)) continue;
    const claim = { ...group, best: statement };
    const step = steps.at(-1);
    const { item, role } = statement;
    if (item !== undefined && step?.claim.best.leads === true && step.items.length < 2 * MOST_STEPS) {
      step.items.push(claim);
      before = statement;
      continue;
    }
    // What leads a list between two steps is a step of its own: `If it is still offline:`.
    const leadsOn = statement.leads && step !== undefined;
    if (item !== undefined && role === 'fact' && steps.length === 0 && EXPLAINED.test(statement.text)) {
      if (opening.length < 2 * MOST_NOTES) opening.push(claim);
      before = statement;
      continue;
    }
    const opens = item === undefined ? role === 'step' || leadsOn : item !== before?.item;
    if (opens) {
      if (steps.length < MOST_STEPS) steps.push({ claim, notes: [], items: [] });
    } else if (role === 'cause' && !statement.leans && item === undefined) {
      if (causes.length < MOST_CAUSES) causes.push(claim);
    } else if (step === undefined) {
      if (opening.length < MOST_NOTES) opening.push(claim);
    } else if (step.notes.length < MOST_NOTES) step.notes.push(claim);
    before = statement;
  }
  return { opening, steps: withoutDeadEnds(steps.filter(isWhole)), causes };
}

/** What is left when some of the opening is: what leant on the last of it goes with it, and so on. */
function withoutLost(
  before: readonly Claim[],
  asked: readonly Claim[],
  all: readonly PlannedStep[],
): { opening: Claim[]; steps: PlannedStep[] } {
  const lost = new Set(before.filter((one) => !asked.includes(one)).map(({ best }) => best.at));
  const stays = ({ best }: Claim): boolean => {
    if (!best.leans || !lost.has(best.at - 1)) return true;
    lost.add(best.at);
    return false;
  };
  return { opening: asked.filter(stays), steps: all.filter(({ claim }) => stays(claim)) };
}

/** An item that tells what something is, `Bound to an app: valid inside only`, comes before the first step and is none. */
const EXPLAINED = /^[^:.`>]{3,40}: (?!https?:)/;

/** Without ways at whose end nothing is done: the next step starts from the menu again, or there is none. */
function withoutDeadEnds(steps: readonly PlannedStep[]): PlannedStep[] {
  const kept: PlannedStep[] = [];
  for (const step of steps.toReversed()) {
    const next = kept[0]?.claim.best.text;
    const isOver = next === undefined || /^go (?:back )?to [^.]*>/i.test(next);
    const isWay = isOnlyWay(step.claim.best.text) && step.items.length + step.notes.length === 0;
    if (!isOver || !isWay || step.claim.best.code.length > 0) kept.unshift(step);
  }
  return kept;
}

/** What leads a list of which nothing is left leads nowhere: `More about it:`. */
function isWhole({ claim: { best }, items }: PlannedStep): boolean {
  return !best.leads || items.length > 0 || best.code.length > 0 || !best.text.endsWith(':');
}
