import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { drawMap, pixelOf, questionAt, topicColour, type MapView } from '../explorer/draw-map.ts';
import { questionsWith, type ExplorerWeek } from '../explorer/explorer-week.ts';

/** Most questions that the list shows at once. */
const MOST_LISTED = 100;
/** How near the reader may come, and by how much a press of a button. */
const NEAREST = 40;
const STEP = 1.6;

/** Draws the map of a week, and keeps it, the search and the table together. */
export function startExplorer(): void {
  const root = element('explorer', HTMLElement);
  const weeks = root.dataset['weeks']!.split(' ');
  const canvas = element('explorer-canvas', HTMLCanvasElement);
  const slider = element('explorer-week', HTMLInputElement);
  const search = element('explorer-search', HTMLInputElement);
  let data: ExplorerWeek | undefined;
  let topic: string | undefined;
  let place: MapView['zoom'] = zoomIdentity;
  let waiting = 0;
  let lit: ReadonlySet<number> | undefined;

  const view = (): MapView => ({ data: data!, lit, zoom: place, isDark: isDark(), font: fontOf(root) });
  const found = (): ReadonlySet<number> | undefined => {
    if (data === undefined || (topic === undefined && search.value.trim() === '')) return undefined;
    const words = questionsWith(search.value, data);
    return new Set(words.filter((at) => topic === undefined || data!.topics[data!.topicOf[at]!]?.id === topic));
  };
  const draw = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => data && drawMap(canvas, view()));
  };
  const zoomed = zoomable(canvas, (to) => {
    place = to;
    draw();
  });
  const show = () => {
    if (data === undefined) return;
    lit = found();
    draw();
    list(root, { data, lit, topic, choose });
  };
  const choose = (id: string | undefined) => {
    topic = id === topic ? undefined : id;
    show();
  };
  const load = async () => {
    const week = weeks[Number(slider.value)]!;
    slider.setAttribute('aria-valuetext', week);
    element('explorer-week-name', HTMLElement).textContent = week;
    const answer = await fetch(`/explorer/${week}.json`);
    if (week !== weeks[Number(slider.value)]) return;
    data = (await answer.json()) as ExplorerWeek;
    if (!data.topics.some(({ id }) => id === topic)) topic = undefined;
    show();
  };

  slider.addEventListener('input', () => void load());
  search.addEventListener('input', show);
  search.form?.addEventListener('submit', (event) => event.preventDefault());
  element('explorer-all', HTMLElement).addEventListener('click', () => {
    topic = undefined;
    search.value = '';
    zoomed.reset();
    show();
  });
  point(canvas, () => (data === undefined ? undefined : view()), choose);
  new ResizeObserver(draw).observe(canvas);
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  void load();
}

/** Turns wheel, fingers and buttons into a transformation of the map. */
function zoomable(canvas: HTMLCanvasElement, moved: (to: MapView['zoom']) => void): { reset(): void } {
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, NEAREST])
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => moved(transform));
  const target = select(canvas).call(behaviour);
  element('explorer-in', HTMLElement).addEventListener('click', () => behaviour.scaleBy(target, STEP));
  element('explorer-out', HTMLElement).addEventListener('click', () => behaviour.scaleBy(target, 1 / STEP));
  return { reset: () => behaviour.transform(target, zoomIdentity) };
}

/** Shows the question under the pointer; a press on it chooses its topic. */
function point(canvas: HTMLCanvasElement, view: () => MapView | undefined, choose: (id: string) => void): void {
  const tip = (at: number | undefined) => showTip(at, view, canvas);
  const under = (event: MouseEvent): number | undefined => {
    const shown = view();
    return shown && questionAt(shown, [event.offsetX, event.offsetY], sideOf(canvas));
  };
  canvas.addEventListener('pointermove', (event) => tip(under(event)));
  canvas.addEventListener('pointerleave', () => tip(undefined));
  canvas.addEventListener('click', (event) => {
    const at = under(event);
    if (at === undefined) return;
    const { topics, topicOf } = view()!.data;
    const topic = topics[topicOf[at]!];
    if (topic !== undefined) choose(topic.id);
  });
}

