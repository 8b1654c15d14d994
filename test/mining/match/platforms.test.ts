import { expect, test } from 'vitest';
import { otherPlatform } from '../../../src/mining/match/platforms.ts';

const cases: [string, string, boolean][] = [
  ['Import settings on Android', 'My mail on Windows 11 is not sent', true],
  ['Import settings on Android', 'Does it run on my ANDROID phone?', false],
  ['Import settings', 'My mail on Windows 11 is not sent', false],
  ['Install it on Windows or Linux', 'I have Ubuntu', false],
  ['Install it on a Mac', 'my iMac is new', false],
  ['Install it on a Mac', 'the stomach of the machine', true],
];
test.each(cases)('“%s” for “%s”: %s', (title, asked, isOther) => {
  expect(otherPlatform([asked])(title)).toBe(isOther);
});
