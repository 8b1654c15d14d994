import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger, readPages, readWeeks } from '../../io/pages.ts';
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
    .flatMap((page) => [...codeInPage(page), ...missingImages(page, (image) => existsSync(join(contentDir, image)))]);
  const mistakes = [...unread, ...unfit].map(({ path, line, why }) => `${contentDir}/${path}:${line}: ${why}`);
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'), 'Mend these pages, then build again.');
  redirectsOf(pages, audience);
}
