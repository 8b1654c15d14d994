import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage, readLedger, readPages, readWeeks, type Page } from '../../io/pages.ts';
import { readSettings } from '../../io/settings.ts';
import { isVisible, sectionOf, type Audience } from '../../model/audience.ts';
import { UserError } from '../../model/user-error.ts';
import { codeInPage } from './page-code.ts';
import { missingImages } from './missing-images.ts';
import { redirectsOf } from './redirects.ts';

/**
 * Reads everything that a build will read, so that what an editor has to mend is said before Astro starts, all of it at once.
 *
 * @throws UserError naming file, line and mistake
 */
export function assertContentIsSound(contentDir: string, audience: Audience): void {
  if (!existsSync(contentDir)) {
    throw new UserError(
      `There is no content folder ${contentDir}.`,
      'Set TIERZERO_CONTENT to the folder with your pages.',
    );
  }
  readSettings(contentDir);
  readWeeks(contentDir);
  readLedger(contentDir);
  const { pages, broken } = readPages(contentDir);
  const unread = broken.filter(({ path }) => sectionOf(path) !== undefined);
  const unfit = pages
    .filter(({ path, frontMatter }) => isVisible(path, frontMatter, audience))
    .flatMap((page) => unfitIn(contentDir, page));
  const mistakes = [...unread, ...unfit].map(({ path, line, why }) => `${contentDir}/${path}:${line}: ${why}`);
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'), 'Mend these pages, then build again.');
  redirectsOf(pages, audience);
}

/**
 * What is wrong with one page, each with its line; nothing for a page that is gone.
 *
 * @param path  under the content folder
 */
export function mistakesIn(contentDir: string, path: string): string[] {
  const file = join(contentDir, path);
  if (!existsSync(file)) return [];
  const page = parsePage(path, readFileSync(file, 'utf8'));
  const mistakes = Array.isArray(page) ? page : unfitIn(contentDir, page);
  return mistakes.map(({ line, why }) => `${file}:${line}: ${why}`);
}

function unfitIn(contentDir: string, page: Page): { path: string; line: number; why: string }[] {
  return [...codeInPage(page), ...missingImages(page, (image) => existsSync(join(contentDir, image)))];
}
