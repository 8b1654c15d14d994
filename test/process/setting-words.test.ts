import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/io/settings.ts';
import { Settings } from '../../src/model/settings.ts';
import { settingWords } from '../../src/process/setting-words.ts';
import { fillPlaceholders } from '../../src/text/placeholders.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');

test('says hours and limits in words', () => {
  const words = settingWords(
    Settings.parse({
      hours: { fri: ['09:00-13:00'], sat: ['10:00-11:00', '12:00-13:00'] },
      statuses: { pendingClosesAfterDays: 14, acknowledgeBy: '16:30' },
    }),
  );
  expect(words.get('hours')).toBe(
    'Monday to Thursday, 09:00 to 17:00; Friday, 09:00 to 13:00; Saturday, 10:00 to 11:00 and 12:00 to 13:00',
  );
  expect(words.get('statuses.pendingClosesAfterDays')).toBe('14 days');
  expect(words.get('statuses.acknowledgeBy')).toBe('16:30');
});

test('every placeholder of the process pages is a setting, and a changed limit changes the pages', () => {
  const pages = globSync('process/*.md', { cwd: CONTENT }).map((path) => readFileSync(join(CONTENT, path), 'utf8'));
  const settings = readSettings(CONTENT);
  const words = settingWords(settings);
  expect(pages.flatMap((page) => fillPlaceholders(page, words).unknown)).toEqual([]);
  const text = pages.map((page) => fillPlaceholders(page, words).text).join('\n');
  const changed = settingWords({ ...settings, statuses: { ...settings.statuses, pendingClosesAfterDays: 9 } });
  const other = pages.map((page) => fillPlaceholders(page, changed).text).join('\n');
  expect(text).toMatch(/five days without activity/);
  expect(other).not.toMatch(/five days without activity/);
  expect(other).toMatch(/nine days without activity/);
});
