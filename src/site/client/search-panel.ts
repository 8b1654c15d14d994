import { queryWords } from '../../text/site-search.ts';
import { ask, sectionNames, type Answer, type Result } from './pagefind.ts';

/** So long a pause in typing starts a search. */
const PAUSE_MS = 150;

/** Told of every search, so that its address can be kept. */
type Remember = (query: string, section: string) => void;

/** Makes a search panel search while the reader types. */
export function startPanel(panel: HTMLElement, start: { query: string; section: string }, remember?: Remember): void {
  const input = part(panel, 'input', HTMLInputElement);
  let { section } = start;
  let timer = 0;
  let latest = 0;
  input.value = start.query;
  const search = async (): Promise<void> => {
    const query = input.value.trim();
    const turn = ++latest;
    remember?.(query, section);
    const answer = query === '' ? undefined : await ask(query, section);
    if (turn !== latest) return;
    show(panel, query, answer);
    await showSections(panel, answer === undefined ? undefined : section, (name) => {
      section = name;
      void search();
    });
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), PAUSE_MS);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(panel, event);
  });
  if (start.query !== '') void search();
}

/** Arrow keys go from the input through the results and back. */
function step(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('input, .search-results a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function show(panel: HTMLElement, query: string, answer: Answer | undefined): void {
  part(panel, '.search-results', HTMLElement).replaceChildren(...(answer?.best ?? []).map((one) => toItem(one, query)));
  part(panel, '.search-nothing', HTMLElement).hidden = answer?.count !== 0;
  const status = part(panel, '.search-status', HTMLElement);
  status.textContent = answer === undefined ? '' : inWords(status.dataset, answer, query);
}

/** @param words  sentences in the reader's language, with places for what was asked and found */
function inWords(words: DOMStringMap, { count, best }: Answer, query: string): string {
  const kind = count === 0 ? 'nothing' : count > best.length ? 'best' : count === 1 ? 'one' : 'many';
  const values: Readonly<Record<string, string>> = { count: String(count), best: String(best.length), query };
  return (words[kind] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

async function showSections(
  panel: HTMLElement,
  chosen: string | undefined,
  choose: (section: string) => void,
): Promise<void> {
  const group = part(panel, '.search-sections', HTMLElement);
  const names = chosen === undefined ? [] : await sectionNames();
  group.hidden = names.length < 2;
  const buttons = ['', ...names].map((name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name === '' ? (group.dataset['all'] ?? '') : name;
    button.setAttribute('aria-pressed', String(name === chosen));
    button.addEventListener('click', () => choose(name));
    return button;
  });
  group.replaceChildren(...buttons);
}

function toItem({ url, meta, excerpt, filters }: Result, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const where = document.createElement('small');
  where.textContent = filters.section?.join(', ') ?? '';
  const text = document.createElement('p');
  text.append(...withMarks(excerpt, queryWords(query)));
  item.append(link, where, text);
  return item;
}

/** The text of an excerpt, with the words of the query marked; Pagefind marks only those of one word. */
function* withMarks(excerpt: string, asked: readonly string[]): Generator<Node | string> {
  const text = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+(?:['’._-]+[\p{L}\p{M}\p{N}]+)*)/gu)) {
    const word = piece.toLowerCase();
    if (!asked.some((one) => word === one || (one.length > 3 && word.startsWith(one)))) {
      yield piece;
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = piece;
    yield mark;
  }
}

function part<T extends HTMLElement>(panel: HTMLElement, selector: string, type: new () => T): T {
  const found = panel.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The search panel lacks ${selector}.`);
}
