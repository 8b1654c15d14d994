import { type Beside, mapBeside, onThisCore } from '../model/beside.ts';
import { type Matrix, addScaled, normaliseRows, row, takeRows, zeros } from '../text/matrix.ts';
import { adjustedRand } from '../text/metrics.ts';
import { random } from '../text/random.ts';
import { diffuse } from './diffuse.ts';
import { assign, kmeans } from './kmeans.ts';
import { nearest } from './neighbours.ts';

/** So many texts are enough to see the coarse shape of any desk. */
const MOST_TEXTS = 1600;
/** Ways in which these are cut into halves. */
const CUTS = 4;
/** Texts of a half to a cluster: with fewer, halves differ by chance. */
const LEAST_TEXTS = 8;
/** Halves agree on three or four clusters of anything, if a few texts are of another kind than all others. */
const FEWEST = 5;
/** Each number of clusters that is tried is this many times the one before. */
const STEP = 2 ** 0.25;
/** One number in so many shows whether it is worth trying them all. */
const GLANCE = 4;
const NEIGHBOURS = 15;
const DIFFUSION = { rank: 80, steps: 3 };
/** Halves have to agree so well on fewer clusters, and so much better than on as many as the words ask for. */
const LEAST_AGREEMENT = 0.75;
const CLEARLY = 0.12;
/** Agreements that differ by less are the same: the fewest clusters of them are taken. */
const NEARLY = 0.03;

/**
 * Far fewer clusters than the words ask for, where halves of the texts, each clustered by itself, clearly agree better on these:
 * a desk may have few problems that are told in many ways, and every way has its own words.
 *
 * @param vectors  unit rows, one a text
 * @param k  as many clusters as the words ask for
 * @returns `undefined` where halves agree on `k` nearly as well as on any smaller number, or are too small to tell
 * @see Lange, Roth, Braun and Buhmann, "Stability-based validation of clustering solutions", Neural Computation 16, 2004
 */
export function fewerAgreedOn(
  vectors: Matrix,
  k: number,
  { seed, beside = onThisCore }: { readonly seed: number; readonly beside?: Beside },
): number | undefined {
  const most = Math.floor(Math.min(vectors.rows, MOST_TEXTS) / 2 / LEAST_TEXTS);
  if (k > most && vectors.rows < MOST_TEXTS) return undefined;
  const tried = numbersUpTo(Math.min(k, most));
  if (tried.length < 2) return undefined;
  const every = tried.filter((_, at) => (tried.length - 1 - at) % GLANCE === 0);
  if (lead(agreements(vectors, every, { seed, beside })) < CLEARLY / 2) return undefined;
  const agreement = agreements(vectors, tried, { seed, beside });
  const highest = Math.max(...agreement);
  const isClear = highest >= LEAST_AGREEMENT && lead(agreement) > CLEARLY;
  return isClear ? tried[agreement.findIndex((value) => value >= highest - NEARLY)] : undefined;
}

/** How much better than on the last number halves agree on some other. */
function lead(agreement: readonly number[]): number {
  return Math.max(...agreement) - agreement.at(-1)!;
}

/** Numbers of clusters, evenly spread over their logarithm, the largest last. */
function numbersUpTo(most: number): number[] {
  const numbers: number[] = [];
  for (let k = most; Math.round(k) >= FEWEST; k /= STEP) numbers.push(Math.round(k));
  return [...new Set(numbers)].reverse();
}

/** For each number of clusters how far clusterings of different halves agree about all texts: mean adjusted Rand index. */
export function agreements(
  vectors: Matrix,
  numbers: readonly number[],
  { seed, beside = onThisCore }: { readonly seed: number; readonly beside?: Beside },
): number[] {
  const sample = sampleOf(vectors, seed);
  const inputs = Array.from({ length: CUTS }, (_, cut) => halves(sample.rows, seed + cut))
    .flat()
    .map((half): Parameters<typeof clusterings> => [sample, half, { numbers, seed }]);
  const runs = mapBeside(beside, clusterings, inputs);
  return numbers.map((_, at) => {
    const pairs = runs.flatMap((run, nth) => runs.slice(0, nth).map((other) => adjustedRand(run[at]!, other[at]!)));
    return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
  });
}

function sampleOf(vectors: Matrix, seed: number): Matrix {
  if (vectors.rows <= MOST_TEXTS) return vectors;
  const next = random(seed);
  const share = MOST_TEXTS / vectors.rows;
  return takeRows(
    vectors,
    Array.from({ length: vectors.rows }, (_, at) => at).filter(() => next() < share),
  );
}

function halves(count: number, seed: number): [number[], number[]] {
  const next = random(seed);
  const both: [number[], number[]] = [[], []];
  for (let at = 0; at < count; at++) both[next() < 0.5 ? 0 : 1].push(at);
  return both;
}

/** Clusters of all texts, by the centroids that one half of them has; one for each of the numbers of clusters. */
export function clusterings(
  all: Matrix,
  half: readonly number[],
  { numbers, seed }: { readonly numbers: readonly number[]; readonly seed: number },
): Int32Array[] {
  const own = takeRows(all, half);
  const places = diffuse(nearest(own, NEIGHBOURS), DIFFUSION);
  return numbers.map((k) => {
    const { labels } = kmeans(places, { k: Math.min(k, own.rows), seed, starts: 1 });
    const centroids = zeros(k, own.cols);
    labels.forEach((label, at) => addScaled(row(centroids, label), row(own, at), 1));
    return assign(all, normaliseRows(centroids)).labels;
  });
}
