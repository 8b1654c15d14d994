import { describe, expect, test } from 'vitest';
import { layout, type Plane } from '../../src/mining/layout.ts';
import { normaliseRows, zeros, type Matrix } from '../../src/text/matrix.ts';
import { random } from '../../src/text/random.ts';

const TOPICS = 8;

describe('laying out in the plane', () => {
  test.each([
    ['all rows are laid out', 200, 3000],
    ['most rows are put among a sample', 600, 150],
  ])('puts what is alike together when %s', (_, rows, most) => {
    const { vectors, topicOf } = topics(rows);
    const plane = layout(vectors, { seed: 1, most });
    const near = topicOf.filter((topic, at) => topicOf[nearestTo(plane, at)] === topic);
    expect(near.length / rows).toBeGreaterThan(0.95);
  });

  test('is the same on a rerun', () => {
    const { vectors } = topics(120);
    expect(layout(vectors, { seed: 1 })).toEqual(layout(vectors, { seed: 1 }));
  });

  test.each([0, 1, 2, 5])('takes %i rows, even when they are all alike', (rows) => {
    const vectors = zeros(rows, 3);
    vectors.data.fill(1);
    const plane = layout(normaliseRows(vectors), { seed: 1 });
    expect(plane.length).toBe(2 * rows);
    expect(plane.every(Number.isFinite)).toBe(true);
  });
});

/** Unit rows scattered around the middles of topics, and the topic of each. */
function topics(rows: number): { vectors: Matrix; topicOf: number[] } {
  const next = random(7);
  const middles = Array.from({ length: TOPICS }, () => Array.from({ length: 20 }, () => next() - 0.5));
  const topicOf = Array.from({ length: rows }, () => Math.floor(next() * TOPICS));
  const vectors = zeros(rows, 20);
  topicOf.forEach((topic, at) =>
    middles[topic]!.forEach((value, col) => (vectors.data[at * 20 + col] = value + (next() - 0.5) * 0.4)),
  );
  return { vectors: normaliseRows(vectors), topicOf };
}

function nearestTo(plane: Plane, from: number): number {
  const far = (at: number) =>
    at === from ? Infinity : Math.hypot(plane[2 * at]! - plane[2 * from]!, plane[2 * at + 1]! - plane[2 * from + 1]!);
  return [...Array(plane.length / 2).keys()].reduce((best, at) => (far(at) < far(best) ? at : best));
}
