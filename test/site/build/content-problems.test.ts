import { expect, test } from 'vitest';
import { assertContentIsSound, mistakesIn } from '../../../src/site/build/content-problems.ts';
import { testDir } from '../../kit/house.ts';

const dir = () =>
  testDir({
    'kb/broken.md': '---\ntitle: [a\n---\n',
    'kb/image.md': '---\ntitle: A\n---\n\n![x](./gone.png)\n',
    'kb/code.mdx': '---\ntitle: A\n---\n\n{process.env.HOME}\n\n<Nope />\n',
    'kb/good.md': '---\ntitle: A\n---\n\nText\n',
  });
const withoutFolder = (folder: string, mistakes: string) => mistakes.replaceAll(`${folder}/`, '');

test('a build names every page that has to be mended, with its line', () => {
  const content = dir();
  expect(() => assertContentIsSound(content, 'public')).toThrow(
    /kb\/broken\.md:3: [\s\S]*kb\/code\.mdx:7: there is no component Nope/,
  );
});

test('a page that is saved is looked at by itself', () => {
  const content = dir();
  const said = (path: string) => mistakesIn(content, path).map((mistake) => withoutFolder(content, mistake));
  expect(said('kb/image.md')).toEqual(['kb/image.md:5: there is no image ./gone.png']);
  expect(said('kb/code.mdx').map((mistake) => mistake.split(': ')[0])).toEqual(['kb/code.mdx:5', 'kb/code.mdx:7']);
  expect(said('kb/broken.md').map((mistake) => mistake.split(': ')[0])).toEqual(['kb/broken.md:3']);
  expect(said('kb/good.md')).toEqual([]);
  expect(said('kb/gone.md')).toEqual([]);
});
