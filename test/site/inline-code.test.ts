import { expect, test } from 'vitest';
import { inlineCode } from '../../src/site/inline-code.ts';

test('what stands between backticks is code, a lone backtick is not', () => {
  expect(inlineCode('Run `cf apps`, then wait.')).toEqual([
    { words: 'Run ', isCode: false },
    { words: 'cf apps', isCode: true },
    { words: ', then wait.', isCode: false },
  ]);
  expect(inlineCode('A ` alone')).toEqual([{ words: 'A ` alone', isCode: false }]);
});
