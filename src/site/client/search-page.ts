/** The part of Pagefind's interface that the search page uses. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  debouncedSearch(query: string, options: object, waitMs: number): Promise<Found | null>;
}
interface Found {
  results: { id: string; data(): Promise<Result> }[];
  filters: Record<string, Record<string, number>>;
}
interface Result {
  url: string;
  excerpt: string;
  meta: { title: string };
  filters: { section?: string[] };
}

const MOST_RESULTS = 20;

/** Searches while the reader types, and keeps the query in the address so that a search can be shared. */
export function startSearchPage(): void {
  const input = element('search-page-q', HTMLInputElement);
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  let section = query.get('section') ?? '';
  const search = () => void show(input.value.trim(), section, choose);
  const choose = (name: string) => {
    section = name;
    search();
  };
  input.addEventListener('input', search);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  input.focus();
  search();
}

async function show(query: string, section: string, choose: (section: string) => void): Promise<void> {
  remember(query, section);
  const status = element('search-status', HTMLElement);
  const list = element('search-results', HTMLElement);
  const nothing = element('search-nothing', HTMLElement);
  if (query === '') {
    status.textContent = '';
    list.replaceChildren();
    nothing.hidden = true;
    return;
  }
  const pagefind = await loadPagefind();
  const found = await pagefind.debouncedSearch(query, section === '' ? {} : { filters: { section } }, 150);
  if (found === null) return;
  const results = await Promise.all(found.results.slice(0, MOST_RESULTS).map((result) => result.data()));
  list.replaceChildren(...results.map(toItem));
  nothing.hidden = results.length > 0;
  const count = found.results.length;
  status.textContent =
    count === 0 ? `Nothing found for “${query}”.` : `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
  showSections(found.filters['section'] ?? {}, section, choose);
}

function showSections(counts: Record<string, number>, chosen: string, choose: (section: string) => void): void {
  const group = element('search-sections', HTMLElement);
  const names = Object.keys(counts).filter((name) => counts[name]! > 0 || name === chosen);
  group.hidden = names.length < 2 && chosen === '';
  const buttons = ['', ...names].map((name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name === '' ? 'All' : `${name} (${counts[name] ?? 0})`;
    button.setAttribute('aria-pressed', String(name === chosen));
    button.addEventListener('click', () => choose(name));
    return button;
  });
  group.replaceChildren(...buttons);
}

function toItem({ url, meta, excerpt, filters }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const where = document.createElement('small');
  where.textContent = filters.section?.join(', ') ?? '';
  const text = document.createElement('p');
  text.append(...withMarks(excerpt));
  item.append(link, where, text);
  return item;
}

/** Pagefind's excerpt is escaped HTML whose only elements are `<mark>`; nothing else is let through. */
function* withMarks(excerpt: string): Generator<Node> {
  for (const part of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const text = part.textContent ?? '';
    if (part.nodeName !== 'MARK') {
      yield document.createTextNode(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    yield mark;
  }
}

function remember(query: string, section: string): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q: query, section })) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

let loading: Promise<Pagefind> | undefined;

async function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ ranking: { termSaturation: 1.2, pageLength: 0.4 }, excerptLength: 24 });
    return pagefind;
  })();
  return loading;
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The search page lacks #${id}.`);
}
