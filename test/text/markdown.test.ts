import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/text/markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const hostile = fc.array(
  fc.constantFrom(
    '*',
    '_',
    '`',
    '<b>',
    '](javascript:x)',
    '[',
    '!',
    '#',
    '- ',
    '1. ',
    '\n',
    '---',
    '|',
    '&lt;',
    '\\',
    '~~',
    'a',
    ' ',
    '@all',
    '://',
    'http',
    'www.a.example',
    'b@c.example',
    '1) ',
    '+ ',
    '=',
    '&#35;',
    ':x:',
  ),
);

test('an escaped text is read as the very text, and as nothing else', () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim();
      const tree = parser.parse(escapeMarkdown(text));
      expect(toString(tree).replaceAll('\u200B', '')).toBe(text);
      visit(tree, (node) => expect(['root', 'paragraph', 'text']).toContain(node.type));
    }),
    { numRuns: 2000 },
  );
});

test('a mention and a reference are broken', () => {
  expect(escapeMarkdown('ask @octocat about #12')).not.toMatch(/@octocat|#12/);
});
