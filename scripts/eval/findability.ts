import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from '../../src/commands/draft.ts';
import { withStore, type House } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { pull } from '../../src/commands/pull.ts';
import { readThreads } from '../../src/commands/threads.ts';
import { readPages } from '../../src/io/pages.ts';
import { openSearchIndex } from '../../src/io/search-index.ts';
import type { Thread } from '../../src/model/thread.ts';
import type { Week } from '../../src/model/week.ts';
import { pageAddress } from '../../src/text/page-address.ts';
import type { EvaluationOptions } from '../eval.ts';
import { buildPublicSite } from '../kit/built.ts';
import { layOutSample, SAMPLE_TICKETS, SAMPLE_WINDOW, sampleTruth } from '../kit/sample-desk.ts';
import { quietHouse, scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';

export const name = 'findability';
export const about = 'customers’ questions put to the built search of the sample desk: does it find the right article';

const DAY_MS = 24 * 3600 * 1000;
/** Questions from here on are held back. */
const HELD_FROM = new Date(SAMPLE_WINDOW.until.getTime() - 28 * DAY_MS);

interface Asked {
  readonly question: string;
  /** Addresses of the pages that answer it. */
  readonly right: ReadonlySet<string>;
}

/** The desk's own articles with every question that they answer; then with the drafts of eight weeks, and the next four weeks' questions. */
export async function run({ misses }: EvaluationOptions): Promise<void> {
  using scratch = scratchFolder();
  const house = quietHouse(scratch.path, SAMPLE_WINDOW.until);
  layOutSample(house.contentDir);
  await pull({ ...house, warn: () => undefined }, [SAMPLE_TICKETS], {});
  const truth = sampleTruth();
  const own = rightPages([], truth);
  const before = await look(house, await asked(house, SAMPLE_WINDOW.since, own), misses);
  const drafted = { ...house, now: HELD_FROM };
  const { week } = await mine(drafted, { since: SAMPLE_WINDOW.since, until: HELD_FROM });
  await draft(drafted, {});
  publishDrafts(house);
  const after = await look(house, await asked(house, HELD_FROM, rightPages(topicPages(house, week), truth)), misses);
  const rows = [
    ['its 11 articles, all twelve weeks', ...before],
    ['drafts of eight weeks published, the next four', ...after],
    ['target', '', '', '≥ .850'],
  ];
  console.log(table(['', 'questions', 'hit@1', 'hit@3'], rows));
}

/** As an editor would who takes every draft as it is. */
function publishDrafts({ contentDir }: House): void {
  for (const { path, text } of readPages(contentDir, 'kb').pages)
    writeFileSync(join(contentDir, path), text.replace(/^status: draft$/m, 'status: published\nconfirmedBy: editor'));
}

/** Pages that were written for topics, with the tickets of those. */
function topicPages(
  { contentDir }: House,
  { topics }: Week,
): { address: string; tickets: readonly (number | string)[] }[] {
  const tickets = new Map(topics.map((topic) => [topic.id, topic.tickets]));
  return readPages(contentDir, 'kb').pages.flatMap(({ path, frontMatter: { topic } }) =>
    topic === undefined ? [] : [{ address: pageAddress(path), tickets: tickets.get(topic) ?? [] }],
  );
}

/** Name of a problem → the pages that answer it: its article, and pages whose tickets mostly are about it. */
function rightPages(
  written: ReturnType<typeof topicPages>,
  truth: ReturnType<typeof sampleTruth>,
): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  const add = (problem: string, address: string) => right.set(problem, (right.get(problem) ?? new Set()).add(address));
  for (const { name: problem, article } of truth.values())
    if (article !== undefined) add(problem, pageAddress(`kb/${article}`));
  const nowhere = new Set(truth.values().flatMap((problem) => (problem.belongsNowhere ? [problem.name] : [])));
  for (const { address, tickets } of written) {
    const problems = Map.groupBy(tickets, (ticket) => truth.get(Number(ticket))!.name);
    const [most] = [...problems].sort(([, a], [, b]) => b.length - a.length);
    if (most !== undefined && !nowhere.has(most[0]) && most[1].length * 2 > tickets.length) add(most[0], address);
  }
  return right;
}

async function asked(house: House, since: Date, right: ReadonlyMap<string, Set<string>>): Promise<Asked[]> {
  const truth = sampleTruth();
  const threads = await withStore(house, (store) =>
    readThreads(store, { since, until: SAMPLE_WINDOW.until }, house.progress),
  );
  return threads.flatMap(({ thread }) => {
    const pages = thread === null ? undefined : right.get(truth.get(Number(thread.ticketId))!.name);
    return pages === undefined ? [] : [{ question: wordsOf(thread!), right: pages }];
  });
}

function wordsOf({ question: { subject, text, pasted } }: Thread): string {
  return [subject, text, ...pasted].join('\n');
}

/** @returns number of questions, hit@1, hit@3 */
async function look({ contentDir }: House, questions: readonly Asked[], misses: boolean): Promise<string[]> {
  using scratch = scratchFolder();
  await buildPublicSite(contentDir, scratch.path);
  const index = await openSearchIndex(scratch.path);
  const places: number[] = [];
  for (const { question, right } of questions) {
    const found = await index.search(question, 10);
    places.push(found.findIndex((address) => right.has(address)));
    if (misses && !found.slice(0, 3).some((address) => right.has(address)))
      console.log(
        `  ${[...right].join(' ')}: ${question.slice(0, 160).replaceAll('\n', ' ')}\n    ${found.slice(0, 3).join(' ')}`,
      );
  }
  await index.close();
  const share = (most: number) => places.filter((place) => place >= 0 && place < most).length / places.length;
  return [String(places.length), share(1).toFixed(3), share(3).toFixed(3)];
}
