import { expect, test } from 'vitest';
import { Ticket } from '../../src/model/ticket.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';

const redact = redactor({ people: [], organizations: [] });
const at = '2026-05-04T10:00:00Z';
const raw = {
  id: 5,
  subject: 'RE: [EXTERNAL] [Ticket #123] App is down',
  status: 'solved',
  created_at: at,
  updated_at: at,
  requester_id: 7,
  users: [
    { id: 7, role: 'end-user', name: 'Grant Will' },
    { id: 9, role: 'agent', name: 'Ines' },
  ],
  comments: [
    { id: 1, author_id: 7, plain_body: 'Hello, why is our app down?\n\nGrant', created_at: at },
    { id: 2, author_id: 9, plain_body: 'Hi Grant,\n\nPlease restage it.', created_at: at },
    { id: 3, author_id: 9, public: false, plain_body: 'Looks like the buildpack.', created_at: at },
    { id: 4, author_id: 7, plain_body: 'That worked, thank you!', created_at: at, accepted: true },
  ],
};

test('a ticket becomes a question and turns by who wrote them', () => {
  const thread = toThread(Ticket.parse(raw), redact)!;
  expect(thread.question).toEqual({ subject: 'App is down', text: 'why is our app down?', pasted: [] });
  expect(thread.turns.map(({ kind, text }) => [kind, text])).toEqual([
    ['answer', 'Please restage it.'],
    ['note', 'Looks like the buildpack.'],
    ['followUp', 'That worked'],
  ]);
});

test('people are opaque keys, the same within a source and others in another', () => {
  const thread = toThread(Ticket.parse(raw), redact)!;
  const other = toThread(Ticket.parse({ ...raw, source: 'slack' }), redact)!;
  expect(thread.requester).toBe(thread.turns[2]!.author);
  expect(thread.requester).not.toBe(other.requester);
  expect(thread.requester).toMatch(/^[\w-]{12}$/);
});

test('a deleted ticket and an empty one are no threads', () => {
  expect(toThread(Ticket.parse({ ...raw, status: 'deleted' }), redact)).toBeUndefined();
  expect(toThread(Ticket.parse({ ...raw, subject: 'Re:', comments: [] }), redact)).toBeUndefined();
});

test('a body that is nothing but courtesy stays, in a question and in a reply', () => {
  const comment = { author_id: 7, public: true, created_at: '2026-11-02T10:00:00Z' };
  const thread = toThread(
    Ticket.parse({
      id: 1,
      status: 'solved',
      created_at: '2026-11-02T10:00:00Z',
      updated_at: '2026-11-02T10:00:00Z',
      requester_id: 7,
      comments: [
        { ...comment, id: 1, plain_body: 'Please advise what is the exchange rate' },
        { ...comment, id: 2, plain_body: 'Many thanks!' },
      ],
    }),
    redactor({ people: [], organizations: [] }),
  );
  expect(thread?.question.text).toBe('Please advise what is the exchange rate');
  expect(thread?.turns.map(({ text }) => text)).toEqual(['Many thanks!']);
});

test('what an editor put in for people to write over is no question', () => {
  const body = { id: 1, author_id: 7, plain_body: 'bold text', created_at: at };
  const thread = toThread(
    Ticket.parse({ ...raw, subject: 'Text is too small# Numbered list item', comments: [body] }),
    redact,
  )!;
  expect(thread.question).toEqual({ subject: 'Text is too small', text: '', pasted: [] });
});

test.each([
  ['The sidebar of my mailb…', 'The sidebar of my mailbox is gone since Monday.', ''],
  ['The sidebar is gone', 'The sidebar is gone!', ''],
  ['Hello, the sidebar is gone', 'Hello, the sidebar is gone', ''],
  ['Hi, the sideb', 'Hi, the sidebar is gone', ''],
  ['Sidebar', 'Since Monday the sidebar is gone.', 'Sidebar'],
  ['Sidebar gone', '', 'Sidebar gone'],
])('of the subject %j and the text %j the question keeps the subject %j', (subject, plain_body, kept) => {
  const body = { id: 1, author_id: 7, plain_body, created_at: at };
  expect(toThread(Ticket.parse({ ...raw, subject, comments: [body] }), redact)!.question.subject).toBe(kept);
});

test('lists and headings of an answer that its plain text lost are read from its HTML', () => {
  const plain_body = 'On the phone\nOpen Settings.\nUntick Sync.';
  const html_body =
    '<p><strong>On the phone</strong></p><ol><li>Open <em>Settings</em>.</li><li>Untick Sync.</li></ol>';
  const answered = (comment: object) =>
    toThread(Ticket.parse({ ...raw, comments: [raw.comments[0], { ...raw.comments[1], ...comment }] }), redact)!
      .turns[0]!.text;
  expect(answered({ plain_body, html_body })).toBe('On the phone\n\n1. Open Settings.\n2. Untick Sync.');
  expect(answered({ plain_body, html_body: '<p>On the phone<br>Open Settings.</p>' })).toBe(plain_body);
  const marked = '- Open Settings.\n- Untick Sync.';
  expect(answered({ plain_body: marked, html_body: '<ul><li>Open it.</li></ul>' })).toBe(marked);
});
