import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mapFile, mappedWeeks, readMap } from '../../src/io/maps.ts';
import { writeContent } from '../../src/io/pages.ts';
import { shownText } from '../../src/text/shown-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'maps-'));
afterAll(() => rmSync(folder, { recursive: true }));

const map = { week: '2026-W47', tickets: [1, 'T2024000123'], x: [0, 9999], y: [1, 2], words: ['a "b"', ''] };

test('a map is read as it was written', () => {
  writeContent(folder, mapFile(map));
  expect(mappedWeeks(folder)).toEqual(['2026-W47']);
  expect(readMap(folder, '2026-W47')).toEqual(map);
});

test('the gate reads the words of a map, and no numbers of tickets', () => {
  const shown = shownText('maps/x.json', mapFile(map).text);
  expect(shown).toContain('a "b"');
  expect(shown).not.toContain('T2024000123');
});

test('lists that are not equally long are a mistake', () => {
  writeContent(folder, { path: 'maps/2026-W48.json', text: JSON.stringify({ ...map, x: [1] }) });
  expect(() => readMap(folder, '2026-W48')).toThrow('not equally long');
});
