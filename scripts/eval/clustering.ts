import { openSentenceEncoder, type SentenceEncoder } from '../../src/io/sentence-encoder.ts';
import type { EmbedText } from '../../src/mining/embed.ts';
import { group, type Space } from '../../src/mining/group.ts';
import { partsOf } from '../../src/mining/parts.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';
import { ticketTexts } from '../../src/mining/ticket-texts.ts';
import type { Thread } from '../../src/model/thread.ts';
import { Ticket } from '../../src/model/ticket.ts';
import type { EvaluationOptions } from '../eval.ts';
import { alone, judge, purityInParts, READ } from '../kit/judge.ts';
import { type LabelledSet, labelledSets } from '../kit/labelled.ts';
import { table } from '../kit/table.ts';

export const name = 'clustering';
export const about = 'topics of the labelled sets against their true labels';

/** Held against: scikit-learn's TF-IDF, truncated SVD and k-means with k given reaches .620 / .249 and .715 / .329. */
const TARGETS: Readonly<Record<string, string>> = {
  banking77: 'V ≥ .75, ARI ≥ .45',
  clinc150: 'V ≥ .84, ARI ≥ .55',
  'clinc150 with out of scope': 'F1 of left out ≥ .50',
  'hint3 with out of scope': 'F1 of left out ≥ .50',
};
const PRETRAINED_TARGETS: Readonly<Record<string, string>> = {
  banking77: 'V ≥ .79, ARI ≥ .50',
  clinc150: 'V ≥ .89, ARI ≥ .67',
};
const OWN_K = 'V within .03 of k given';
/** A set with so many labels has enough for the largest clusters to be of different ones. */
const MANY_LABELS = 40;
const LARGEST = 'purity ≥ .75, distinct ≥ 17';

const COLUMNS = ['k', 'V', 'ARI', `purity@${READ}`, 'in parts', `distinct@${READ}`, 'coverage', 'F1 left out', 'CPU s'];

/** Fewest texts of a cluster. */
const MIN_SIZE = 3;

/** Columns that are no shares. */
const WHOLE = new Set(['k', `distinct@${READ}`, 'CPU s']);

/** Clusters every labelled set, with the true number of clusters and with the number that is found: means over the seeds. */
export async function run({ seeds: count, pretrained }: EvaluationOptions): Promise<void> {
  const seeds = Array.from({ length: count }, (_, at) => at + 1);
  const encode = pretrained ? await openSentenceEncoder() : undefined;
  const targets = pretrained ? PRETRAINED_TARGETS : TARGETS;
  const rows: string[][] = [];
  for (const set of labelledSets()) {
    const texts = await encoded(set, encode);
    const target = targets[set.name];
    const own = means(seeds.map((seed) => measure(texts, set, seed)));
    const hasGiven = !set.truth.includes(-1);
    if (hasGiven) {
      const given = means(seeds.map((seed) => measure(texts, set, seed, set.k)));
      rows.push([`${set.name}, k given`, ...given, target ?? '']);
    }
    const ofOwn = [target === undefined || !hasGiven ? target : OWN_K, largestOf(set)].filter(Boolean).join(', ');
    rows.push([`${set.name}, own k`, ...own, ofOwn]);
  }
  if (rows.length > 0) console.log(table(['', ...COLUMNS, 'target'], rows));
}

const BATCH = 32;

/** The texts of a set as a desk would have them as questions, with what a pretrained model makes of them where one is asked. */
async function encoded({ texts }: LabelledSet, encode: SentenceEncoder | undefined): Promise<EmbedText[]> {
  const threads = texts.map(asThread);
  const sentences: (Float32Array | undefined)[] = [];
  for (let first = 0; first < threads.length; first += BATCH) {
    const batch = threads.slice(first, first + BATCH);
    sentences.push(...((await encode?.(batch.map(({ question }) => question.text))) ?? batch.map(() => undefined)));
  }
  return ticketTexts(threads.map((thread, at) => ({ thread, sentence: sentences[at] })));
}

const redact = redactor({ people: [], organizations: [] });
const ASKED_AT = '2026-01-05T10:00:00Z';

/** A text as the question of a ticket that nobody answered: cleaned, redacted, its language told. */
function asThread(text: string, at: number): Thread {
  const comment = { id: at, author_id: at, plain_body: text, created_at: ASKED_AT };
  const times = { created_at: ASKED_AT, updated_at: ASKED_AT };
  const ticket = Ticket.parse({ id: at, subject: '', status: 'new', requester_id: at, comments: [comment], ...times });
  return toThread(ticket, redact)!;
}

function largestOf({ k }: LabelledSet): string {
  return k >= MANY_LABELS ? LARGEST : '';
}

/** One run: the numbers of `COLUMNS`. */
function measure(texts: readonly EmbedText[], { truth }: LabelledSet, seed: number, k?: number): number[] {
  const before = process.cpuUsage();
  const { labels, k: found, spaces } = group(texts, { seed, minSize: MIN_SIZE, k });
  const { user, system } = process.cpuUsage(before);
  const { v, ari, purity, distinct, coverage, leftOut } = judge(labels, truth);
  const inParts = purityInParts(largestInParts(labels, spaces, seed), alone(truth));
  return [found, v, ari, purity, inParts, distinct, coverage, leftOut, (user + system) / 1e6];
}

/** The parts of the clusters that are read; labels are numbered by size. */
function largestInParts(
  labels: Int32Array,
  spaces: readonly Space[],
  seed: number,
): readonly (readonly (readonly number[])[])[] {
  const rows = Map.groupBy(labels.keys(), (at) => labels[at]!);
  const read = Array.from({ length: READ }, (_, label) => rows.get(label) ?? []).filter(({ length }) => length > 0);
  return partsOf(read, spaces, { seed, minSize: MIN_SIZE }).map((parts, at) =>
    parts.length > 0 ? parts : [read[at]!],
  );
}

/** Each column's mean, and its spread where there is more than one run. */
function means(runs: readonly number[][]): string[] {
  return COLUMNS.map((_, at) => {
    const values = runs.map((run) => run[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    if (Number.isNaN(mean)) return '';
    const digits = WHOLE.has(COLUMNS[at]!) ? 1 : 3;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return runs.length === 1 ? mean.toFixed(digits) : `${mean.toFixed(digits)} ±${spread.toFixed(digits)}`;
  });
}
