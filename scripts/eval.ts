import process from 'node:process';
import * as coverage from './eval/coverage.ts';

/** One evaluation a name; each prints its table. */
const EVALUATIONS: Readonly<Record<string, () => Promise<void>>> = { [coverage.name]: coverage.run };

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !(name in EVALUATIONS));
if (unknown.length > 0) {
  console.error(`There is no evaluation ${unknown.join(', ')}.\nChoose from: ${Object.keys(EVALUATIONS).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(EVALUATIONS)) await EVALUATIONS[name]!();
}
