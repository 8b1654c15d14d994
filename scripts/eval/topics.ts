import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type House } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import type { Findings } from '../../src/mining/find-topics.ts';
import { readIfThere } from '../../src/io/files.ts';
import type { Week } from '../../src/model/week.ts';
import { judge } from '../kit/judge.ts';
import { sampleTruth } from '../kit/sample-desk.ts';
import { scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';
import { burstsOf } from './bursts.ts';
import { settleIn, weeklyDesks, type WeeklyDesk } from '../kit/weekly-desks.ts';

export const name = 'topics';
export const about =
  'whether topics keep their ids over 8 weekly runs of 28 days, from seed to seed, and whether bursts surface';

const STAYS = ['tickets that stay', 'same id', 'nothing happened', 'same id', 'topics', 'V', 'V afresh'];
const SEEDS = ['tickets', 'first week', 'last week, same ledger', 'all weeks'];

export async function run(): Promise<void> {
  const bursts: string[] = [];
  const stays: string[][] = [];
  const seeds: string[][] = [];
  for (const desk of weeklyDesks()) {
    const measured = await measure(desk);
    stays.push([desk.name, ...stayRow(measured)]);
    seeds.push([desk.name, ...seedRow(measured)]);
    bursts.push(await burstsOf(desk));
  }
  stays.push(['target', '', '', '', '≥ 95.0 %', '', '', '']);
  seeds.push(['target', '', '≥ 90.0 %', '≥ 90.0 %', '≥ 90.0 %']);
  console.log(`From week to week:\n${table(['', ...STAYS], stays)}`);
  console.log(`\nWith another seed, the same id:\n${table(['', ...SEEDS], seeds)}`);
  console.log(`\nFive tickets about a new thing, planted:\n${bursts.join('\n\n')}`);
}

interface Measured {
  readonly desk: WeeklyDesk;
  readonly runs: readonly Findings[];
  /** The same weeks with another seed, from the first. */
  readonly others: readonly Findings[];
  /** The last week with another seed, on what the first seed found before. */
  readonly other: Week;
  /** The last week by itself. */
  readonly afresh: Week;
}

async function measure(desk: WeeklyDesk): Promise<Measured> {
  using scratch = scratchFolder();
  const house = await settleIn(desk, scratch.path);
  const content = (name: string, seed: number, from = house.contentDir): House => {
    const contentDir = join(scratch.path, name);
    cpSync(from, contentDir, { recursive: true });
    if (seed !== 1) sow(contentDir, seed);
    return { ...house, contentDir };
  };
  const last = desk.nights.at(-1)!;
  const first = content('first', 1);
  const runs = await all(first, desk.nights.slice(0, -1));
  const other = (await mine({ ...content('other', 2, first.contentDir), now: last }, {})).week;
  runs.push(await mine({ ...first, now: last }, {}));
  const others = await all(content('others', 2), desk.nights);
  const afresh = (await mine({ ...content('afresh', 1), now: last }, {})).week;
  return { desk, runs, others, other, afresh };
}

async function all(house: House, nights: readonly Date[]): Promise<Findings[]> {
  const runs: Findings[] = [];
  for (const now of nights) runs.push(await mine({ ...house, now }, {}));
  return runs;
}

function sow(contentDir: string, seed: number): void {
  const path = join(contentDir, 'desk.yaml');
  writeFileSync(path, `${readIfThere(path) ?? ''}\nmining:\n  seed: ${seed}\n`);
}

type Ids = ReadonlyMap<string | number, string>;

/** Ticket → the topic it is in. */
function idsOf({ topics }: Week): Ids {
  return new Map(topics.flatMap(({ id, tickets }) => tickets.map((ticket) => [ticket, id] as const)));
}

/** Tickets that have a topic in one week and are still in the window of the next; one that has none then has lost it. */
function stayRow({ desk, runs, afresh }: Measured): string[] {
  const total = { stay: 0, same: 0, calm: 0, calmSame: 0 };
  runs.slice(1).forEach((next, at) => {
    const before = idsOf(runs[at]!.week);
    const now = idsOf(next.week);
    const there = new Set([...now.keys(), ...next.week.unassigned]);
    const moved = changed(next);
    for (const [ticket, id] of before) {
      if (!there.has(ticket)) continue;
      const same = now.get(ticket) === id ? 1 : 0;
      total.stay += 1;
      total.same += same;
      if (moved.has(id)) continue;
      total.calm += 1;
      total.calmSame += same;
    }
  });
  const last = runs.at(-1)!.week;
  return [
    String(total.stay),
    percent(total.same / total.stay),
    percent(total.calm / total.stay),
    percent(total.calmSame / total.calm),
    runs.map(({ week }) => week.topics.length).join(' '),
    ...[last, afresh].map((week) => (desk.name === 'sample desk' ? vOf(week).toFixed(3) : '')),
  ];
}

/** Topics of which the run itself says that they were split or went into another. */
function changed({ week, ledger }: Findings): Set<string> {
  return new Set(
    Object.entries(ledger.topics).flatMap(([id, { firstWeek, splitFrom, joined }]) => [
      ...(joined?.week === week.week ? [id, joined.topic] : []),
      ...(firstWeek === week.week && splitFrom !== undefined ? [splitFrom] : []),
    ]),
  );
}

function seedRow({ runs, others, other }: Measured): string[] {
  const last = runs.at(-1)!.week;
  return [
    String(idsOf(last).size),
    percent(agreement(runs[0]!.week, others[0]!.week)),
    percent(agreement(last, other)),
    percent(agreement(last, others.at(-1)!.week)),
  ];
}

/** Share of the tickets with a topic in either run that have the same in both. */
function agreement(one: Week, another: Week): number {
  const [a, b] = [idsOf(one), idsOf(another)];
  const either = new Set([...a.keys(), ...b.keys()]);
  return [...either].filter((ticket) => a.get(ticket) === b.get(ticket)).length / either.size;
}

function vOf(week: Week): number {
  const truth = sampleTruth();
  const names = [...new Set(truth.values().map((problem) => problem.name))];
  const topics = [...idsOf(week)];
  const ids = week.topics.map(({ id }) => id);
  return judge(
    Int32Array.from(topics, ([, id]) => ids.indexOf(id)),
    Int32Array.from(topics, ([ticket]) => names.indexOf(truth.get(Number(ticket))!.name)),
  ).v;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
