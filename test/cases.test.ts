import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../src/commands/check.ts';
import { draft } from '../src/commands/draft.ts';
import { mine } from '../src/commands/mine.ts';
import { pull } from '../src/commands/pull.ts';
import { report } from '../src/commands/report.ts';
import { writeWhole } from '../src/io/files.ts';
import { filesIn, testHouse, type TestHouse } from './kit/house.ts';

const CASES = join(import.meta.dirname, 'cases', 'weeks');

/**
 * Each folder of `test/cases/weeks` is a case. `in/content` is the desk's content before the first run; each `in/DAY.jsonl` is pulled and mined
 * with that day as now, in order. `out` is what the content folder holds afterwards, and the report.
 * `UPDATE_GOLDEN=1 npm test` writes `out` anew; a missing `out` is an error in CI.
 */
describe.each(existsSync(CASES) ? readdirSync(CASES) : [])('%s', (name) => {
  const input = join(CASES, name, 'in');
  const expected = join(CASES, name, 'out');

  test('gives the content and the report that are expected, and the same on a rerun', async () => {
    const house = testHouse();
    if (existsSync(join(input, 'content'))) cpSync(join(input, 'content'), house.contentDir, { recursive: true });
    const days = globSync('*.jsonl', { cwd: input }).sort();
    for (const file of days) await week(house, join(input, file));
    const found = filesIn(house.contentDir);
    await week(house, join(input, days.at(-1)!));
    expect(filesIn(house.contentDir)).toEqual(found);
    await check(house, []);
    await report({ ...house, out: (text) => (found['report.md'] = text) }, {});
    if (process.env['UPDATE_GOLDEN'] === '1' || (!existsSync(expected) && !process.env['CI'])) rewrite(expected, found);
    expect(existsSync(expected) ? filesIn(expected) : {}).toEqual(found);
  });
});

async function week(house: TestHouse, file: string): Promise<void> {
  const at = { ...house, now: new Date(`${basename(file, '.jsonl')}T00:00:00Z`) };
  await pull(at, [file], {});
  await mine(at, {});
  await draft(at, {});
}

function rewrite(expected: string, files: Readonly<Record<string, string>>): void {
  rmSync(expected, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) writeWhole(join(expected, path), text);
}

test('every case says what it is about', () => {
  for (const name of existsSync(CASES) ? readdirSync(CASES) : []) {
    expect(readFileSync(join(CASES, name, 'README.md'), 'utf8')).not.toBe('');
  }
});
