import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passages } from '../../../src/mining/match/passages.ts';

test('passages put together are the body again', () => {
  const line = fc.oneof(fc.constant('## Steps'), fc.lorem({ maxCount: 60 }), fc.constant(''));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const body = lines.join('\n');
      expect(passages(body).join('\n')).toBe(body);
    }),
  );
});

test('a long text is cut after about a hundred words, and at headings', () => {
  const line = 'one two three four five six seven eight nine ten';
  const body = [...Array<string>(24).fill(line), '## Next', ...Array<string>(6).fill(line), '## Last', line].join('\n');
  expect(passages(body).map((passage) => passage.split('\n').length)).toEqual([12, 12, 7, 2]);
});
