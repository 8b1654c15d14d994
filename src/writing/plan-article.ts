import type { Thread } from '../model/thread.ts';
import { terms } from '../text/terms.ts';
import { labelOf } from './actions.ts';
import { helped, OUTCOME_WEIGHT, type Answer } from './answers.ts';
import { generalizer } from './placeholders.ts';
import { claimsOf, statementsOf, type Claim, type Statement } from './statements.ts';

/** A step, and what else its agents said about it. */
export interface PlannedStep {
  readonly claim: Claim;
  readonly notes: readonly Claim[];
}

/** What goes into an article, in its order. */
export interface ArticlePlan {
  /** What is said before the first step. */
  readonly opening: readonly Claim[];
  /** Never empty. */
  readonly steps: readonly PlannedStep[];
  readonly causes: readonly Claim[];
  readonly others: readonly PlannedStep[];
  /** Addresses that agents gave in several tickets. */
  readonly links: readonly string[];
}

const MOST_ANSWERS = 80;
const MOST_STEPS = 9;
const MOST_NOTES = 2;
const MOST_CAUSES = 2;
const MOST_OTHERS = 4;
/** Share of terms from which two sentences say much the same on one page. */
const REPEATS = 0.3;

/**
 * Chooses what an article says: the answer that shares most with what helped others gives the order; causes and further steps come
 * from other answers. `undefined` when nothing that helped holds a step.
 */
export function planArticle(answers: readonly Answer[], threads: readonly Thread[]): ArticlePlan | undefined {
  const judged = [...answers].sort(byOutcome).slice(0, MOST_ANSWERS);
  const general = generalizer(answers);
  const statements = judged.flatMap((answer) => statementsOf(answer, general));
  const claims = claimsOf(statements).filter(({ refutedTickets, helpedTickets }) => refutedTickets <= helpedTickets);
  const claimOf = new Map(claims.flatMap((claim) => claim.all.map((statement) => [statement, claim] as const)));
  const centrality = centralityIn(judged, threads);
  const worth = (claim: Claim): number => Math.sqrt(claim.worth) * centrality(claim.best.terms);

  const spine = spineOf(judged, statements, (statement) => {
    const claim = claimOf.get(statement);
    return claim === undefined ? 0 : Math.sqrt(claim.worth) * centrality(statement.terms);
  });
  if (spine === undefined) return undefined;
  const { opening, steps, causes } = laidOut(spine, claimOf);
  const used = [...opening, ...causes, ...steps.flatMap(({ claim, notes }) => [claim, ...notes])];
  const isNew = (claim: Claim): boolean =>
    !repeatsCommands(claim, used) && used.every((other) => overlap(claim.best.terms, other.best.terms) < REPEATS);
  const take = (claim: Claim): Claim => (used.push(claim), claim);
  const standing = claims
    .filter(({ best, helpedTickets }) => !best.leans && helpedTickets > 0)
    .sort((a, b) => worth(b) - worth(a));

  for (const claim of standing) {
    if (causes.length < MOST_CAUSES && claim.best.role === 'cause' && supported(claim) && isNew(claim))
      causes.push(take(claim));
  }
  const others: PlannedStep[] = [];
  for (const claim of standing) {
    if (others.length < MOST_OTHERS && claim.best.role === 'step' && supported(claim) && isNew(claim)) {
      others.push({ claim: take(claim), notes: [] });
    }
  }
  return { opening, steps, causes, others, links: linksIn(judged) };
}

function supported({ helpedTickets, best }: Claim): boolean {
  return helpedTickets >= 2 || best.answer.outcome === 'accepted';
}

function byOutcome(a: Answer, b: Answer): number {
  return (
    OUTCOME_WEIGHT[b.outcome] - OUTCOME_WEIGHT[a.outcome] ||
    (a.turn.at < b.turn.at ? 1 : a.turn.at > b.turn.at ? -1 : 0) ||
    (String(a.ref) < String(b.ref) ? -1 : Number(a.ref !== b.ref))
  );
}

