import { group } from '../../src/mining/group.ts';
import { adjustedRand, f1, largest, vMeasure } from '../../src/text/metrics.ts';
import type { EvaluationOptions } from '../eval.ts';
import { type LabelledSet, labelledSets } from './labelled.ts';

const READ = 20;

/** What the sets are held against: scikit-learn's TF-IDF, truncated SVD and k-means with k given, and what we aim at. */
const TARGETS: Readonly<Record<string, string>> = {
  banking77: 'V ≥ .75, ARI ≥ .45; own k within .03 V (classic: .620 / .249)',
  clinc150: 'V ≥ .84, ARI ≥ .55; own k within .03 V (classic: .715 / .329)',
  'clinc150 with out of scope': 'F1 of left out ≥ .50',
  'hint3 with out of scope': 'F1 of left out ≥ .50',
};

const COLUMNS = [
  'k',
  'V',
  'ARI',
  `purity@${READ}`,
  `distinct@${READ}`,
  `coverage@${READ}`,
  'left out',
  'F1 left out',
  's',
];

/** Clusters every labelled set, with the true number of clusters and with the number that is found: mean ± spread. */
export function clustering({ seeds: count }: EvaluationOptions): void {
  const seeds = Array.from({ length: count }, (_, at) => at + 1);
  for (const set of labelledSets()) {
    console.log(`\n${set.name}: ${set.texts.length} texts, ${set.k} labels. Target: ${TARGETS[set.name] ?? 'none'}`);
    console.log(['', ...COLUMNS].map((title) => title.padStart(13)).join(''));
    if (!set.truth.includes(-1))
      print(
        'true k',
        seeds.map((seed) => judge(set, seed, set.k)),
      );
    print(
      'own k',
      seeds.map((seed) => judge(set, seed)),
    );
  }
}

/** One run: the numbers of `COLUMNS`. */
function judge({ texts, truth }: LabelledSet, seed: number, k?: number): number[] {
  const started = performance.now();
  const { labels, k: found } = group(
    texts.map((text) => ({ text })),
    { seed, minSize: 3, k },
  );
  const seconds = (performance.now() - started) / 1000;
  // A text that is left out is a cluster of its own for V and ARI: leaving out real questions costs.
  const alone = labels.map((label, at) => (label < 0 ? found + at : label));
  const { purity, distinct, coverage } = largest(labels, truth, READ);
  const [out, outOfScope] = [Array.from(labels, (label) => label < 0), Array.from(truth, (label) => label < 0)];
  const [v, ari] = [vMeasure(alone, truth), adjustedRand(alone, truth)];
  return [
    found,
    v,
    ari,
    purity,
    distinct,
    coverage,
    out.filter(Boolean).length / out.length,
    f1(out, outOfScope),
    seconds,
  ];
}

function print(title: string, runs: readonly number[][]): void {
  const cells = COLUMNS.map((_, at) => {
    const values = runs.map((run) => run[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return mean >= 2 ? `${mean.toFixed(1)} ±${spread.toFixed(1)}` : `${mean.toFixed(3)} ±${spread.toFixed(3)}`;
  });
  console.log([title, ...cells].map((cell) => cell.padStart(13)).join(''));
}
