import { expect, test } from 'vitest';
import { repeatedNotes } from '../../src/mining/gate-notes.ts';
import type { Redacted } from '../../src/model/redacted.ts';
import type { Thread } from '../../src/model/thread.ts';

const NOTE = 'The broker needs a manual poke from us before it goes on';
const page = { path: 'a.md', text: `Hm.\n${NOTE}.` };

const threads = (...turns: [kind: 'note' | 'answer', text: string][]): Pick<Thread, 'question' | 'turns'>[] => [
  {
    question: { subject: '' as Redacted, text: 'Why?' as Redacted, pasted: [] },
    turns: turns.map(([kind, text], at) => ({
      commentId: at,
      kind,
      text: text as Redacted,
      pasted: [],
      at: '2026-11-01T00:00:00Z',
      accepted: false,
      author: 'a',
    })),
  },
];

test('a page may not repeat an internal note', () => {
  const problems = repeatedNotes([page], threads(['note', `${NOTE}, do not tell.`]));
  expect(problems.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual(['a.md:2 internal-note']);
});

test('what an agent told a customer too is no secret', () => {
  expect(repeatedNotes([page], threads(['note', NOTE], ['answer', `${NOTE}.`]))).toEqual([]);
});

test('seven words in common are chance', () => {
  expect(repeatedNotes([page], threads(['note', 'The broker needs a manual poke from them, always.']))).toEqual([]);
});
