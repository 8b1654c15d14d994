import type { FrontMatter, PageStatus } from './article.ts';

/** For whom a site is built: `public` for customers, `internal` for operators and editors as well. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The folders of `content/` that hold pages, in the order in which the site shows them. */
export const SECTIONS = ['kb', 'process', 'runbooks', 'decisions'] as const;
export type Section = (typeof SECTIONS)[number];

const PUBLIC_SECTIONS: readonly Section[] = ['kb', 'process'];
const PUBLIC_STATUSES: readonly PageStatus[] = ['published', 'needs-review'];

/**
 * Decides whether a page may be part of a build. Everything is part of the internal build, drafts included.
 *
 * A page is public only if its section, its `audience` and its `status` all say so: a runbook whose front matter says
 * `audience: public` stays internal.
 *
 * @param path  path of the page under `content/`, such as `kb/reset-password.md`
 */
export function isVisible(path: string, page: Pick<FrontMatter, 'audience' | 'status'>, audience: Audience): boolean {
  const section = sectionOf(path);
  if (section === undefined) return false;
  if (audience === 'internal') return true;
  return PUBLIC_SECTIONS.includes(section) && page.audience === 'public' && PUBLIC_STATUSES.includes(page.status);
}

/** Says whether readers of a page have to be told that nobody has approved it. */
export function isUnpublished(status: PageStatus): boolean {
  return !PUBLIC_STATUSES.includes(status);
}

/** The section a path under `content/` belongs to, or `undefined` when it is no page. */
export function sectionOf(path: string): Section | undefined {
  return SECTIONS.find((section) => path.startsWith(`${section}/`));
}