/** The statements of the answer that gives the article its order. */
function spineOf(
  answers: readonly Answer[],
  statements: readonly Statement[],
  worth: (statement: Statement) => number,
): Statement[] | undefined {
  const byAnswer = Map.groupBy(statements, ({ answer }) => answer);
  let best: { score: number; said: Statement[] } | undefined;
  for (const answer of answers) {
    const said = byAnswer.get(answer)?.slice(0, MOST_STEPS * 2) ?? [];
    if (!helped(answer.outcome) || !said.some(({ role }) => role === 'step')) continue;
    const sum = said.reduce((total, statement) => total + worth(statement) * (statement.role === 'step' ? 1 : 0.5), 0);
    const score = sum * said[0]!.share;
    if (best === undefined || score > best.score) best = { score, said };
  }
  return best?.said;
}

function laidOut(
  spine: readonly Statement[],
  claimOf: ReadonlyMap<Statement, Claim>,
): { opening: Claim[]; steps: PlannedStep[]; causes: Claim[] } {
  const opening: Claim[] = [];
  const causes: Claim[] = [];
  const steps: { claim: Claim; notes: Claim[] }[] = [];
  let before: number | undefined;
  for (const statement of spine) {
    const group = claimOf.get(statement);
    const follows = before === statement.at - 1;
    if (group === undefined || (statement.leans && !follows)) continue;
    const claim = { ...group, best: statement };
    const step = steps.at(-1);
    if (statement.role === 'step') {
      if (steps.length < MOST_STEPS) steps.push({ claim, notes: [] });
    } else if (statement.role === 'cause' && !statement.leans) {
      if (causes.length < MOST_CAUSES) causes.push(claim);
    } else if (step === undefined) {
      if (opening.length < MOST_NOTES) opening.push(claim);
    } else if (step.notes.length < MOST_NOTES) step.notes.push(claim);
    before = statement.at;
  }
  return { opening, steps, causes };
}

/** How close words are to what the topic's answers that helped have in common: mean share of their tickets, 0..1, plus a floor. */
function centralityIn(answers: readonly Answer[], threads: readonly Thread[]): (words: ReadonlySet<string>) => number {
  const ticketsOf = new Map<string, number>();
  const count = (words: Iterable<string>): void => {
    for (const word of new Set(words)) ticketsOf.set(word, (ticketsOf.get(word) ?? 0) + 1);
  };
  for (const { turn, outcome } of answers) if (helped(outcome)) count(terms([turn.text, ...turn.pasted].join(' ')));
  for (const { question } of threads) count(terms(`${question.subject} ${question.text}`));
  const most = Math.log2(1 + Math.max(1, ...ticketsOf.values()));
  return (words) => {
    let sum = 0;
    for (const word of words) sum += Math.log2(1 + (ticketsOf.get(word) ?? 0)) / most;
    return sum / Math.max(4, words.size);
  };
}

/** Whether a claim gives commands, and all of them are on the page already. */
function repeatsCommands(claim: Claim, used: readonly Claim[]): boolean {
  const given = commandLabels(claim);
  const known = new Set(used.flatMap(commandLabels));
  return given.length > 0 && given.every((label) => known.has(label));
}

function commandLabels({ best }: Claim): string[] {
  const inline = [...best.text.matchAll(/`([a-z][\w-]* [^`]+)`/g)].map(([, command]) => command!);
  const lines = best.code.flatMap((block) => block.split('\n')).filter((line) => /^[a-z][\w-]* \S/.test(line));
  return [...inline, ...lines].map(labelOf);
}

/** Jaccard similarity, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

const MOST_LINKS = 4;

/** Addresses of pages that agents gave in at least two tickets, most often given first; a page's languages and sections count as one. */
function linksIn(answers: readonly Answer[]): string[] {
  const pages = new Map<string, { url: string; tickets: Set<unknown> }>();
  for (const { turn, outcome, ref } of answers) {
    if (outcome === 'refuted') continue;
    for (const [url] of turn.text.matchAll(/https?:\/\/[^\s<>()"'`\]]+[^\s<>()"'`\].,;:!?]/g)) {
      const page = url.replace(/[?#].*$/, '').replace(/\/$/, '');
      const key = page.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/[a-z]{2}-[A-Z]{2}(?=\/)/, '');
      if (!key.includes('/') || /\[\w+(?: \d+)?\]/.test(key)) continue;
      const known = pages.get(key) ?? { url: page, tickets: new Set() };
      known.tickets.add(ref);
      pages.set(key, known);
    }
  }
  return [...pages.values()]
    .filter(({ tickets }) => tickets.size >= 2)
    .sort((a, b) => b.tickets.size - a.tickets.size || (a.url < b.url ? -1 : 1))
    .slice(0, MOST_LINKS)
    .map(({ url }) => url);
}
