import { expect, test } from 'vitest';
import type { PageStatus } from '../../../src/model/article.ts';
import { codeInDraft } from '../../../src/site/build/draft-code.ts';

const lines = (text: string, status: PageStatus = 'draft', path = 'kb/page.mdx') =>
  codeInDraft({ path, text, frontMatter: { status } }).map(({ line }) => line);

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
  ['a published page is its editors’ responsibility', lines('export const x = 1', 'published'), []],
];
for (const [title, found, expected] of cases) test(title, () => expect(found).toEqual(expected));
