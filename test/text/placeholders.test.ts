import { expect, test } from 'vitest';
import { fillPlaceholders } from '../../src/text/placeholders.ts';

const values = new Map([['channels.support', '#help']]);

test('puts values into the body of a page and leaves its front matter alone', () => {
  const page = '---\ntitle: "{{channels.support}}"\n---\nAsk in `{{ channels.support }}`.\n';
  expect(fillPlaceholders(page, values)).toEqual({
    text: '---\ntitle: "{{channels.support}}"\n---\nAsk in `#help`.\n',
    unknown: [],
  });
});

test('names a placeholder that is no setting with its line, and leaves it as it is', () => {
  const page = '---\ntitle: x\n---\none\n{{channels.suport}} and {{}}\n';
  expect(fillPlaceholders(page, values)).toEqual({
    text: page,
    unknown: [
      { line: 5, name: 'channels.suport' },
      { line: 5, name: '' },
    ],
  });
});

test('evaluates nothing', () => {
  expect(fillPlaceholders('{{1 + 1}} {{constructor}} {{__proto__}}', values).unknown).toHaveLength(3);
});
