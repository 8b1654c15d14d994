import { expect, test } from 'vitest';
import { missingImages } from '../../../src/site/build/missing-images.ts';

const there = new Set(['kb/pictures/a.png']);
const missing = (text: string) =>
  missingImages({ path: 'kb/page.md', text }, (path) => there.has(path)).map(({ line, why }) => `${line}: ${why}`);

const cases: [string, string, string[]][] = [
  ['an image that is there is fine', '![a](./pictures/a.png)', []],
  [
    'a missing image is named with its line',
    'one\n\n![a](pictures/b.png "title")',
    ['3: there is no image pictures/b.png'],
  ],
  [
    'images on other sites are not looked at',
    '![a](https://x.example/a.png) ![b](/b.png) ![c](data:image/png;base64,x)',
    [],
  ],
  ['an image in a code block is only text', '```\n![a](no.png)\n```\n`![a](no.png)`', []],
];
for (const [title, text, expected] of cases) test(title, () => expect(missing(text)).toEqual(expected));
