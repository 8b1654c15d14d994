import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mdxToMdast, mdxToJs } from 'satteri';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { toMdx } from '../../src/text/mdx.ts';

/** Every feature that the site's Markdown could have on. */
const FEATURES = { gfm: true, directive: true, math: true, frontmatter: true };

const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const root = (...children: RootContent[]): Root => ({ type: 'root', children });
const spaced = (value: string): string => value.replace(/\s+/g, ' ').trim();

const bare = (value: string): string =>
  value.replace(/[\s\u0000-\u001f\u007f\u0085\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '');

function types(mdx: string): string[] {
  const found = new Set<string>();
  visit(mdxToMdast(mdx, { features: FEATURES }), (node) => void found.add(node.type));
  return [...found].sort();
}

const hostile = [
  'import fs from "node:fs"',
  'export const x = process.env',
  'import("x")',
  '{process.env.HOME}',
  '<script>alert(1)</script>',
  '<Tabs onload={x}>',
  '</p>',
  '<!-- -->',
  ':name[x]{onclick=y}',
  '::leaf{a=b}',
  ':::note',
  '<javascript:alert(1)>',
  'https://evil.example/x',
  'www.evil.example',
  'a@b.example',
  '![x](y)',
  '[x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '[^1]: note',
  '---',
  '+++',
  '***',
  '# heading',
  '> quote',
  '1. step',
  '- item',
  '- [ ] task',
  '| a | b |',
  '~~~js',
  '```js',
  '    indented',
  '\tindented',
  '$x$',
  '$$',
  '&lt;b&gt;',
  '&#123;x&#125;',
  '\\{x}',
  '_a_ *b* ~c~ **d** `e`',
  'a \u2028import x from "y"',
  'a\nimport x from "y"',
  'a\r\nexport default 1',
];

for (const words of hostile) {
  test(`text ${JSON.stringify(words)} comes out as words`, () => {
    const mdx = toMdx(root(paragraph(text(words))));
    expect(types(mdx).filter((type) => !['paragraph', 'root', 'text', 'inlineCode'].includes(type))).toEqual([]);
    expect(spaced(toString(mdxToMdast(mdx, { features: FEATURES })))).toBe(spaced(words));
  });
}

const unclosed = ['`{["`', '{["', '[{"https://', 'https://x.example/{["a'];
for (const code of unclosed) {
  test(`brackets that ${JSON.stringify(code)} leaves open are not closed by the words after it`, () => {
    const mdx = toMdx(root(paragraph({ type: 'inlineCode', value: code }, text('"]} and so on'))));
    expect(types(mdx).filter((type) => !['paragraph', 'root', 'text', 'inlineCode'].includes(type))).toEqual([]);
    expect(() => mdxToJs(mdx)).not.toThrow();
    expect(spaced(toString(mdxToMdast(mdx)))).toBe(spaced(`${code}"]} and so on`));
  });
}

const piece = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(' ', '\n', '{', '<', ':', '\\', 'a'),
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

test('no words in any place of a page act, and none is lost', () => {
  fc.assert(
    fc.property(words, words, words, words, (a, b, c, d) => {
      const mdx = toMdx(
        root(
          { type: 'heading', depth: 2, children: [text(a)] },
          paragraph(text(b), { type: 'inlineCode', value: c }, text(d)),
          {
            type: 'list',
            ordered: true,
            spread: false,
            children: [a, b].map((value) => ({
              type: 'listItem',
              spread: false,
              children: [{ type: 'paragraph', children: [text(value)] }],
            })),
          },
          { type: 'code', value: c },
          { type: 'blockquote', children: [{ type: 'paragraph', children: [text(d)] }] },
        ),
      );
      mdxToJs(mdx, { features: FEATURES });
      const allowed = ['blockquote', 'code', 'heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'text'];
      expect(types(mdx).filter((type) => !allowed.includes(type))).toEqual([]);
      expect(bare(toString(mdxToMdast(mdx, { features: FEATURES })))).toBe(bare([a, b, c, d, a, b, c, d].join('')));
    }),
    { numRuns: 3000, examples: [['a', 'a', '{\\', ' ']] },
  );
});

test('a link goes to the web, a mail or a place on the site, and nowhere else', () => {
  const link = (url: string): string => toMdx(root(paragraph({ type: 'link', url, children: [text('here')] })));
  expect(link('https://docs.example/a_b?c=d')).toBe('[here](https://docs.example/a_b?c=d)\n');
  expect(link('/kb/other/')).toBe('[here](/kb/other/)\n');
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://x/{y}',
    'vbscript:x',
    ' https://x',
  ]) {
    expect(link(url)).toBe('here\n');
  }
});

test('the words of a page stay readable', () => {
  expect(toMdx(root(paragraph(text('Run it again, then wait 10 minutes (about). It’s snake_case & done!'))))).toBe(
    'Run it again, then wait 10 minutes (about). It’s snake_case & done!\n',
  );
});
