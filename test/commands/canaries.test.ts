import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { draft } from '../../src/commands/draft.ts';
import { mine } from '../../src/commands/mine.ts';
import { pull } from '../../src/commands/pull.ts';
import { report } from '../../src/commands/report.ts';
import { filesIn, testHouse, type TestHouse } from '../kit/house.ts';
import { CANARIES, plantedDesk } from '../kit/canaries.ts';

/** A week of the planted desk, from the file to the report. */
async function week(): Promise<TestHouse> {
  const house = testHouse({ 'desk.yaml': 'name: Harbour desk\nprivacy: { hashedValues: true }\n' });
  const file = join(house.dir, 'desk.jsonl');
  writeFileSync(file, plantedDesk());
  await pull(house, [file], {});
  await mine(house, {});
  await draft(house, {});
  for (const json of [false, true]) await report({ ...house, json }, {});
  await check(house, []);
  return house;
}

test('of no kind of private value does a week leave a trace outside the store', async () => {
  const house = await week();
  const files = filesIn(house.contentDir);
  const shown = Object.entries({ ...files, stdout: house.printed(), stderr: house.warned() });
  const found = Object.entries(CANARIES).flatMap(([kind, values]) =>
    values.flatMap((value) =>
      shown
        .filter(([path, text]) => `${path}\n${text}`.toLowerCase().includes(value.toLowerCase()))
        .map(([path]) => `${kind} in ${path}`),
    ),
  );
  expect(found).toEqual([]);
});

test('the planted week is worth looking at: it has topics, drafts, runbooks and evidence', async () => {
  const files = filesIn((await week()).contentDir);
  const folders = new Set(Object.keys(files).map((path) => path.split('/')[0]));
  expect([...folders].sort()).toEqual([
    'desk.yaml',
    'evidence',
    'kb',
    'known-values.json',
    'maps',
    'runbooks',
    'topics.json',
    'weeks',
  ]);
  expect(Object.values(files).join('\n')).toContain('cf scale web');
});
