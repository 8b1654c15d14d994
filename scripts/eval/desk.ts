import { mine } from '../../src/commands/mine.ts';
import { pull } from '../../src/commands/pull.ts';
import type { Id } from '../../src/model/ticket.ts';
import type { Week, WeekTopic } from '../../src/model/week.ts';
import type { EvaluationOptions } from '../eval.ts';
import { judge, READ } from '../kit/judge.ts';
import { layOutSample, SAMPLE_TICKETS, SAMPLE_WINDOW, sampleTruth, type Problem } from '../kit/sample-desk.ts';
import { quietHouse, scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';

export const name = 'desk';
export const about = 'topics of the sample desk, and whether an article covers them, against its truth';

const DAY_MS = 24 * 3600 * 1000;
const CLUSTERS = ['tickets', 'topics', 'V', 'ARI', `purity@${READ}`, `distinct@${READ}`, 'coverage', 'F1 left out'];
const COVERAGE = ['with article', 'covered', 'covered or update', 'right article', 'without', 'new'];

/** Pulls and mines the sample desk as the weekly run does: all twelve weeks at once, and the last four. */
export async function run({ misses }: EvaluationOptions): Promise<void> {
  const truth = sampleTruth();
  const lastDays = new Date(SAMPLE_WINDOW.until.getTime() - 28 * DAY_MS);
  const weeks = [
    { window: 'all 12 weeks', week: await mined(SAMPLE_WINDOW.since) },
    { window: 'last 28 days', week: await mined(lastDays) },
  ];
  const clusters = weeks.map(({ window, week }) => [window, ...clusterRow(week, truth)]);
  const target = ['target', '', '', '', '', '≥ .750', '≥ 17', '', '≥ .500'];
  console.log(table(['', ...CLUSTERS], [...clusters, target]));
  const decided = weeks.map(({ window, week }) => ({ window, decisions: decisionsOf(week, truth) }));
  const rows = decided.map(({ window, decisions }) => [window, ...coverageRow(decisions)]);
  console.log(`\nCoverage, a problem by its largest topic:\n${table(['', ...COVERAGE], rows)}`);
  if (misses) for (const { window, decisions } of decided) console.log(`\n${window}:\n${wrong(decisions)}`);
}

async function mined(since: Date): Promise<Week> {
  using scratch = scratchFolder();
  const house = quietHouse(scratch.path, SAMPLE_WINDOW.until);
  layOutSample(house.contentDir);
  await pull({ ...house, warn: () => undefined }, [SAMPLE_TICKETS], {});
  const { week } = await mine(house, { since, until: SAMPLE_WINDOW.until });
  return week;
}

function clusterRow(week: Week, truth: ReadonlyMap<Id, Problem>): string[] {
  const topicOf = new Map(week.topics.flatMap(({ tickets }, topic) => tickets.map((ticket) => [ticket, topic])));
  const tickets = [...topicOf.keys(), ...week.unassigned];
  const names = [...new Set(truth.values().map((problem) => problem.name))];
  const { v, ari, purity, distinct, coverage, leftOut } = judge(
    Int32Array.from(tickets, (ticket) => topicOf.get(ticket) ?? -1),
    Int32Array.from(tickets, (ticket) => {
      const problem = truth.get(ticket)!;
      return problem.belongsNowhere ? -1 : names.indexOf(problem.name);
    }),
  );
  const [counts, shares] = [
    [tickets.length, week.topics.length],
    [v, ari, purity],
  ];
  return [
    ...counts.map(String),
    ...shares.map((share) => share.toFixed(3)),
    String(distinct),
    ...[coverage, leftOut].map((share) => share.toFixed(3)),
  ];
}

/** What was decided for a problem, by the largest topic that is mostly about it. */
interface Decision {
  readonly problem: Problem;
  readonly coverage: WeekTopic['coverage'];
}

function decisionsOf(week: Week, truth: ReadonlyMap<Id, Problem>): Decision[] {
  const found = new Map<string, Decision & { readonly size: number }>();
  for (const { tickets, coverage } of week.topics) {
    const problems = Object.values(Object.groupBy(tickets, (ticket) => truth.get(ticket)!.name));
    const [most] = problems.map((own) => own!).sort((a, b) => b.length - a.length);
    const problem = truth.get(most![0]!)!;
    if (problem.belongsNowhere || (found.get(problem.name)?.size ?? 0) >= most!.length) continue;
    found.set(problem.name, { problem, coverage, size: most!.length });
  }
  return [...found.values()];
}

function coverageRow(decisions: readonly Decision[]): string[] {
  const withArticle = decisions.filter(({ problem }) => problem.article !== undefined);
  const without = decisions.filter(({ problem }) => problem.article === undefined);
  const near = withArticle.filter(({ coverage }) => coverage.kind !== 'new');
  return [
    withArticle.length,
    withArticle.filter(({ coverage }) => coverage.kind === 'covered').length,
    near.length,
    withArticle.filter(({ problem, coverage }) => coverage.article === problem.article).length,
    without.length,
    without.filter(({ coverage }) => coverage.kind === 'new').length,
  ].map(String);
}

/** The decisions that are not what the truth says. */
function wrong(decisions: readonly Decision[]): string {
  const lines = decisions.flatMap(({ problem, coverage: { kind, article, score } }) => {
    const right = problem.article === undefined ? kind === 'new' : kind === 'covered' && article === problem.article;
    return right
      ? []
      : [`  ${problem.name} (${problem.article ?? 'no article'}): ${kind}, ${article ?? '-'}, ${score}`];
  });
  return lines.join('\n');
}