interface Listing {
  readonly data: ExplorerWeek;
  readonly lit: ReadonlySet<number> | undefined;
  readonly topic: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

/** The table of topics, and the questions that stand out. */
function list(root: HTMLElement, { data, lit, topic, choose }: Listing): void {
  const hits = new Map<number, number>();
  for (const at of lit ?? data.x.keys()) hits.set(data.topicOf[at]!, (hits.get(data.topicOf[at]!) ?? 0) + 1);
  const rows = data.topics.flatMap(({ id, title }, at) => {
    if (topic === undefined && !hits.has(at)) return [];
    const button = document.createElement('button');
    button.type = 'button';
    const swatch = document.createElement('i');
    swatch.className = 'swatch';
    swatch.style.background = topicColour(id, isDark());
    button.append(swatch, title);
    button.setAttribute('aria-pressed', String(id === topic));
    button.addEventListener('click', () => choose(id));
    return [tableRow(button, String(hits.get(at) ?? 0))];
  });
  const focused = document.activeElement?.closest('#explorer-topics') ? document.activeElement.textContent : undefined;
  const body = element('explorer-topics', HTMLElement);
  body.replaceChildren(...rows);
  [...body.querySelectorAll('button')].find(({ textContent }) => textContent === focused)?.focus();
  const chosen = lit === undefined ? [] : [...lit];
  const named = data.topics.find(({ id }) => id === topic);
  element('explorer-status', HTMLElement).textContent =
    lit === undefined
      ? `${data.x.length} questions, ${data.topics.length} topics`
      : `${chosen.length} of ${data.x.length} questions${named === undefined ? '' : ` in “${named.title}”`}`;
  const ticketUrl = root.dataset['ticketUrl'];
  const items = chosen.slice(0, MOST_LISTED).map((at) => {
    const item = document.createElement('li');
    item.append(ticketLink(String(data.tickets[at]!), ticketUrl), ` ${data.words[at]!}`);
    return item;
  });
  const link = document.createElement('a');
  link.href = `/topics/${topic ?? ''}/`;
  link.textContent = 'All about this topic';
  element('explorer-more', HTMLElement).replaceChildren(...(topic === undefined ? [] : [link]));
  element('explorer-questions', HTMLElement).replaceChildren(...items);
}

function tableRow(button: HTMLElement, count: string): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.append(button);
  const cell = document.createElement('td');
  cell.className = 'number';
  cell.textContent = count;
  row.append(head, cell);
  return row;
}

function ticketLink(ticket: string, url: string | undefined): Node {
  if (url === undefined) return document.createTextNode(ticket);
  const link = document.createElement('a');
  link.href = url.replace('{id}', encodeURIComponent(ticket));
  link.textContent = ticket;
  return link;
}

function showTip(at: number | undefined, view: () => MapView | undefined, canvas: HTMLCanvasElement): void {
  const tip = element('explorer-tip', HTMLElement);
  tip.hidden = at === undefined;
  canvas.style.cursor = at === undefined ? 'grab' : 'pointer';
  const shown = view();
  if (at === undefined || shown === undefined) return;
  const { data } = shown;
  const [x, y] = pixelOf(shown, at, sideOf(canvas));
  const title = document.createElement('strong');
  title.textContent = data.topics[data.topicOf[at]!]?.title ?? 'In no topic';
  tip.replaceChildren(title, document.createElement('br'), `${data.tickets[at]!} ${data.words[at]!}`);
  const isLeft = x > canvas.clientWidth / 2;
  tip.style.insetInlineStart = isLeft ? 'auto' : `${x + 12}px`;
  tip.style.insetInlineEnd = isLeft ? `${canvas.clientWidth - x + 12}px` : 'auto';
  tip.style.top = `${Math.min(y, canvas.clientHeight - 90)}px`;
}

const sideOf = ({ clientWidth: width, clientHeight: height }: HTMLElement) => ({ width, height });
const isDark = (): boolean => document.documentElement.dataset['theme'] !== 'light';
const fontOf = (root: HTMLElement): string => getComputedStyle(root).fontFamily;

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The explorer lacks #${id}.`);
}
