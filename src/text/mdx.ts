import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/**
 * Writes a Markdown tree as MDX in which the words of the tree never act: no expression, no JSX, no import or export, no directive,
 * no link but the tree's own ones.
 *
 * Line breaks inside words become spaces, raw HTML becomes the text it was made of, an address that is not a link becomes code, and
 * a link goes only to http, https, mailto or a place on the site; any other link keeps its words and loses its address.
 */
export function toMdx(tree: Root): string {
  return writer.stringify({ type: 'root', children: tameChildren(tree) } as Root);
}

/** Whether a link target can do no more than open a web page or a mail. */
export function isHarmless(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|\/(?!\/)|#|\.{1,2}\/)[!-~]*$/i.test(url) && !/[<>"'`{}\\]/.test(url);
}

/** What stands for a node: the same kind, or words. */
function tame(node: Nodes): Nodes[] {
  switch (node.type) {
    case 'text':
      return withAddressesAsCode(oneLine(node.value));
    case 'html':
      return withAddressesAsCode(oneLine(node.value));
    case 'inlineCode':
      return asCode(oneLine(node.value).trim());
    case 'code':
      return [{ type: 'code', lang: node.lang?.replace(/[^a-z0-9-]/gi, '') || null, value: printed(node.value) }];
    case 'link':
      return isHarmless(node.url) ? [{ ...node, children: tameChildren(node) } as Nodes] : tameChildren(node);
    default:
      return 'children' in node ? [{ ...node, children: tameChildren(node) } as Nodes] : [node];
  }
}

/**
 * Code that opens a bracket and does not close it comes out as words: the site's parser looks for the other bracket beyond the end of
 * the code, and takes what is between for an expression.
 */
function asCode(words: string): Nodes[] {
  return isClosed(words) ? [{ type: 'inlineCode', value: words || ' ' }] : withAddressesAsCode(words);
}

function isClosed(words: string): boolean {
  const open: string[] = [];
  for (const bracket of words.match(/[{}[\]]/g) ?? []) {
    if (bracket === '{' || bracket === '[') open.push(bracket === '{' ? '}' : ']');
    else if (open.pop() !== bracket) return false;
  }
  return open.length === 0;
}

/** Two pieces of code that touch would run into one: a space goes between them. */
function tameChildren(parent: Parents): Nodes[] {
  return parent.children.flatMap(tame).flatMap((node, at, all): Nodes[] => {
    if (parent.type === 'root' && (node.type === 'text' || node.type === 'inlineCode')) {
      return [{ type: 'paragraph', children: [node] }];
    }
    return node.type === 'inlineCode' && all[at - 1]?.type === 'inlineCode'
      ? [{ type: 'text', value: ' ' }, node]
      : [node];
  });
}

const NOT_PRINTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

function printed(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(NOT_PRINTED, '');
}

function oneLine(text: string): string {
  return printed(text).replace(/\s+/g, ' ');
}

/**
 * A word that holds something which Markdown turns into a link by itself; no escape stops it.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
const ADDRESS = /[^\s{}[\]]*(?:https?:|ftp:|mailto:|xmpp:|www\.|@)[^\s{}[\]]*/gi;

function withAddressesAsCode(words: string): Nodes[] {
  const parts: Nodes[] = [];
  let from = 0;
  for (const { 0: found, index } of words.matchAll(ADDRESS)) {
    const [, opening = '', address = ''] = /^([("']*)(.*?)[)"'.,;:!?]*$/.exec(found)!;
    if (!/(?:https?:|ftp:|mailto:|xmpp:)\/?\/?.|www\..|.@.*\../i.test(address)) continue;
    const start = index + opening.length;
    if (start > from) parts.push({ type: 'text', value: words.slice(from, start) });
    parts.push({ type: 'inlineCode', value: address });
    from = start + address.length;
  }
  if (from < words.length) parts.push({ type: 'text', value: words.slice(from) });
  return parts;
}

/** A word after a colon names a directive, digits included; a slash makes an address, a second colon a block. */
const COLON_BEFORE = '\\S';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  unsafe: [
    { character: '{' },
    { character: '}' },
    { character: '<' },
    { character: '>' },
    { character: '$' },
    { character: '^' },
    { character: '~' },
    { character: ':', after: COLON_BEFORE, notInConstruct: ['destinationRaw', 'destinationLiteral'] },
    // A space at the end of a line is written as a reference, which a backslash before it would spoil.
    { character: '\\', after: '[\\s&]' },
    { character: 'i', after: 'mport\\b', atBreak: true },
    { character: 'e', after: 'xport\\b', atBreak: true },
  ],
};

const writer = unified().use(remarkGfm).use(remarkStringify, OPTIONS);
