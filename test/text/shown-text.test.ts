import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText } from '../../src/text/shown-text.ts';

const cases: [string, string, string][] = [
  ['a.json', '{\n "title": "Jos\\u00e9\\nDoe",\n "size": 12345\n}', '\n José Doe\n '],
  ['a.json', '{"tickets": [\n 4001,\n "slack:C1"\n], "a": "b"}', '\n\n\nb'],
  ['a.json', '{"html": "Jane <mark>Doe</mark>"}', 'Jane Doe'],
  ['a.html', '<p class="vale">Jane&#32;<b title="x">Doe</b></p>', 'Jane x Doe'],
  ['a.html', 'a<script>\nvale\n</script>b', 'a\n\nb'],
  ['a.xml', '<a href="mailto:jane@x.gov">&lt;</a>', 'mailto:jane@x.gov <'],
  ['a.mdx', 'jane\\@x.gov &amp; jane\\_doe', 'jane@x.gov & jane_doe'],
  ['a.mdx', `---\nseal: ${'0'.repeat(64)}\n---\n`, '---\nseal:\n---\n'],
  ['a.txt', 'a \\_ &amp;', 'a \\_ &amp;'],
];

test.each(cases)('%s: %j', (path, text, shown) => {
  const words = (said: string): string => said.replace(/[ {}[\],:]+/g, ' ').trim();
  expect(words(shownText(path, text))).toBe(words(shown));
});

test.each(['a.json', 'a.html', 'a.mdx', 'a.txt'])('%s keeps its lines', (path) => {
  const text = fc.array(fc.constantFrom('<p', '>', '"', '\\', '\n', 'a', ':', '[', '<!--', '-->', '&#10;', '1', '{'));
  fc.assert(
    fc.property(text, (parts) => {
      const before = parts.join('');
      expect(shownText(path, before).split('\n')).toHaveLength(before.split('\n').length);
    }),
  );
});
