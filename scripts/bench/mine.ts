import { secondCore } from '../../src/commands/second-core.ts';
import { group } from '../../src/mining/group.ts';
import { type Random, random } from '../../src/text/random.ts';
import type { BenchOptions } from '../bench.ts';
import { table } from '../kit/table.ts';
import { realTexts, resampled } from '../kit/texts.ts';

export const name = 'mine';
export const about = 'time and memory of clustering, by the number of tickets';

/** Seconds on two cores. */
const TARGETS: Readonly<Record<number, number>> = { 20_000: 15, 100_000: 75 };
const COLUMNS = ['texts', 'distinct', 'words', 'wall s', 'CPU s', 'target s', 'topics', 'peak MB'];

/** Clusters texts of real desks, or made-up ones without them. Peak memory is that of the process up to then. */
export function run({ sizes }: BenchOptions): void {
  const texts = realTexts() ?? [];
  console.log(texts.length > 0 ? `${texts.length} real texts, varied where they come again` : 'made-up texts');
  using core = secondCore(Infinity);
  const rows = sizes.map((size) => {
    const made = texts.length > 0 ? resampled(texts, size) : madeUp(size);
    const [started, before] = [performance.now(), process.cpuUsage()];
    const { k } = group(
      made.map((text) => ({ text })),
      { seed: 1, minSize: 3, beside: core.beside },
    );
    const { user, system } = process.cpuUsage(before);
    const words = made.reduce((sum, text) => sum + text.split(' ').length, 0) / size;
    return [
      ...[String(size), String(new Set(made).size), words.toFixed(0)],
      ...[((performance.now() - started) / 1000).toFixed(1), ((user + system) / 1e6).toFixed(1)],
      ...[TARGETS[size] === undefined ? '' : `< ${TARGETS[size]}`, String(k)],
      (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ];
  });
  console.log(table(COLUMNS, rows));
}

const WORDS_A_TEXT = 100;
const PROBLEMS = 400;
const VOCABULARY = 20_000;

/** Texts whose words are drawn by Zipf's law, a quarter of them from the text's problem. */
function madeUp(count: number): string[] {
  const next = random(1);
  return Array.from({ length: count }, () => {
    const problem = Math.floor(next() * PROBLEMS);
    const length = Math.round(WORDS_A_TEXT * (0.5 + next()));
    const drawn = Array.from({ length }, () =>
      next() < 0.25 ? problem * 30 + zipf(30, next) : zipf(VOCABULARY, next),
    );
    return drawn.map(spell).join(' ');
  });
}

/** A rank from 0 with chance in proportion to about 1 / (rank + 1). */
function zipf(ranks: number, next: Random): number {
  return Math.floor(ranks ** next()) - 1;
}

/** A word of letters for each number. */
function spell(number: number): string {
  const mixed = (number * 7919 + 104_729) % 308_915_776;
  return Array.from({ length: 6 }, (_, at) => String.fromCharCode(97 + (Math.floor(mixed / 26 ** at) % 26))).join('');
}
