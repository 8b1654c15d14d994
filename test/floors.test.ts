import { globSync, readFileSync } from 'node:fs';
import { relative, resolve, dirname, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** What each floor may import, beside itself. Imports only go down. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  mining: ['model', 'text'],
  writing: ['model', 'text'],
  process: ['model', 'text'],
  io: ['model', 'text'],
  commands: ['model', 'text', 'mining', 'writing', 'process', 'io'],
  site: [
    'model',
    'text',
    'writing',
    'process',
    'io/pages.ts',
    'io/settings.ts',
    'io/evidence.ts',
    'io/maps.ts',
    'io/page-history.ts',
    'io/process-files.ts',
  ],
};

/** What a pure floor must be given as an argument instead of reaching for it. */
const IMPURE = [
  /from 'node:(?!crypto)/,
  /\bprocess\.(env|argv|cwd|exit|std)/,
  /\bnew Date\(\)|\bDate\.now\(\)/,
  /\bMath\.random\(/,
  /\bfetch\(/,
];
const PURE = ['model', 'text', 'mining', 'writing', 'process'];

const files = globSync('**/*.{ts,astro}', { cwd: SRC }).map((path) => path.split(sep).join('/'));

for (const file of files) {
  const code = readFileSync(resolve(SRC, file), 'utf8');
  const floor = file.split('/')[0]!;

  test(`${file} imports only from the floors below it`, () => {
    const imported = [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
      .map(([, path]) =>
        relative(SRC, resolve(SRC, dirname(file), path!))
          .split(sep)
          .join('/'),
      )
      .filter((path) => !path.startsWith('..'));
    const forbidden = imported.filter(
      (path) =>
        !path.startsWith(`${floor}/`) && !MAY_USE[floor]!.some((to) => path === to || path.startsWith(`${to}/`)),
    );
    expect(forbidden).toEqual([]);
  });

  if (PURE.includes(floor)) {
    test(`${file} takes files, network, clock, process and dice as arguments`, () => {
      const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(IMPURE.filter((pattern) => pattern.test(withoutComments)).map(String)).toEqual([]);
    });
  }
}

test('every floor has a rule', () => {
  expect([...new Set(files.map((file) => file.split('/')[0]!))].filter((floor) => !(floor in MAY_USE))).toEqual([]);
});
