import { cluster } from '../../src/mining/cluster.ts';
import { viewsOf } from '../../src/mining/embed.ts';
import { nearCopies } from '../../src/mining/near-copies.ts';
import { fuse } from '../../src/mining/views/fuse.ts';
import { countTerms } from '../../src/text/sparse.ts';
import { encode } from '../../src/text/vocabulary.ts';
import type { EvaluationOptions } from '../eval.ts';
import { judge } from '../kit/judge.ts';
import { type LabelledSet, labelledSets } from '../kit/labelled.ts';
import { table } from '../kit/table.ts';

export const name = 'views';
export const about = 'what each view of the texts adds: V-measure with k given, with and without it';

const COLUMNS = ['all views', 'without terms', 'without spelling', 'without signatures', 'meaning alone'];
const TARGET = 'all ≥ each other − .010';

/** Clusters every labelled set with all views, and with one fewer: means over the seeds. */
export function run({ seeds: count }: EvaluationOptions): void {
  const seeds = Array.from({ length: count }, (_, at) => at + 1);
  const sets = labelledSets().filter(({ truth }) => !truth.includes(-1));
  const rows = sets.map((set) => {
    const runs = seeds.map((seed) => measure(set, seed));
    const means = COLUMNS.map((_, at) => runs.reduce((sum, run) => sum + run[at]!, 0) / runs.length);
    return [set.name, ...means.map((mean) => mean.toFixed(3)), TARGET];
  });
  if (rows.length > 0) console.log(table(['', ...COLUMNS, 'target'], rows));
}

/** V for each of `COLUMNS`. */
function measure({ texts, truth, k }: LabelledSet, seed: number): number[] {
  const encoded = encode(texts.map((text) => ({ text })));
  const { firsts, copyOf } = nearCopies(encoded.lists);
  const lists = firsts.map((at) => encoded.lists[at]!);
  const counts = countTerms(lists, encoded.terms.length);
  const { meaning, others, groups } = viewsOf({ ...encoded, lists }, lists.length, { seed });
  const { terms, spelling, signatures } = others;
  const chosen = [[terms, spelling, signatures], [spelling, signatures], [terms, signatures], [terms, spelling], []];
  return chosen.map((views) => {
    const vectors = fuse(
      meaning,
      views.filter((view) => view !== undefined),
      groups,
    );
    const { labels } = cluster(vectors, counts, { seed, k });
    return judge(
      copyOf.map((at) => labels[at]!),
      truth,
    ).v;
  });
}
