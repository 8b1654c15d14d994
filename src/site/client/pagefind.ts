import { RANKING, searchAnyWord, type Hit } from '../../text/site-search.ts';

/** The part of Pagefind's interface that the search uses. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string, options: object): Promise<{ results: Found[] }>;
}
interface Found extends Hit {
  data(): Promise<Result>;
}

/** A page that was found. */
export interface Result {
  readonly url: string;
  /** Escaped HTML whose only elements are `<mark>`. */
  readonly excerpt: string;
  readonly meta: { readonly title: string };
  readonly filters: { readonly section?: readonly string[] };
}

/** How many pages were found, and the best of them. */
export interface Answer {
  readonly count: number;
  readonly best: readonly Result[];
}

const MOST_RESULTS = 20;

/** Searches the pages of a section, or of all when it is empty. */
export async function ask(query: string, section: string): Promise<Answer> {
  const pagefind = await load();
  const options = section === '' ? {} : { filters: { section } };
  const found = await searchAnyWord(query, async (word) => (await pagefind.search(word, options)).results);
  const best = await Promise.all(found.slice(0, MOST_RESULTS).map((hit) => hit.data()));
  return { count: found.length, best };
}

/** Names of the sections that have pages. */
export async function sectionNames(): Promise<string[]> {
  const { section = {} } = await (await load()).filters();
  return Object.keys(section);
}

let loading: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ ranking: RANKING, excerptLength: 24 });
    return pagefind;
  })();
  return loading;
}
