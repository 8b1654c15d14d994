import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figures } from '../../src/commands/figures.ts';
import { expectGolden } from '../kit/golden.ts';
import { filesIn } from '../kit/house.ts';
import { processHouse } from '../kit/process-house.ts';

const CASES = join(import.meta.dirname, '..', 'cases', 'process');

test('writes the figures of whole weeks, the same on a rerun', async () => {
  const house = await processHouse();
  await figures(house);
  expectGolden(
    join(CASES, 'figures-2026-W47.json'),
    readFileSync(join(house.contentDir, 'figures/2026-W47.json'), 'utf8'),
  );
  const before = filesIn(house.contentDir);
  await figures(house);
  expect(filesIn(house.contentDir)).toEqual(before);
  expect(house.printed()).toMatch(/^2026-W40: 1 came, 1 of 1 acknowledged in time\n/);
});
