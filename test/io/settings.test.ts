import { expect, test } from 'vitest';
import { parseSettings, readSettings } from '../../src/io/settings.ts';
import { UserError } from '../../src/model/user-error.ts';
import { testDir } from '../kit/house.ts';

function mistakesIn(yaml: string): string {
  try {
    parseSettings(yaml, 'desk.yaml');
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
}

test('a folder without desk.yaml gets the defaults', () => {
  expect(readSettings(testDir({})).mining.windowDays).toBe(28);
});

test('an empty file is a working desk', () => {
  expect(parseSettings('', 'desk.yaml')).toEqual(readSettings(testDir({})));
});

test('an unknown key is named with its line', () => {
  expect(mistakesIn('name: Desk\nmining:\n  windowDay: 7\n')).toMatch(/^desk\.yaml:3: mining\.windowDay: /);
});

test('all mistakes are named at once', () => {
  expect(mistakesIn('name: ""\ntimeZone: Mars/Base\nmining:\n  windowDays: -1\n').split('\n')).toEqual([
    expect.stringMatching(/^desk\.yaml:1: name: /),
    expect.stringMatching(/^desk\.yaml:2: timeZone: not an IANA time zone/),
    expect.stringMatching(/^desk\.yaml:4: mining\.windowDays: /),
  ]);
});

test('YAML that does not parse is named with its line', () => {
  expect(mistakesIn('name: Desk\ntimeZone: a: b\n')).toMatch(/^desk\.yaml:2: /);
});
