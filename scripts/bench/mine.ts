import { group } from '../../src/mining/group.ts';
import { type Random, random } from '../../src/text/random.ts';

const SIZES = [1000, 5000, 20_000];
/** Seconds on two cores. */
const TARGETS: Readonly<Record<number, number>> = { 20_000: 15 };
const WORDS_A_TEXT = 100;
const PROBLEMS = 400;
const VOCABULARY = 20_000;

/** Time and memory of clustering made-up tickets of about 100 words, of 400 problems. */
export function mine(): void {
  console.log(['texts', 'seconds', 'target', 'clusters', 'peak MB'].map((title) => title.padStart(10)).join(''));
  for (const size of SIZES) {
    const texts = madeUp(size);
    const started = performance.now();
    const { k } = group(texts, { seed: 1, minSize: 3 });
    const seconds = (performance.now() - started) / 1000;
    const target = TARGETS[size] === undefined ? '' : `< ${TARGETS[size]}`;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log([size, seconds.toFixed(1), target, k, peak].map((cell) => String(cell).padStart(10)).join(''));
  }
}

/** Texts whose words are drawn by Zipf's law, a quarter of them from the text's problem. */
function madeUp(count: number): { text: string }[] {
  const next = random(1);
  return Array.from({ length: count }, () => {
    const problem = Math.floor(next() * PROBLEMS);
    const length = Math.round(WORDS_A_TEXT * (0.5 + next()));
    const drawn = Array.from({ length }, () =>
      next() < 0.25 ? problem * 30 + zipf(30, next) : zipf(VOCABULARY, next),
    );
    return { text: drawn.map(spell).join(' ') };
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
