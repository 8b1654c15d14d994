import type { Problem } from '../model/problem.ts';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { pageAddress } from '../text/page-address.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** What a link may lead to: a page, by its path under the content folder without extension, and its body. */
export interface LinkedPage {
  readonly path: string;
  readonly body: string;
  /** Its earlier addresses, which lead to it. */
  readonly aliases?: readonly string[];
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/**
 * Finds links between pages that lead nowhere.
 *
 * Looked at are links to files (`../kb/reset.md`) and to addresses on the site (`/kb/reset/`) of one of `folders`; links to other hosts
 * and to generated pages are not.
 *
 * @param folders  top folders of the content that hold pages
 */
export function brokenLinks(pages: readonly LinkedPage[], folders: readonly string[]): Problem[] {
  const known = new Set(pages.flatMap(({ path }) => [path, withoutExtension(path)]));
  const redirected = new Set(pages.flatMap(({ aliases = [] }) => aliases.map(pageAddress)));
  return pages.flatMap((page) =>
    linksIn(page).flatMap(({ url, line }): Problem[] => {
      const target = targetOf(url, page.path, folders);
      if (target === undefined || known.has(target) || known.has(`${target}/index`)) return [];
      if (redirected.has(pageAddress(target))) return [];
      const message = `leads to ${target}, which is not there: mend the link, or add the page`;
      return [{ path: page.path, line, rule: 'broken-link', message }];
    }),
  );
}

function linksIn({ body, bodyLine }: LinkedPage): { url: string; line: number }[] {
  const links: { url: string; line: number }[] = [];
  visit(markdown.parse(body), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    links.push({ url: node.url, line: bodyLine - 1 + (node.position?.start.line ?? 1) });
  });
  return links;
}

/** Path under the content folder that a link means, or `undefined` when it leads elsewhere. */
function targetOf(url: string, from: string, folders: readonly string[]): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(url)) return undefined;
  const base = new URL(from, 'content://site/');
  const { pathname } = new URL(url, base);
  const path = decodeURIComponent(pathname).replace(/^\//, '').replace(/\/$/, '');
  return folders.some((folder) => path.startsWith(`${folder}/`)) ? path : undefined;
}

function withoutExtension(path: string): string {
  return path.replace(/\.mdx?$/, '');
}
