import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { toMdx } from '../text/mdx.ts';
import type { GeneratedFrontMatter } from './draft.ts';

/** Makes the text of a page: front matter, then the body as MDX that holds words only. */
export function composePage(frontMatter: GeneratedFrontMatter, body: readonly RootContent[]): string {
  const filled = Object.entries(frontMatter).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const yaml = stringify(Object.fromEntries(filled), { lineWidth: 0, defaultStringType: 'PLAIN' });
  return `---\n${yaml}---\n\n${toMdx({ type: 'root', children: [...body] } satisfies Root)}`;
}

export function heading(text: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] };
}

export function paragraph(text: string): BlockContent {
  return { type: 'paragraph', children: phrases(text) };
}

/** The words of an agent, whose addresses are links. */
export function told(text: string): BlockContent {
  return {
    type: 'paragraph',
    children: text.split(ADDRESS).flatMap((part, at): PhrasingContent[] => {
      if (at % 2 === 0) return phrases(part);
      const value = part.replace(/^`|`$/g, '');
      return [{ type: 'link', url: value, children: [{ type: 'text', value: value.replace(/^https?:\/\//, '') }] }];
    }),
  };
}

/** A whole address, bare or alone in code marks; not one that is part of a command or holds a placeholder. */
const ADDRESS =
  /(`https?:\/\/[^\s`<>{}]+`|(?<![`\w=/"'-])https?:\/\/(?!\S*[<`])[^\s{}()"']*[^\s{}()"'.,;:!?](?=[^`]*(?:`[^`]*`[^`]*)*$))/;

/** Blocks of each item, as a numbered list. */
export function steps(items: readonly (readonly BlockContent[])[]): List {
  return list(items, true);
}

export function bullets(items: readonly (readonly BlockContent[])[]): List {
  return list(items, false);
}

export function codeBlock(value: string): BlockContent {
  const lang = /^\s*[{[]/.test(value)
    ? 'json'
    : /^\s*[\w-]+:(?: |$)/m.test(value) && !/^\s*[a-z][\w-]* [a-z-]/.test(value)
      ? 'yaml'
      : 'sh';
  return { type: 'code', lang, value };
}

function list(items: readonly (readonly BlockContent[])[], ordered: boolean): List {
  const children = items.map((blocks): ListItem => ({
    type: 'listItem',
    spread: blocks.length > 1,
    children: [...blocks],
  }));
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: children.some(({ spread }) => spread === true),
    children,
  };
}

/** Words with what stands between backticks, and placeholders such as `<name>` with the address around them, as code. */
export function phrases(text: string): PhrasingContent[] {
  return text
    .split(/(`[^`]+`|(?:https?:\/\/[^\s`<>]*)?<[a-z][a-z-]*>(?:[/:.][^\s`<>,;)]*[\w/])?)/)
    .flatMap((part): PhrasingContent[] => {
      if (part === '') return [];
      if (/^`[^`]+`$/.test(part)) return [{ type: 'inlineCode', value: part.slice(1, -1) }];
      return [/<[a-z][a-z-]*>/.test(part) ? { type: 'inlineCode', value: part } : { type: 'text', value: part }];
    });
}
