import { MAP_SIDE } from '../../model/map-side.ts';
import { hueOf, type ExplorerWeek } from './explorer-week.ts';

/** What of a week is drawn, and how. */
export interface MapView {
  readonly data: ExplorerWeek;
  /** Which questions stand out; all where it is `undefined`. */
  readonly lit: ReadonlySet<number> | undefined;
  /** From the map as a whole to the pixels of the canvas, as d3-zoom has it. */
  readonly zoom: { readonly k: number; readonly x: number; readonly y: number };
  readonly isDark: boolean;
  readonly font: string;
}

/** Drawn size of a question, in pixels, and how it grows when the reader comes nearer. */
const RADIUS = { least: 1.7, most: 6 };
const FEW = 3000;
/** Letters of a label. */
const LABEL = 34;
const LABEL_HEIGHT = 16;
const LABEL_ABOVE = 10;

/** Pixel of a question on a canvas. @param side  width and height of the canvas, in CSS pixels */
export function pixelOf(
  { data, zoom }: MapView,
  at: number,
  side: { width: number; height: number },
): [number, number] {
  const scale = Math.min(side.width, side.height) / MAP_SIDE;
  const left = (side.width - MAP_SIDE * scale) / 2;
  const top = (side.height - MAP_SIDE * scale) / 2;
  return [zoom.k * (left + data.x[at]! * scale) + zoom.x, zoom.k * (top + (MAP_SIDE - data.y[at]!) * scale) + zoom.y];
}

/** The question under a place of the canvas, or `undefined`. */
export function questionAt(
  view: MapView,
  [x, y]: [number, number],
  side: { width: number; height: number },
): number | undefined {
  let best: number | undefined;
  let least = 10;
  for (let at = 0; at < view.data.x.length; at++) {
    if (view.lit?.has(at) === false) continue;
    const [px, py] = pixelOf(view, at, side);
    const far = Math.hypot(px - x, py - y);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

/** Draws the questions, those of a topic in one colour, and the titles of the largest topics where there is room. */
export function drawMap(canvas: HTMLCanvasElement, view: MapView): void {
  const context = canvas.getContext('2d')!;
  const side = { width: canvas.clientWidth, height: canvas.clientHeight };
  const ratio = Math.min(2, devicePixelRatio);
  if (canvas.width !== Math.round(side.width * ratio)) canvas.width = Math.round(side.width * ratio);
  if (canvas.height !== Math.round(side.height * ratio)) canvas.height = Math.round(side.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, side.width, side.height);
  const count = view.data.x.length;
  const radius = Math.min(RADIUS.most, (count > FEW ? RADIUS.least : RADIUS.least * 1.7) * view.zoom.k ** 0.4);
  const byColour = Map.groupBy(view.data.x.keys(), (at) => colourOf(view, at));
  for (const [colour, members] of [...byColour].sort(
    ([a], [b]) => Number(a !== faint(view)) - Number(b !== faint(view)),
  )) {
    context.fillStyle = colour;
    context.beginPath();
    for (const at of members) {
      const [x, y] = pixelOf(view, at, side);
      if (x < -radius || y < -radius || x > side.width + radius || y > side.height + radius) continue;
      if (radius < 2.5) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      else {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    context.fill();
  }
  drawLabels(context, view, side);
}

/** Colour of a topic; text in it can be read on either theme's ground. */
export function topicColour(id: string, isDark: boolean): string {
  return `oklch(${isDark ? 0.78 : 0.55} 0.14 ${hueOf(id)})`;
}

function colourOf(view: MapView, at: number): string {
  const topic = view.data.topics[view.data.topicOf[at]!];
  return topic === undefined || view.lit?.has(at) === false ? faint(view) : topicColour(topic.id, view.isDark);
}

function faint({ isDark }: MapView): string {
  return isDark ? '#3d4551' : '#dfe1e2';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function drawLabels(context: CanvasRenderingContext2D, view: MapView, side: { width: number; height: number }): void {
  const { data, lit, isDark } = view;
  const members = Map.groupBy(data.x.keys(), (at) => data.topicOf[at]!);
  const taken: Box[] = [];
  context.font = `600 13px ${view.font}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const [topic, own] of [...members].sort(([, a], [, b]) => b.length - a.length)) {
    if (topic < 0 || (lit !== undefined && !own.some((at) => lit.has(at)))) continue;
    const places = own.map((at) => pixelOf(view, at, side));
    const [x, y] = [middle(places.map(([left]) => left)), middle(places.map(([, top]) => top))];
    if (x < 0 || x > side.width || y < 0 || y > side.height) continue;
    const title = data.topics[topic]!.title;
    const text = title.length > LABEL ? `${title.slice(0, LABEL - 1).trimEnd()}…` : title;
    const half = context.measureText(text).width / 2;
    const centre = Math.max(half + 4, Math.min(side.width - half - 4, x));
    const box = { left: centre - half, right: centre + half, top: y - LABEL_ABOVE };
    const overlaps = (other: Box) =>
      box.left < other.right + 6 && other.left < box.right + 6 && Math.abs(box.top - other.top) < LABEL_HEIGHT;
    if (taken.some(overlaps)) continue;
    taken.push(box);
    context.strokeStyle = isDark ? '#11181f' : '#ffffff';
    context.lineWidth = 4;
    context.strokeText(text, centre, box.top);
    context.fillStyle = isDark ? '#ffffff' : '#1b1b1b';
    context.fillText(text, centre, box.top);
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
