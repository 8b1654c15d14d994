import { isUnpublished } from '../../model/audience.ts';
import type { FrontMatter } from '../../model/article.ts';
import { componentNames, COMPONENTS, proseOf } from './components.ts';

interface CheckedPage {
  readonly path: string;
  /** The whole file, front matter included. */
  readonly text: string;
  readonly frontMatter: Pick<FrontMatter, 'status'>;
}

interface Mistake {
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

/**
 * Names the lines of an MDX page that would run as code while the site is built, or name a component that there is not.
 *
 * Pages hold words, and some of those come from tickets: an expression is a mistake on every page, but for a comment and a string.
 * Imports and exports are their editors' responsibility on published pages; a draft, which nobody has read yet, may import
 * Starlight's components and nothing else.
 */
export function codeInPage({ path, text, frontMatter }: CheckedPage): Mistake[] {
  if (!path.endsWith('.mdx')) return [];
  const prose = proseOf(text);
  const at = (index: number): number => prose.slice(0, index).split('\n').length;
  const mistakes = [
    ...(isUnpublished(frontMatter.status) ? codeLines(prose) : []),
    ...expressions(prose).map((index) => ({
      line: at(index),
      why: 'an expression would run as code: write \\{ for a brace, or make the page .md',
    })),
    ...unknownComponents(text),
  ];
  return mistakes.sort((a, b) => a.line - b.line).map((mistake) => ({ path, ...mistake }));
}

function codeLines(prose: string): Omit<Mistake, 'path'>[] {
  return prose.split('\n').flatMap((line, at) => {
    if (!/^\s*(?:import|export)\b/u.test(line) || HARMLESS.test(line)) return [];
    return [{ line: at + 1, why: 'a draft may not run code: escape this line, or make the page .md' }];
  });
}

const HARMLESS = /^import \{[\w\s,]+\} from (['"])@astrojs\/starlight\/components\1;?\s*$/u;

/** Where braces open that hold neither a comment nor a string, outside of tags, imports and exports. */
function expressions(prose: string): number[] {
  const words = prose.replace(ACTING, (part) => part.replace(/[^\n]/gu, ' '));
  return [...words.matchAll(/(?<!\\)\{(?!\s*\/\*)(?!\s*(?<quote>['"])[^'"\n]*\k<quote>\s*\})/gu)].map(
    ({ index }) => index,
  );
}

/** Tags with their attributes; lines that import or export. */
const ACTING = /<\/?[A-Za-z][^<>{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^<>{}]*)*\/?>|^(?:import|export)\b.*$/gmu;

function unknownComponents(text: string): Omit<Mistake, 'path'>[] {
  const { used, known } = componentNames(text);
  return used
    .filter(({ name }) => !known.has(name) && !(name in COMPONENTS))
    .map(({ name, line }) => ({
      line,
      why: `there is no component ${name}; there are ${Object.keys(COMPONENTS).join(', ')}, and what the page imports`,
    }));
}
