import type { Id } from '../model/ticket.ts';
import { MAP_SIDE } from '../model/map-side.ts';
import type { QuestionMap } from '../model/question-map.ts';
import { random } from '../text/random.ts';
import { turnTo } from './turn-to.ts';
import type { Space } from './group.ts';
import { layout, type Plane } from './layout.ts';

/** A question as the map shows it. */
export interface Mapped {
  readonly ref: Id;
  /** Redacted; empty where it may not be shown. */
  readonly words: string;
}

export interface MapOptions {
  readonly week: string;
  readonly seed: number;
  /** The map before this one, so that a question stays about where it was. */
  readonly before?: QuestionMap | undefined;
}

/** Questions with the same words lie beside each other, so many units apart. */
const APART = 0.15;
/** Empty room around the map, as a share of its side. */
const MARGIN = 0.03;

/**
 * Puts the questions of a week on a map: those that are alike stand together, and each language has a field of its own.
 *
 * @param questions  in the order of the rows that `spaces` name
 */
export function mapQuestions(
  questions: readonly Mapped[],
  spaces: readonly Omit<Space, 'cuts'>[],
  options: MapOptions,
): QuestionMap {
  const plane = new Float32Array(questions.length * 2);
  let right = 0;
  for (const [nth, { texts, vectorOf, vectors }] of spaces.entries()) {
    const own = spread(layout(vectors, { seed: options.seed }), vectorOf, options.seed);
    const { low, high } = extent(own);
    if (nth > 0) right += GAP;
    const level = (low[1] + high[1]) / 2;
    texts.forEach((row, at) => {
      plane[2 * row] = own[2 * at]! - low[0] + right;
      plane[2 * row + 1] = own[2 * at + 1]! - level;
    });
    right += high[0] - low[0];
  }
  const before = placesIn(options.before);
  const placed = onGrid(
    turnTo(
      plane,
      questions.map(({ ref }) => before.get(JSON.stringify(ref))),
    ),
  );
  return {
    week: options.week,
    tickets: questions.map(({ ref }) => ref),
    x: placed.filter((_, at) => at % 2 === 0),
    y: placed.filter((_, at) => at % 2 === 1),
    words: questions.map(({ words }) => words),
  };
}

function placesIn(map: QuestionMap | undefined): Map<string, Point> {
  return new Map(map?.tickets.map((ref, at) => [JSON.stringify(ref), [map.x[at]!, map.y[at]!]]));
}

/** Between the fields of two languages. */
const GAP = 2;

/** Places of texts from the places of their vectors. */
function spread(places: Plane, vectorOf: Int32Array, seed: number): Plane {
  const next = random(seed);
  const seen = new Set<number>();
  const plane = new Float32Array(vectorOf.length * 2);
  vectorOf.forEach((vector, at) => {
    const apart = seen.has(vector) ? APART : 0;
    seen.add(vector);
    plane[2 * at] = places[2 * vector]! + (next() - 0.5) * apart;
    plane[2 * at + 1] = places[2 * vector + 1]! + (next() - 0.5) * apart;
  });
  return plane;
}

type Point = readonly [number, number];

function extent(plane: Plane): { low: Point; high: Point } {
  const low: [number, number] = [Infinity, Infinity];
  const high: [number, number] = [-Infinity, -Infinity];
  plane.forEach((value, at) => {
    low[at % 2] = Math.min(low[at % 2]!, value);
    high[at % 2] = Math.max(high[at % 2]!, value);
  });
  return plane.length === 0 ? { low: [0, 0], high: [0, 0] } : { low, high };
}

/** Whole numbers within the map's side; both axes keep one scale. */
function onGrid(plane: Plane): number[] {
  const { low, high } = extent(plane);
  const side = Math.max(high[0] - low[0], high[1] - low[1], 1e-6);
  const scale = (MAP_SIDE * (1 - 2 * MARGIN)) / side;
  return Array.from(plane, (value, at) => {
    const middle = (low[at % 2]! + high[at % 2]!) / 2;
    return Math.round(MAP_SIDE / 2 + (value - middle) * scale);
  });
}
