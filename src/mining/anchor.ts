import { addScaled, type Matrix, normaliseRows, row, zeros } from '../text/matrix.ts';
import type { Sparse } from '../text/sparse.ts';

/** Where each text was in the runs before; `undefined` for one that is new or belonged nowhere. */
export type Anchors = readonly (string | undefined)[];

/** What a run before said of a text is worth this share of the words of an average text. */
const SHARE = 0.1;

/**
 * Gives each text that was in a topic before so many further words that only this topic has.
 *
 * Joining, parting and leaving out then weigh what was found before against what the texts say, in the same coin: a topic stays
 * together, and apart from others, unless the words speak against it more loudly.
 */
export function withAnchors(texts: Sparse, anchors: Anchors): Sparse {
  const numbers = numbersOf(anchors);
  const words = Math.max(1, Math.round((SHARE * texts.index.length) / texts.rows));
  const start = new Int32Array(texts.rows + 1);
  const index: number[] = [];
  const value: number[] = [];
  for (let at = 0; at < texts.rows; at++) {
    for (let entry = texts.start[at]!; entry < texts.start[at + 1]!; entry++) {
      index.push(texts.index[entry]!);
      value.push(texts.value[entry]!);
    }
    const number = numbers.get(anchors[at]);
    if (number !== undefined) {
      for (let word = 0; word < words; word++) {
        index.push(texts.cols + number * words + word);
        value.push(1);
      }
    }
    start[at + 1] = index.length;
  }
  return {
    rows: texts.rows,
    cols: texts.cols + numbers.size * words,
    start,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
  };
}

/** Cuts each cluster where its texts come from different topics; clusters without anchors stay. */
export function cutByAnchor(labels: Int32Array, anchors: Anchors): Int32Array {
  const numbers = new Map<string, number>();
  return labels.map((label, at) => {
    const key = `${label} ${anchors[at] ?? ''}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

/** The clusters that come from one topic, for each topic that has several. */
export function partsOf(labels: Int32Array, anchors: Anchors): number[][] {
  const places = Map.groupBy(
    labels.keys().filter((at) => anchors[at] !== undefined),
    (at) => anchors[at]!,
  );
  return [...places.values()].map((own) => [...new Set(own.map((at) => labels[at]!))]).filter((own) => own.length > 1);
}

/** The cluster that has most texts of a topic, for every topic. */
export function homesOf(labels: Int32Array, anchors: Anchors): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  labels.forEach((label, at) => {
    const anchor = anchors[at];
    if (anchor === undefined || label < 0) return;
    const own = counts.get(anchor) ?? new Map<number, number>();
    counts.set(anchor, own.set(label, (own.get(label) ?? 0) + 1));
  });
  const most = (own: ReadonlyMap<number, number>): number => [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
  return new Map([...counts].map(([anchor, own]) => [anchor, most(own)]));
}

/** Unit means of the rows of each cluster. */
export function meansOf(vectors: Matrix, labels: Int32Array): Matrix {
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const means = zeros(k, vectors.cols);
  labels.forEach((label, at) => {
    if (label >= 0) addScaled(row(means, label), row(vectors, at), 1);
  });
  return normaliseRows(means);
}

function numbersOf(anchors: Anchors): ReadonlyMap<string | undefined, number> {
  const names = [...new Set(anchors)].filter((name) => name !== undefined).sort();
  return new Map(names.map((name, at) => [name, at]));
}
