import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { globSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isVisible, sectionOf, SECTIONS, type Audience } from '../../model/audience.ts';
import { FrontMatter } from '../../model/article.ts';
import type { Settings } from '../../model/settings.ts';
import { mistakesIn } from './content-problems.ts';
import { settingsInPages } from './settings-in-pages.ts';

/** Pages of the sections. A file or a folder whose name starts with `_` is none, and a section's index is the site's own. */
const PATTERN = [`{${SECTIONS.join(',')}}/**/[^_]*.{md,mdx}`, '!*/{index,README}.{md,mdx}', '!**/_*/**'];

/**
 * Loads the pages that `audience` may see.
 *
 * What it may not see never enters the collection, so that no list, feed, search index or image folder has to remember to
 * leave it out. Every part of the site reads pages from here only.
 */
export function pagesLoader(contentDir: string, audience: Audience, settings: () => Settings): Loader {
  const pages = glob({ base: pathToFileURL(`${contentDir}/`), pattern: PATTERN });
  return {
    name: 'tier-zero-pages',
    load: async (context) => {
      const { store } = context;
      const pathOf = (filePath: string | undefined) => underContent(contentDir, context.config.root, filePath);
      const mayShow = (page: { data: unknown; filePath?: string | undefined }) =>
        isVisible(pathOf(page.filePath), FrontMatter.parse(page.data), audience);

      tellMistakes(context, contentDir);
      if (context.watcher === undefined && globSync(PATTERN[0]!, { cwd: contentDir }).length === 0) {
        await standIn(context);
        return;
      }
      await pages.load({
        ...settingsInPages(context, `${contentDir}/process`, settings()),
        store: {
          ...store,
          set: (page) => {
            if (mayShow(page)) return store.set(page);
            store.delete(page.id);
            return false;
          },
        },
      });
      for (const page of store.values()) if (!mayShow(page)) store.delete(page.id);
      if (store.keys().length === 0) await standIn(context);
    },
  };
}

/** While pages are written, says what is wrong with one as soon as it is saved: Astro itself names no line. */
function tellMistakes({ watcher, logger }: LoaderContext, contentDir: string): void {
  const tell = (file: string): void => {
    const path = relative(contentDir, file).split(sep).join('/');
    if (!/\.mdx?$/u.test(path) || sectionOf(path) === undefined) return;
    for (const mistake of mistakesIn(contentDir, path)) logger.error(mistake);
  };
  watcher?.on('add', tell).on('change', tell);
}

/** Astro warns of an empty collection; a desk that starts has one. No route is made for a page that Starlight takes for a draft. */
async function standIn(context: LoaderContext): Promise<void> {
  const { store } = context;
  store.clear();
  const id = 'no-page-yet';
  store.set({ id, data: await context.parseData({ id, data: { title: 'No page yet', draft: true } }) });
}

function underContent(contentDir: string, root: URL, filePath = ''): string {
  const absolute = decodeURIComponent(new URL(filePath, root).pathname);
  return absolute.startsWith(`${contentDir}/`) ? absolute.slice(contentDir.length + 1) : '';
}
