import { isUnpublished } from '../../model/audience.ts';
import type { FrontMatter } from '../../model/article.ts';

interface DraftPage {
  readonly path: string;
  /** The whole file, front matter included. */
  readonly text: string;
  readonly frontMatter: Pick<FrontMatter, 'status'>;
}

/**
 * Names the lines of an MDX draft that would run as code while the site is built. Drafts are made from tickets, and nobody has
 * read them yet: they may import Starlight's components and nothing else. Published pages are their editors' responsibility.
 */
export function codeInDraft({ path, text, frontMatter }: DraftPage): { path: string; line: number; why: string }[] {
  if (!path.endsWith('.mdx') || !isUnpublished(frontMatter.status)) return [];
  const prose = text.replace(FENCED, (code) => code.replace(/[^\n]/gu, ' '));
  return prose.split('\n').flatMap((line, at) => {
    if (!/^\s*(?:import|export)\b/u.test(line) || HARMLESS.test(line)) return [];
    return [{ path, line: at + 1, why: 'a draft may not run code: escape this line, or make the page .md' }];
  });
}

const FENCED = /^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>/gmu;
const HARMLESS = /^import \{[\w\s,]+\} from (['"])@astrojs\/starlight\/components\1;?\s*$/u;
