import { getCollection, type CollectionEntry } from 'astro:content';
import { isUnpublished, sectionOf, type Section } from '../model/audience.ts';

/** A page of the site together with where it stands. */
export interface LibraryPage {
  readonly entry: CollectionEntry<'docs'>;
  readonly section: Section;
  /** Path under the section without extension; for an article the id that coverage names. */
  readonly articleId: string;
  readonly href: string;
}

let shelves: Promise<readonly LibraryPage[]> | undefined;

/** All pages of this build, by title. Read once for a build, anew for each request while developing. */
export async function library(): Promise<readonly LibraryPage[]> {
  if (import.meta.env.DEV) return readLibrary();
  return (shelves ??= readLibrary());
}

/** The pages of one section, by title. */
export async function pagesOf(section: Section): Promise<LibraryPage[]> {
  return (await library()).filter((page) => page.section === section);
}

/** Published articles by article id: what a report may link to. */
export async function articlesById(): Promise<ReadonlyMap<string, LibraryPage>> {
  const articles = (await pagesOf('kb')).filter(({ entry }) => !isUnpublished(entry.data.status));
  return new Map(articles.map((page) => [page.articleId, page]));
}

/** Path of a page under the content folder, with extension. */
export function contentPath({ entry, section, articleId }: LibraryPage): string {
  return `${section}/${articleId}.${entry.filePath?.endsWith('.mdx') === true ? 'mdx' : 'md'}`;
}

async function readLibrary(): Promise<readonly LibraryPage[]> {
  const pages = (await getCollection('docs')).flatMap((entry) => {
    const path = pathOf(entry);
    const section = sectionOf(path);
    if (section === undefined) return [];
    return [{ entry, section, articleId: path.slice(section.length + 1), href: `/${entry.id}/` }];
  });
  return pages.sort((a, b) => compare(a.entry.data.title, b.entry.data.title) || compare(a.href, b.href));
}

/** The page's path under the content folder without extension, in the letters of its file name. */
function pathOf({ id, filePath = '' }: CollectionEntry<'docs'>): string {
  const depth = id.split('/').length;
  return filePath
    .replace(/\.mdx?$/u, '')
    .split('/')
    .slice(-depth)
    .join('/');
}

const compare = new Intl.Collator('en', { numeric: true }).compare;
