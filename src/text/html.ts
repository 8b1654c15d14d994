import { convert } from 'html-to-text';
import type { FormatCallback, HtmlToTextOptions } from 'html-to-text';

/** What mail programs put round the mail they quote; its text is left out. */
const QUOTES = [
  'blockquote[type="cite"]',
  'blockquote.gmail_quote',
  'div.gmail_quote',
  'div.gmail_extra',
  'div.yahoo_quoted',
  'div.protonmail_quote',
  'div.moz-cite-prefix',
  'div.zd-comment-quoted',
];

const fenced: FormatCallback = (node, walk, builder) => {
  builder.openBlock({ isPre: true, leadingLineBreaks: 2 });
  builder.addLiteral('```\n');
  walk(node.children, builder);
  builder.addLiteral('\n```');
  builder.closeBlock({ trailingLineBreaks: 2 });
};

const backticked: FormatCallback = (node, walk, builder) => {
  const mark = node.parent?.name === 'pre' ? '' : '`';
  builder.addLiteral(mark);
  walk(node.children, builder);
  builder.addLiteral(mark);
};

/** Mail is laid out in tables: a cell is words, not a column. */
const cell: FormatCallback = (node, walk, builder) => {
  walk(node.children, builder);
  builder.addInline('  ');
};

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 2 ** 18, maxDepth: 200, maxChildNodes: 20_000, ellipsis: '' },
  formatters: { fenced, backticked, cell },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['(', ')'] } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'template', format: 'skip' },
    { selector: 'pre', format: 'fenced' },
    { selector: 'code', format: 'backticked' },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...QUOTES.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'blockquote', format: 'blockquote' },
  ],
};

/**
 * HTML mail as plain text: paragraphs apart, links as `words (address)`, `pre` as fenced blocks, `code` in backticks, the
 * mail that a mail program quotes left out. At most 256 KiB of input and 200 levels are read.
 */
export function htmlToText(html: string): string {
  return convert(html, OPTIONS)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
