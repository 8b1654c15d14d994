import { expect, test } from 'vitest';
import { differenceOf } from '../../src/site/draft-difference.ts';

test('lines that came and went are told from those that stayed', () => {
  expect(differenceOf('a\nb\nc\n', 'a\nB\nc\n')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'B' },
    { kind: 'same', text: 'c' },
  ]);
});

test('long stretches without a change are cut to what is next to one', () => {
  const [same] = differenceOf('1\n2\n3\n4\n5\n6\n', '1\n2\n3\n4\n5\n6\n7\n');
  expect(same).toEqual({ kind: 'same', text: '…\n5\n6' });
});

test('another seal alone is no difference', () => {
  expect(differenceOf('seal: abc\na\n', 'seal: def\na\n')).toEqual([]);
});
