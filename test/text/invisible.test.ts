import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/text/invisible.ts';

const cases: [string, string, string][] = [
  ['terminal colours', 'a\u001b[31mred\u001b[0m', 'ared'],
  ['a terminal title', '\u001b]0;title\u0007x', 'x'],
  ['bidi overrides', 'user\u202etxt.exe', 'usertxt.exe'],
  ['zero-width characters', 'pass\u200bword\ufeff', 'password'],
  ['control characters', 'a\u0000b\u0008c', 'abc'],
  ['odd line ends and blanks', 'a\r\nb\u2028c\u00a0d', 'a\nb\nc d'],
];
test.each(cases)('%s are not there', (_, text, shown) => expect(visible(text)).toBe(shown));

test('joined emoji stay whole', () => expect(visible('👩\u200d💻\u200b')).toBe('👩\u200d💻'));

test('what is visible stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
});
