import type { ViteUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';

const STARLIGHT = '@astrojs/starlight/components';
const EVIDENCE = fileURLToPath(new URL('../components/Evidence.astro', import.meta.url));

/** Components that every MDX page may use without an import: name → the line that imports it. */
export const COMPONENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'Aside Badge Card CardGrid FileTree Icon LinkButton LinkCard Steps TabItem Tabs'
      .split(' ')
      .map((name) => [name, `import { ${name} } from '${STARLIGHT}';`]),
  ),
  Evidence: `import Evidence from ${JSON.stringify(EVIDENCE)};`,
};

/** Imports the components that a page of the content folder uses and does not import itself. */
export function componentsInPages(contentDir: string): NonNullable<ViteUserConfig['plugins']> {
  return [
    {
      name: 'tier-zero-components',
      enforce: 'pre',
      transform(text, id) {
        const [file = ''] = id.split('?');
        if (!file.startsWith(`${contentDir}/`) || !file.endsWith('.mdx')) return null;
        return { code: withImports(text), map: null };
      },
    },
  ];
}

/** The page with what it needs, at its end: the lines that errors name stay the same. */
export function withImports(text: string): string {
  const { used, known } = componentNames(text);
  const lines = [...new Set(used.map(({ name }) => name))].flatMap((name) =>
    known.has(name) ? [] : (COMPONENTS[name] ?? []),
  );
  return lines.length === 0 ? text : `${text}\n\n${lines.join('\n')}\n`;
}

/** The components that a page uses, with the line of each use, and those that it imports or makes itself. */
export function componentNames(text: string): { used: { name: string; line: number }[]; known: Set<string> } {
  const prose = proseOf(text);
  const used = [...prose.matchAll(/<([A-Z]\w*)/gu)].map(({ 1: name, index }) => ({
    name: name!,
    line: prose.slice(0, index).split('\n').length,
  }));
  const known = [...prose.matchAll(/^(?:import|export)\s[^;\n]*/gmu)].flatMap(
    ([line]) => line.match(/\b[A-Z]\w*/gu) ?? [],
  );
  return { used, known: new Set(known) };
}

/** The page with everything blank in which nothing acts: its front matter, blocks of code and inline code. Lines stay. */
export function proseOf(text: string): string {
  return text.replace(QUIET, (code) => code.replace(/[^\n]/gu, ' '));
}

const QUIET =
  /^---\n[\s\S]*?\n---$|^[ \t]*(?<fence>`{3,}|~{3,})[\s\S]*?^[ \t]*\k<fence>|(?<!\\)(?<tick>`+)(?!`)[^\n]*?(?<!`)\k<tick>(?!`)/gmu;
