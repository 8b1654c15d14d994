import process from 'node:process';
import { parseArgs } from 'node:util';
import { clustering } from './eval/clustering.ts';
import * as coverage from './eval/coverage.ts';
import * as drafts from './eval/drafts.ts';

export interface EvaluationOptions {
  /** How many seeds each figure is the mean of, where chance has a part. */
  readonly seeds: number;
}

/** One evaluation a name; each prints its table. */
const EVALUATIONS: Readonly<Record<string, (options: EvaluationOptions) => Promise<void> | void>> = {
  clustering,
  [coverage.name]: coverage.run,
  [drafts.name]: drafts.run,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '5' } },
});
const unknown = positionals.filter((name) => !(name in EVALUATIONS));
if (unknown.length > 0) {
  console.error(`There is no evaluation ${unknown.join(', ')}.\nChoose from: ${Object.keys(EVALUATIONS).join(', ')}.`);
  process.exitCode = 2;
} else {
  const asked = positionals.length > 0 ? positionals : Object.keys(EVALUATIONS);
  for (const name of asked) await EVALUATIONS[name]!({ seeds: Number(values.seeds) });
}
