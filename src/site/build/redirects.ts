import { isVisible, type Audience } from '../../model/audience.ts';
import type { FrontMatter } from '../../model/article.ts';
import { pageAddress } from '../../text/page-address.ts';
import { UserError } from '../../model/user-error.ts';

export interface AliasedPage {
  /** Path under the content folder, such as `kb/reset-password.md`. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
}

/**
 * Where earlier addresses of pages lead, for the pages that `audience` may see.
 *
 * An alias is an address on the site (`/help/reset`), or the path of a page that was renamed (`kb/old-name`).
 *
 * @throws UserError naming every address that two pages claim
 */
export function redirectsOf(pages: readonly AliasedPage[], audience: Audience): Record<string, string> {
  const visible = pages.filter(({ path, frontMatter }) => isVisible(path, frontMatter, audience));
  const taken = new Map<string, string>();
  const redirects: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const { path } of visible) {
    const other = taken.get(pageAddress(path));
    if (other !== undefined) mistakes.push(`${path}: has the same address as ${other}`);
    taken.set(pageAddress(path), path);
  }
  for (const { path, frontMatter } of visible) {
    for (const alias of frontMatter.aliases) {
      const from = pageAddress(alias);
      const other = taken.get(from);
      if (other !== undefined) mistakes.push(`${path}: the alias ${alias} is taken by ${other}`);
      else redirects[from] = pageAddress(path);
      taken.set(from, path);
    }
  }
  if (mistakes.length > 0)
    throw new UserError(mistakes.join('\n'), 'Rename or remove one of the two, then build again.');
  return redirects;
}
