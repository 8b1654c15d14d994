import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, globSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import type { House } from '../../src/commands/house.ts';
import { noProgress } from '../../src/io/progress.ts';

/** A house in a folder of its own that notes what was printed. */
export interface TestHouse extends House {
  readonly dir: string;
  /** What went to stdout, and what was warned of. */
  readonly printed: () => string;
  readonly warned: () => string;
}

/** Makes a house whose content folder holds `files` (path → text); it goes away with the test. */
export function testHouse(files: Readonly<Record<string, string>> = {}, over: Partial<House> = {}): TestHouse {
  const dir = testDir(Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])));
  const out: string[] = [];
  const warned: string[] = [];
  return {
    dir,
    storePath: join(dir, 'store', 'desk.sqlite'),
    contentDir: join(dir, 'content'),
    now: new Date('2026-11-23T00:00:00Z'),
    json: false,
    env: {},
    stdin: () => noInput(),
    out: (text) => out.push(text),
    warn: (text) => warned.push(text),
    progress: noProgress,
    ...over,
    printed: () => out.join(''),
    warned: () => warned.join('\n'),
  };
}

/** Makes a folder of `files` (path → text) that goes away with the test. */
export function testDir(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'tierzero-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The files of a folder: path → text, by path. */
export function filesIn(dir: string): Record<string, string> {
  const paths = globSync('**/*', { cwd: dir })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

/* eslint-disable-next-line @typescript-eslint/require-await */
async function* noInput(): AsyncGenerator<string> {
  yield* [];
}
