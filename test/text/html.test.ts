import { expect, test } from 'vitest';
import { htmlToText } from '../../src/text/html.ts';

const cases: [string, string, string][] = [
  ['paragraphs stand apart', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['links keep their address as text', '<a href="https://x.gov/a">docs</a>', 'docs (https://x.gov/a)'],
  ['code stays code', 'Run <code>cf push</code>', 'Run `cf push`'],
  ['pre is a fenced block', '<pre><code>a\n  b</code></pre>', '```\na\n  b\n```'],
  ['scripts and styles are nothing', '<style>p{}</style><script>alert(1)</script>x', 'x'],
  ['the mail that Gmail quotes is left out', 'New<div class="gmail_quote">Old</div>', 'New'],
];
test.each(cases)('%s', (_, html, text) => expect(htmlToText(html)).toBe(text));
