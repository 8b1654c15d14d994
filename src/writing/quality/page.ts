import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { FrontMatter } from '../../model/article.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** What a page's rules look at. */
export interface CheckedPage {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** Prose in reading order, code blocks left out; inline code stands between backticks. */
  readonly blocks: readonly Block[];
  readonly headings: readonly string[];
  readonly words: number;
}

export interface Block {
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The heading above, if there is one. */
  readonly section: string | undefined;
  /** The start of an item of a numbered list. */
  readonly isStep: boolean;
}

/**
 * Takes a page apart for its rules.
 *
 * @param bodyLine  line of the file on which the body starts, from 1
 */
export function checkedPage(path: string, frontMatter: FrontMatter, body: string, bodyLine: number): CheckedPage {
  const blocks: Block[] = [];
  const headings: string[] = [];
  const tree: Root = markdown.parse(body);
  const starts = new Set<Nodes>();
  visit(tree, 'list', (list) => {
    if (list.ordered === true) for (const { children } of list.children) if (children[0]) starts.add(children[0]);
  });
  visit(tree, (node) => {
    if (node.type === 'heading') headings.push(toString(node));
    if (node.type !== 'paragraph') return;
    blocks.push({
      text: proseOf(node),
      line: bodyLine - 1 + (node.position?.start.line ?? 1),
      section: headings.at(-1),
      isStep: starts.has(node),
    });
  });
  const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return { path, frontMatter, blocks, headings, words };
}

function proseOf(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if ('children' in node) return node.children.map(proseOf).join('');
  return 'value' in node ? node.value : node.type === 'break' ? ' ' : '';
}
