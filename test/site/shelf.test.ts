import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byEnvironment, shelve, type Shelved } from '../../src/site/shelf.ts';

const read = (page: Shelved) => page;
const titled = (...titles: string[]) => titles.map((title) => ({ title }));

test('a short list without subjects is one shelf', () => {
  expect(shelve(titled('B', 'A'), read)).toEqual([{ name: 'All', anchor: 'all', pages: titled('B', 'A') }]);
});

test('no page makes no shelf', () => {
  expect(shelve([], read)).toEqual([]);
});

test('pages are listed by subject, those without one last', () => {
  const pages = [{ title: 'a' }, { title: 'b', subject: 'Zones' }, { title: 'c', subject: 'Access' }];
  expect(shelve(pages, read).map(({ name }) => name)).toEqual(['Access', 'Zones', 'More']);
});

test('many pages without subjects are listed by first letter, figures first', () => {
  const pages = titled('2 factors', ...Array.from({ length: 40 }, (_, at) => `“Élan${at}`), 'é second');
  expect(shelve(pages, read).map(({ name }) => name)).toEqual(['0-9', 'É']);
});

test('every page is on exactly one shelf, and no two shelves share an anchor', () => {
  const page = fc.record({
    title: fc.string({ minLength: 1 }),
    subject: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 80 }), (pages) => {
      const shelves = shelve(pages, read);
      expect(shelves.flatMap((shelf) => shelf.pages).length).toBe(pages.length);
      expect(new Set(shelves.map(({ anchor }) => anchor)).size).toBe(shelves.length);
    }),
  );
});

test('a page stands under everything that it applies to', () => {
  const pages = [
    { title: 'a', appliesTo: ['Sandbox', 'Production'] },
    { title: 'b', appliesTo: ['Sandbox'] },
    { title: 'c', appliesTo: [] },
  ];
  const shelves = byEnvironment(pages, ({ appliesTo }) => appliesTo);
  expect(shelves.map(({ name, pages: own }) => [name, own.map(({ title }) => title)])).toEqual([
    ['Production', ['a']],
    ['Sandbox', ['a', 'b']],
  ]);
});
