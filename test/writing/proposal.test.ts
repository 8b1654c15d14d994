import { expect, test } from 'vitest';
import { FrontMatter } from '../../src/model/article.ts';
import { proposalBody } from '../../src/writing/proposal.ts';
import { topicOf } from '../kit/thread.ts';

const draft = (path: string, topic: string, text = 'Restart it.'): Parameters<typeof proposalBody>[1][number] => ({
  path,
  text,
  frontMatter: FrontMatter.parse({
    title: `About ${path} [1]`,
    topic,
    status: 'draft',
    audience: path.startsWith('runbooks/') ? 'internal' : 'public',
  }),
});

test('a proposal lists articles, runbooks and stubs apart, what the week ranks highest first', () => {
  const asks = 'The tickets of this topic do not say enough for an article. Answer these questions, and it is one:';
  const topics = [
    topicOf([], { id: 't-aaaaaaaa', rank: 2, size: 7 }),
    topicOf([], { id: 't-bbbbbbbb', rank: 1, size: 9 }),
  ];
  const body = proposalBody(
    '# Report\n\nTwo topics.\n\n### 1. Exit status\n\nSeven tickets.\n',
    [
      draft('kb/a.mdx', 't-cccccccc'),
      draft('kb/b.mdx', 't-aaaaaaaa'),
      draft('kb/c.mdx', 't-bbbbbbbb'),
      draft('kb/d.mdx', 't-aaaaaaaa', asks),
      draft('runbooks/b.mdx', 't-aaaaaaaa'),
    ],
    topics,
    { files: undefined, preview: undefined },
  );
  expect(body.split('\n').filter((line) => /^(?:#|- )/.test(line))).toEqual([
    '# Report',
    '## Drafts to read',
    '### Articles',
    '- [ ] About kb/c.mdx \\[1\\], `kb/c.mdx`, 9 tickets',
    '- [ ] About kb/b.mdx \\[1\\], `kb/b.mdx`, 7 tickets',
    '- [ ] About kb/a.mdx \\[1\\], `kb/a.mdx`, not asked this week',
    '### Runbooks, for the desk only',
    '- [ ] About runbooks/b.mdx \\[1\\], `runbooks/b.mdx`, 7 tickets',
    '### Too little known yet: answer the questions in them',
    '- [ ] About kb/d.mdx \\[1\\], `kb/d.mdx`, 7 tickets',
    '### 1. Exit status',
  ]);
  expect(body).toContain('<details>\n<summary>The report, topic by topic</summary>\n\n### 1. Exit status');
  expect(body.trimEnd().endsWith('Seven tickets.\n\n</details>')).toBe(true);
});

test('however many drafts wait and however long the report is, GitHub takes the text', () => {
  const drafts = Array.from({ length: 400 }, (_, at) => draft(`kb/${'long-name-'.repeat(12)}${at}.mdx`, 't-aaaaaaaa'));
  const body = proposalBody('A line of the report.\n'.repeat(9000), drafts, [], {
    files: 'https://github.com/o/r/blob/tierzero/2026-W47/content',
    preview: undefined,
  });
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toContain('And 350 more in this branch.');
  expect(body.trimEnd().split('\n').slice(-5)).toEqual([
    'A line of the report.',
    '',
    'The report goes on; `tierzero report` prints the whole of it.',
    '',
    '</details>',
  ]);
});
