import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../text/front-matter.ts';
import { toMdx } from '../../text/mdx.ts';
import { bullets, heading, paragraph } from '../compose.ts';

/** What a page is to say further: steps under a heading. */
export interface Section {
  readonly title: string;
  readonly steps: readonly string[];
}

/**
 * Adds a section to a page: at the end of the section of that name, else before the links that end the page, else at its end. Every
 * other byte stays.
 */
export function addSection(page: string, { title, steps }: Section): string {
  if (steps.length === 0) return page;
  const parts = splitFrontMatter(page);
  if ('why' in parts) return page;
  const { body } = parts;
  const headings = headingsOf(body);
  const own = headings.findIndex((one) => wordsOf(one.text) === wordsOf(title));
  const list = bullets(steps.map((step) => [paragraph(step)]));
  const at = page.length - body.length + (own === -1 ? placeFor(headings, body) : endOf(headings, own, body));
  const nodes: RootContent[] = own === -1 ? [heading(title), list] : [list];
  return inserted(page, at, toMdx({ type: 'root', children: nodes }));
}

/** Words alone, to tell whether a page says something already. */
export function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

interface PlacedHeading {
  readonly text: string;
  readonly depth: number;
  readonly at: number;
}

function headingsOf(body: string): PlacedHeading[] {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(body)
    .children.filter((node): node is Heading => node.type === 'heading')
    .map((node) => ({ text: toString(node), depth: node.depth, at: node.position!.start.offset! }));
}

const LINKS = /^(?:related|see also|more|further reading|links|references)\b/i;

function placeFor(headings: readonly PlacedHeading[], body: string): number {
  const last = headings.at(-1);
  return last !== undefined && LINKS.test(last.text) ? last.at : body.length;
}

function endOf(headings: readonly PlacedHeading[], own: number, body: string): number {
  const { depth } = headings[own]!;
  return headings.slice(own + 1).find((next) => next.depth <= depth)?.at ?? body.length;
}

/** Text put in as a block of its own, with the line ends of the page. */
function inserted(page: string, at: number, block: string): string {
  const newline = page.includes('\r\n') ? '\r\n' : '\n';
  const before = page.slice(0, at);
  const lines = /(?:\r?\n)*$/.exec(before)![0].split('\n').length - 1;
  const gap = newline.repeat(Math.max(0, 2 - lines));
  const after = page.slice(at);
  return before + gap + block.trimEnd().replaceAll('\n', newline) + newline + (after === '' ? '' : newline) + after;
}
