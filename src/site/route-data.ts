import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { join } from 'node:path';
import { changeDates } from '../io/page-history.ts';
import { isUnpublished, type Section } from '../model/audience.ts';
import { PREVIEW } from './preview-image.ts';
import { contentPath, library, type LibraryPage } from './library.ts';
import { audience, contentDir, once, settings } from './source.ts';
import { TEXT } from './text.ts';

type Entry = StarlightRouteData['sidebar'][number];
type Link = Extract<Entry, { type: 'link' }>;

/** Most pages that the sidebar ever lists. A sidebar that lists everything makes a large site quadratic in its pages. */
const MOST_SIBLINGS = 40;

const INTERNAL_LINKS: [string, string][] = [
  [TEXT.board, '/board/'],
  [TEXT.runbooks, '/runbooks/'],
  [TEXT.weeks, '/weeks/'],
  [TEXT.explorer, '/explorer/'],
  [TEXT.rota, '/rota/'],
  [TEXT.figures, '/figures/'],
  [TEXT.drafts, '/drafts/'],
  [TEXT.decisions, '/decisions/'],
  [TEXT.settings, '/settings/'],
];

/** Gives each page its sidebar, its neighbours and its edit link. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const here = context.url.pathname;
  const pages = await library();
  const page = pages.find(({ href }) => href === here);
  const siblings = page === undefined ? [] : siblingsOf(page, pages);

  route.sidebar = sidebar(here, page?.section, siblings, context.locals.t);
  const at = siblings.findIndex(({ href }) => href === here);
  route.pagination = {
    prev: linkTo(siblings[at - 1], here),
    next: at < 0 ? undefined : linkTo(siblings[at + 1], here),
  };
  route.head = route.head.map((tag) => (tag.tag === 'title' ? { ...tag, content: escaped(tag.content ?? '') } : tag));
  if (page !== undefined) route.head.push(...previewOf(page));
  if (page?.entry.filePath !== undefined) route.lastUpdated = lastUpdated(page);
  route.editUrl = page === undefined ? undefined : editUrl(page);
});

function sidebar(
  here: string,
  section: Section | undefined,
  siblings: readonly LibraryPage[],
  t: App.Locals['t'],
): Entry[] {
  const links: [string, string][] = [
    [t('desk.kb'), '/kb/'],
    [t('desk.process'), '/process/'],
    ...(audience() === 'internal' ? INTERNAL_LINKS : []),
  ];
  return links.map(([label, href]): Entry => {
    const open = section !== undefined && href === `/${section}/`;
    const top = link(label, href, here);
    if (!open) return top;
    const around = nearby(siblings, here).map((page) => link(titleOf(page), page.href, here));
    const entries = [link(t('desk.allPages'), href, here), ...around];
    return { type: 'group', label, entries, collapsed: false, badge: undefined };
  });
}

/** Pages a reader may want next: of the same subject, where the page has one, else of the same section. */
function siblingsOf(page: LibraryPage, pages: readonly LibraryPage[]): LibraryPage[] {
  const { section } = page;
  return pages
    .filter((other) => other.section === section && other.entry.data.subject === page.entry.data.subject)
    .sort((a, b) => (a.entry.data.sidebar.order ?? Infinity) - (b.entry.data.sidebar.order ?? Infinity) || 0);
}

function nearby(siblings: readonly LibraryPage[], here: string): readonly LibraryPage[] {
  const at = siblings.findIndex(({ href }) => href === here);
  const from = Math.max(0, Math.min(at - MOST_SIBLINGS / 2, siblings.length - MOST_SIBLINGS));
  return siblings.slice(from, from + MOST_SIBLINGS);
}

/** What link previews show of a page; their picture needs the address of the site. */
function previewOf({ entry }: LibraryPage): StarlightRouteData['head'] {
  const { url } = settings().site;
  if (url === undefined || audience() !== 'public') return [];
  const tags: [string, string][] = [
    ['og:image', new URL(`/og/${entry.id}.png`, url).href],
    ['og:image:width', String(PREVIEW.width)],
    ['og:image:height', String(PREVIEW.height)],
    ['og:image:alt', entry.data.title],
  ];
  return tags.map(([property, content]) => ({ tag: 'meta', attrs: { property, content }, content: '' }));
}

/** Starlight puts the title into the head as markup, and titles of topics are what customers wrote. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Starlight itself knows only the folder `src/content/docs`. */
function lastUpdated(page: LibraryPage): Date | undefined {
  const date = once('changes', () => changeDates(contentDir())).get(join(contentDir(), contentPath(page)));
  return date === undefined ? undefined : new Date(date);
}

function linkTo(page: LibraryPage | undefined, here: string): Link | undefined {
  return page && link(titleOf(page), page.href, here);
}

function link(label: string, href: string, here: string): Link {
  return { type: 'link', label, href, isCurrent: href === here, badge: undefined, attrs: {} };
}

function titleOf({ entry }: LibraryPage): string {
  const title = entry.data.sidebar.label ?? entry.data.title;
  return isUnpublished(entry.data.status) ? `${title} (${entry.data.status})` : title;
}

function editUrl(page: LibraryPage): URL | undefined {
  const { repository, branch } = settings().site;
  if (repository === undefined) return undefined;
  return new URL(`${repository.replace(/\/$/u, '')}/edit/${branch}/content/${contentPath(page)}`);
}
