/** One bar: parts are stacked from the axis up, in the order of the chart's series. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
  readonly href?: string | undefined;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
}

/** Geometry of a chart of stacked bars, in the units of its view box; y grows downwards. */
export interface BarLayout {
  readonly columns: readonly {
    readonly bar: Bar;
    readonly x: number;
    readonly width: number;
    readonly rects: readonly Rect[];
  }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/**
 * Lays out stacked bars side by side.
 *
 * @param bars  parts are counts, >= 0
 * @param size  of the drawing area, without labels
 */
export function stackBars(bars: readonly Bar[], size: { readonly width: number; readonly height: number }): BarLayout {
  const ticks = niceTicks(Math.max(1, ...bars.map(total)));
  const top = ticks.at(-1)!;
  const step = size.width / Math.max(1, bars.length);
  const width = Math.min(48, step * 0.7);
  const yOf = (value: number) => size.height - (value / top) * size.height;
  return {
    columns: bars.map((bar, at) => {
      const x = at * step + (step - width) / 2;
      return { bar, x, width, rects: rectsOf(bar, { x, width, yOf }) };
    }),
    ticks: ticks.map((value) => ({ value, y: yOf(value) })),
  };
}

/** Whole numbers from 0 to at least `most`, three to six of them, evenly spaced by 1, 2 or 5 times a power of ten. */
export function niceTicks(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Points of a small line chart, as the `points` of an SVG polyline. One value is drawn as a level line. */
export function sparkline(
  values: readonly number[],
  size: { readonly width: number; readonly height: number },
): string {
  const most = Math.max(1, ...values);
  const level = values.length === 1 ? [values[0]!, values[0]!] : values;
  const step = size.width / Math.max(1, level.length - 1);
  return level.map((value, at) => `${round(at * step)},${round(size.height - (value / most) * size.height)}`).join(' ');
}

function rectsOf(bar: Bar, place: { x: number; width: number; yOf: (value: number) => number }): Rect[] {
  let below = 0;
  return bar.parts.map((part, series) => {
    const y = place.yOf(below + part);
    const height = place.yOf(below) - y;
    below += part;
    return { x: round(place.x), y: round(y), width: round(place.width), height: round(height), series };
  });
}

function total(bar: Bar): number {
  return bar.parts.reduce((sum, part) => sum + part, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
