import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { group } from '../../src/mining/group.ts';
import { adjustedRand, vMeasure } from '../../src/text/metrics.ts';
import { labelledSets } from '../kit/labelled.ts';
import { table } from '../kit/table.ts';
import { realTexts, resampled } from '../kit/texts.ts';

export const name = 'classic';
export const about = "our clustering against scikit-learn's tf-idf, truncated SVD and k-means, in processor time";

const PYTHON = '/usr/bin/python3';
const SCRIPT = resolve(import.meta.dirname, '../kit/classic.py');
const MOST_BYTES = 1 << 28;
const SIZE = 20_000;
/** Times slower it has to be. */
const TARGET = 3;

interface Task {
  readonly name: string;
  readonly texts: readonly string[];
  /** Number of clusters; where there is no truth, as many as we find. */
  readonly k?: number;
  readonly truth?: Int32Array;
}

/** Clusters the same texts both ways, in one run. Needs Debian's `python3-sklearn`. */
export function run(): void {
  if (spawnSync(PYTHON, ['-c', 'import sklearn']).status !== 0) {
    console.log('Skipped: scikit-learn is missing (Debian: python3-sklearn).');
    return;
  }
  const real = realTexts();
  const tasks: Task[] = [
    ...labelledSets().filter(({ truth }) => !truth.includes(-1)),
    ...(real === undefined ? [] : [{ name: `${SIZE} texts of real desks`, texts: resampled(real, SIZE) }]),
  ];
  const rows = tasks.map((task) => {
    const ours = own(task);
    const theirs = classic(task, ours.k);
    const ratio = (theirs.seconds / ours.seconds).toFixed(1);
    return [task.name, ...figures(task, ours), ...figures(task, theirs), `${ratio} (target ${TARGET})`];
  });
  console.log(table(['', 'ours: CPU s', 'V', 'ARI', 'scikit-learn: CPU s', 'V', 'ARI', 'times slower'], rows));
}

interface Outcome {
  readonly labels: ArrayLike<number>;
  readonly seconds: number;
}

function own({ texts, k }: Task): Outcome & { readonly k: number } {
  const before = process.cpuUsage();
  const found = group(
    texts.map((text) => ({ text })),
    { seed: 1, minSize: 3, k },
  );
  const { user, system } = process.cpuUsage(before);
  return { labels: found.labels, k: found.k, seconds: (user + system) / 1e6 };
}

function classic({ texts }: Task, k: number): Outcome {
  const { stdout, status, stderr } = spawnSync(PYTHON, [SCRIPT], {
    input: JSON.stringify({ texts, k }),
    maxBuffer: MOST_BYTES,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`scikit-learn: ${stderr}`);
  return JSON.parse(stdout) as Outcome;
}

function figures({ truth }: Task, { labels, seconds }: Outcome): string[] {
  if (truth === undefined) return [seconds.toFixed(1), '', ''];
  return [seconds.toFixed(1), vMeasure(labels, truth).toFixed(3), adjustedRand(labels, truth).toFixed(3)];
}
