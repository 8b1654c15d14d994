import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RANKING, searchAnyWord } from '../text/site-search.ts';
import { serveFolder } from './serve-folder.ts';

/** The search of a built site, as its readers have it. */
export interface SearchIndex {
  /** Addresses on the site of the best `most` pages, best first. */
  readonly search: (query: string, most: number) => Promise<string[]>;
  close(): Promise<void>;
}

/** The part of Pagefind's interface that is used here. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(word: string): Promise<{ results: { id: string; score: number; data(): Promise<{ url: string }> }[] }>;
}

const programOf = (siteDir: string): string => join(resolve(siteDir), 'pagefind/pagefind.js');

/** Whether a site is built, with its search. */
export function hasSearchIndex(siteDir: string): boolean {
  return existsSync(programOf(siteDir));
}

/** Opens the search index of a built site with the program that browsers load. */
export async function openSearchIndex(siteDir: string): Promise<SearchIndex> {
  const server = await serveFolder(siteDir);
  const pagefind = (await import(pathToFileURL(programOf(siteDir)).href)) as Pagefind;
  await pagefind.options({ basePath: `${server.url}/pagefind/`, baseUrl: '/', ranking: RANKING });
  await pagefind.init();
  return {
    search: async (query, most) => {
      const found = await searchAnyWord(query, async (word) => (await pagefind.search(word)).results);
      return Promise.all(found.slice(0, most).map(async (hit) => (await hit.data()).url));
    },
    close: () => server.close(),
  };
}
