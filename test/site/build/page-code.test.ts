import { expect, test } from 'vitest';
import type { PageStatus } from '../../../src/model/article.ts';
import { codeInPage } from '../../../src/site/build/page-code.ts';

const lines = (text: string, status: PageStatus = 'draft', path = 'kb/page.mdx') =>
  codeInPage({ path, text, frontMatter: { status } }).map(({ line }) => line);

const cases: [string, number[], number[]][] = [
  ['a line of a ticket that starts with export would run', lines('a\n\nexport const x = process.exit()'), [3]],
  ['so would an import of anything but components', lines("import fs from 'node:fs'"), [1]],
  ['components may be imported', lines("import { Steps, Tabs } from '@astrojs/starlight/components';"), []],
  [
    'a component import may carry nothing else',
    lines("import { Steps } from '@astrojs/starlight/components'; run()"),
    [1],
  ],
  ['code blocks are text', lines('```\nexport PATH=x\n```'), []],
  ['an escaped word is text', lines('\\export PATH'), []],
  ['Markdown runs nothing', lines('export x', 'draft', 'kb/page.md'), []],
  ['an expression runs on every page', lines('text\n\n{process.env.HOME}', 'published'), [3]],
  ['a brace that is escaped, a comment and a string run nothing', lines("\\{x\\} {/* note */} {' '}", 'published'), []],
  ['inline code is text', lines('write `{{name}}` there', 'published'), []],
  ['attributes of components may be expressions', lines('<Evidence tickets={[1, 2]}>\nYes\n</Evidence>'), []],
  ['a component that there is not is named', lines('a\n\n<Nope>x</Nope>', 'published'), [3]],
  ['a component may come from an import', lines("import Own from './Own.astro'\n\n<Own />", 'published'), []],
  ['an autolink and a comparison are no components', lines('<https://example.gov> 1 < 2', 'published'), []],
  ['a published page is its editors’ responsibility', lines('export const x = 1', 'published'), []],
];
for (const [title, found, expected] of cases) test(title, () => expect(found).toEqual(expected));
