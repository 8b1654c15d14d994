import { posix } from 'node:path';

interface PageText {
  /** Path under the content folder. */
  readonly path: string;
  /** The whole file, front matter included. */
  readonly text: string;
}

/**
 * Names the images of a page that are not there. Images on other sites and from the root of the site are not looked at.
 *
 * @param isThere  says whether there is a file at a path under the content folder
 */
export function missingImages(
  { path, text }: PageText,
  isThere: (path: string) => boolean,
): { path: string; line: number; why: string }[] {
  const prose = text.replace(CODE, (code) => code.replace(/[^\n]/gu, ' '));
  return [...prose.matchAll(IMAGE)].flatMap(({ index, groups }) => {
    const source = decodeURI(groups!['source']!);
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/iu.test(source) || isThere(posix.join(posix.dirname(path), source))) return [];
    return [{ path, line: prose.slice(0, index).split('\n').length, why: `there is no image ${source}` }];
  });
}

const CODE = /^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>|`[^`\n]*`/gmu;
const IMAGE = /!\[[^\]]*\]\(\s*<?(?<source>[^)\s>]+)/gu;
