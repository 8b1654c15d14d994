import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verb } from '../../src/commands/weekly.ts';
import { testHouse } from '../kit/house.ts';

test('a row that cannot be read does not stop the week: it is mined, and in the end the run says what was left out', async () => {
  const house = testHouse();
  const at = '2026-11-20T10:00:00Z';
  const rows = Array.from({ length: 4 }, (_, n) =>
    JSON.stringify({
      id: n + 1,
      subject: 'Cannot log in',
      description: 'I cannot log in with my key since Monday.',
      status: 'open',
      created_at: at,
      updated_at: at,
    }),
  );
  const path = join(house.dir, 'tickets.jsonl');
  writeFileSync(path, [...rows, '{"id":5}'].join('\n'));

  await expect(verb.run(house, [path], {})).rejects.toMatchObject({
    name: 'UserError',
    message: '1 row could not be read; everything else is in the store.',
  });

  expect(house.warned()).toMatch(/line 5: .*4 new.* 1 unreadable/s);
  expect(existsSync(join(house.contentDir, 'weeks', '2026-W47.json'))).toBe(true);
  expect(house.printed()).toContain('2026-W47');
});
