import { addScaled, beside, type Matrix, normaliseRows, row, takeRows } from '../../text/matrix.ts';
import { diffuse } from '../diffuse.ts';
import { kmeans } from '../kmeans.ts';
import { nearest } from '../neighbours.ts';

/** What the view weighs when its neighbourhoods are as clear as those of the desk’s own words; fitted on labelled sets, as is the next. */
const WEIGHT = 2.7;
/** How fast it loses weight when they are less clear. */
const FALL = 5;
/** So many texts are enough to see how clear neighbourhoods are. */
const MOST_TEXTS = 2000;
const TEXTS_TO_CLUSTER = 12;
const ROOTS = 4;
const NEIGHBOURS = 15;
const DIFFUSION = { rank: 100, steps: 3 };

/**
 * Sets what a pretrained model makes of texts beside what the desk's own words say. The less clearly it sees groups among them, the
 * less it weighs: a model that does not know the jargon of a desk finds everything alike.
 *
 * @param own  unit rows, one a text
 * @param sentences  the same texts as the model sees them
 * @returns unit rows
 */
export function besidePretrained(own: Matrix, sentences: Matrix, seed: number): Matrix {
  const model = centred(sentences);
  const step = Math.max(1, own.rows / MOST_TEXTS);
  const sample = Array.from({ length: Math.min(own.rows, MOST_TEXTS) }, (_, at) => Math.floor(at * step));
  const [ours, theirs] = [own, model].map((view) => clarity(takeRows(view, sample), seed)) as [number, number];
  const weight = ours > 0 ? WEIGHT * Math.min(1, theirs / ours) ** FALL : WEIGHT;
  const total = 1 + weight ** 2;
  return normaliseRows(
    beside([
      { matrix: own, weight: Math.sqrt(1 / total) },
      { matrix: model, weight: weight / Math.sqrt(total) },
    ]),
  );
}

/** Share of the nearest neighbours that lie in the same cluster as a row, when the rows are cut by these neighbours, 0..1. */
function clarity(vectors: Matrix, seed: number): number {
  const k = Math.round(Math.min(vectors.rows / TEXTS_TO_CLUSTER, ROOTS * Math.sqrt(vectors.rows)));
  if (k < 2) return 1;
  const neighbours = nearest(vectors, NEIGHBOURS);
  const { rows, count, index } = neighbours;
  const { labels } = kmeans(diffuse(neighbours, DIFFUSION), { k, seed, starts: 1 });
  const together = index.reduce(
    (sum, other, entry) => sum + (labels[other] === labels[Math.floor(entry / count)] ? 1 : 0),
    0,
  );
  return together / (rows * count);
}

/** Unit rows without what all of them share. */
function centred(matrix: Matrix): Matrix {
  const mean = new Float32Array(matrix.cols);
  for (let at = 0; at < matrix.rows; at++) addScaled(mean, row(matrix, at), 1 / matrix.rows);
  const own = takeRows(
    matrix,
    Array.from({ length: matrix.rows }, (_, at) => at),
  );
  for (let at = 0; at < own.rows; at++) addScaled(row(own, at), mean, -1);
  return normaliseRows(own);
}
