import { expect, test } from 'vitest';
import { settingsSchema } from '../../src/model/json-schemas.ts';
import { settingsReference } from '../../src/writing/settings-reference.ts';

const groups = settingsReference(settingsSchema(), 'desk.yaml');
const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.key, row])));

test('keys of the top stand first, then a group a section', () => {
  expect(groups.map(({ key }) => key)).toEqual(['desk.yaml', ...Object.keys(settingsSchema().properties!).slice(2)]);
  expect(groups[0]!.rows.map(({ key }) => key)).toEqual(['name', 'timeZone']);
});

test.each([
  ['timeZone', 'text', 'America/New_York'],
  ['mining.minOverlap', 'number', '0.4'],
  ['site.url', 'web address', undefined],
  ['site.contact', 'keys', undefined],
  ['hours.mon', 'list of text', '[09:00-17:00]'],
  ['rota.start', 'day', '2026-01-05'],
  ['rota.people', 'NAME: keys', '{}'],
  ['rota.order', 'list of (text or list of text)', '[]'],
  ['channels.support', 'text', "'#support'"],
  ['sources.csv.delimiter', 'text', "','"],
  ['statuses.custom', 'NAME: new, open, pending, hold, solved, closed', '{}'],
])('%s is %s, by default %s', (key, type, value) => {
  expect(rows.get(key)).toMatchObject({ type, default: value, isRequired: false });
});

test('what an entry of a list must have is said', () => {
  expect(rows.get('rota.cover[].by')).toMatchObject({ type: 'text', isRequired: true, meaning: 'Who stands in.' });
  expect(rows.get('rota.people.NAME.slack')?.isRequired).toBe(false);
});
