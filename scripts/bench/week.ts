import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from '../bench.ts';
import { skippingAloud } from '../kit/data.ts';
import { layOutReal, realTickets } from '../kit/real-desk.ts';
import { layOutSample, SAMPLE_TICKETS, SAMPLE_WINDOW } from '../kit/sample-desk.ts';
import { scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';
import { type Spent, tierzero } from '../kit/tierzero.ts';

export const name = 'week';
export const about = 'the weekly run of a real desk and of the sample desk, as whole commands in fresh folders';

const PULL = 'pull';
const REST = 'mine (and match), draft, report';
const AGAIN = 'the same again';
const TARGETS: Readonly<Record<string, string>> = { [PULL]: '< 5', [REST]: '< 20' };

/** Prints medians of `runs` runs. */
export async function run({ runs }: BenchOptions): Promise<void> {
  await skippingAloud('the real desk', async () => {
    await show('Thunderbird, 3,023 tickets, 193 articles', runs, () => realDesk());
  });
  await show('The sample desk, 12 weeks', runs, () => sampleDesk());
}

/** A run: its steps with what each took. */
type Steps = Readonly<Record<string, Spent>>;

async function realDesk(): Promise<Steps> {
  return weekOf(realTickets(), layOutReal, ['2025-02-01T00:00:00Z', '2025-05-01T07:00:00Z']);
}

async function sampleDesk(): Promise<Steps> {
  const { since, until } = SAMPLE_WINDOW;
  return weekOf(SAMPLE_TICKETS, layOutSample, [since.toISOString(), until.toISOString()]);
}

async function weekOf(
  tickets: string,
  layOut: (contentDir: string) => void,
  [since, until]: readonly [string, string],
): Promise<Steps> {
  using scratch = scratchFolder();
  const content = join(scratch.path, 'content');
  mkdirSync(content);
  layOut(content);
  const common = ['--store', join(scratch.path, 'desk.sqlite'), '--content', content, '--now', until];
  const rest = async (): Promise<Spent> =>
    sum([
      await tierzero(['mine', '--since', since, ...common]),
      await tierzero(['draft', ...common]),
      await tierzero(['report', ...common]),
    ]);
  return { [PULL]: await tierzero(['pull', tickets, ...common]), [REST]: await rest(), [AGAIN]: await rest() };
}

function sum(all: readonly Spent[]): Spent {
  return {
    wall: all.reduce((total, { wall }) => total + wall, 0),
    cpu: all.reduce((total, { cpu }) => total + cpu, 0),
    peakMb: Math.max(...all.map(({ peakMb }) => peakMb)),
    output: '',
  };
}

async function show(what: string, runs: number, once: () => Promise<Steps>): Promise<void> {
  const all: Steps[] = [];
  for (let at = 0; at < runs; at += 1) all.push(await once());
  const rows = Object.keys(all[0]!).map((step) => {
    const middle = (of: (spent: Spent) => number): number => median(all.map((steps) => of(steps[step]!)));
    const [wall, cpu, peak] = [
      middle((spent) => spent.wall),
      middle((spent) => spent.cpu),
      middle((one) => one.peakMb),
    ];
    return [step, wall.toFixed(1), cpu.toFixed(1), peak.toFixed(0), TARGETS[step] ?? ''];
  });
  console.log(table([what, 'wall s', 'CPU s', 'peak MB', 'target s'], rows));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
