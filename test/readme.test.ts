import { Command } from 'commander';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERBS } from '../src/commands/run.ts';
import { settingsSchema } from '../src/model/json-schemas.ts';
import { settingsReference } from '../src/writing/settings-reference.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const sources = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'astro.config.mjs'], { cwd: ROOT }).map(read);

/** First cells of the table whose head starts with `head`, as the words between backticks. */
function firstCells(head: string): string[] {
  const rows = readme
    .slice(readme.indexOf(`| ${head} |`))
    .split('\n\n')[0]!
    .split('\n')
    .slice(2);
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, word]) => word!));
}

describe('the README', () => {
  test('has every script of the package, and no other', () => {
    const named = firstCells('script').map((word) => word.replace(/^npm (run )?/, ''));
    expect(named.sort()).toEqual(Object.keys(scripts).sort());
  });

  test('has every verb of the command line, and no other', () => {
    expect(firstCells('verb')).toEqual(Object.keys(VERBS));
  });

  test('maps folders that are there, and every folder of src', () => {
    const folders = firstCells('folder');
    expect(folders.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const floors = globSync('src/*/', { cwd: ROOT }).map((path) => path.replace(/\/?$/, '/'));
    expect(floors.filter((path) => !folders.includes(path))).toEqual([]);
  });

  test('names every variable that the code reads from the environment', () => {
    const found = sources.flatMap((code) =>
      [...code.matchAll(/env(?:\[|\()'([A-Z][A-Z_]+)'[\])](?! = )/g)].map(([, name]) => name!),
    );
    const ours = [...new Set(found)].filter((name) => !['CI', 'NODE_ENV'].includes(name));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md'])('%s links to files that are there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to]) => to!);
    expect(links.filter((to) => !existsSync(join(ROOT, to)))).toEqual([]);
  });
});

describe('what people are told to run or to set', () => {
  const told = [...sources, readme, read('CONTRIBUTING.md'), ...globSync('content/**/*.md', { cwd: ROOT }).map(read)];
  const hints = sources.flatMap((code) => code.match(/new UserError\([\s\S]*?\);/g) ?? []);

  test('scripts exist', () => {
    const named = told.flatMap((text) => [...text.matchAll(/npm run (?:-s )?([a-z][\w-]*)/g)].map(([, name]) => name!));
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test('verbs exist', () => {
    const calls = told.flatMap((text) => [...text.matchAll(/tierzero -- ([a-z]+)/g)].map(([, verb]) => verb!));
    const inHints = hints.flatMap((text) => [...text.matchAll(/tierzero ([a-z]+)/g)].map(([, verb]) => verb!));
    expect(calls.length).toBeGreaterThan(0);
    expect(inHints.length).toBeGreaterThan(0);
    expect([...calls, ...inHints].filter((verb) => !(verb in VERBS))).toEqual([]);
  });

  test('flags of hints exist', async () => {
    const verbs = await Promise.all(Object.values(VERBS).map((load) => load()));
    const flags = new Set(
      verbs.flatMap(({ verb }) => verb.describe(new Command()).options.map(({ long }) => long ?? '')),
    );
    for (const flag of ['--store', '--content', '--now', '--json', '--help']) flags.add(flag);
    const named = hints.flatMap((text) => text.match(/--[a-z][a-z-]*/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((flag) => !flags.has(flag))).toEqual([]);
  });

  test('settings of hints exist', () => {
    const groups = settingsReference(settingsSchema(), 'desk.yaml');
    const keys = new Set(groups.flatMap(({ key, rows }) => [key, ...rows.map((row) => row.key)]));
    const inHints = hints.flatMap((text) => {
      const shown = text.replace(/\$\{[^}]*\}/g, '');
      return [...shown.matchAll(/(?<![\w.])([a-z]\w*(?:\.[a-zA-Z]+)+)/g)].map(([key]) => key);
    });
    const settings = inHints.filter((key) => keys.has(key.split('.')[0]!));
    expect(settings.length).toBeGreaterThan(0);
    expect(settings.filter((key) => !keys.has(key))).toEqual([]);
  });
});
