import { expect, test } from 'vitest';
import { notesOf } from '../../../src/writing/runbook/notes.ts';
import { thread } from '../../kit/thread.ts';

const notes = (...said: string[]): { text: string; kind: string; refs: readonly unknown[] }[] =>
  notesOf(
    said.map((note, at) => thread(at + 1, 'x', [{ note }])),
    (text) => text,
  );

test('notes that say nearly the same are one, with all their tickets, most tickets first', () => {
  const [first, second] = notes(
    'No org manager binds the group here.',
    'Watchdog skipped the run because a long transaction was open.',
    'Watchdog skipped the run because a long transaction 8812 was open.',
  );
  expect(first).toMatchObject({ kind: 'finding', refs: [2, 3] });
  expect(second!.refs).toEqual([1]);
});

const kinds: [string, string | undefined][] = [
  ['To undo: unset the space role again.', 'undo'],
  ['Enlarging the disk cannot be reversed.', 'undo'],
  ['Restarted the worker -> running, queue is down to zero.', 'verify'],
  ['State: restoring -> available after 38 minutes.', 'verify'],
  ['Went to the previous droplet together, app up again.', 'verify'],
  ['Please confirm that it works again.', 'finding'],
  ['T2 pls, killed all day although it has 1G.', 'escalate'],
  ['Is the instance safe or half way?', undefined],
  ['Please look up the owner.', undefined],
  ['Confirmed, no restore possible.', 'finding'],
  ['They see everything again.', undefined],
  ['Users see everything again after the sync.', 'verify'],
  ['Bind it as admin when there is no manager.', 'access'],
  ['If the origin is an agency, send them to their own help desk.', 'finding'],
  ['Spam, closed without an answer.', undefined],
  ['Customer is nervous about the move.', undefined],
  ['The cust wants it in the thread.', undefined],
  ['Passcode issued 18:02 and presented the next day.', undefined],
  ['`<guid>` fails after a while.', undefined],
  ['Called [name] about the move today.', undefined],
  ['`cf curl "/v3/bindings and the rest', undefined],
];
for (const [note, kind] of kinds)
  test(`“${note}” is ${kind ?? 'nothing for a runbook'}`, () => expect(notes(note)[0]?.kind).toBe(kind));

test('what several tickets note stays, whatever day it names', () => {
  expect(notes('The job runs on Monday at 08:00.', 'The job runs on Monday at 08:00.')).toHaveLength(1);
  expect(notes('The job runs on Monday at 08:00.')).toEqual([]);
});

test('what speaks of the customer stays out, however many tickets say it', () => {
  expect(notes('Uploads take ages, cust insists on it.', 'Uploads take ages, cust insists on it.')).toEqual([]);
});

test('a bare request stands for the finding before it: that is when somebody handed over', () => {
  const [found] = notes('Disk of the copy is full although the plan was raised. Please check.');
  expect(found).toMatchObject({ kind: 'escalate', text: 'Disk of the copy is full although the plan was raised.' });
});

test('of a note that says what was run and what came of it, what came of it verifies', () => {
  const [note] = notes('Ended the session, ran `brokerctl disk watchdog 7` -> flag cleared, INSERT ok.');
  expect(note).toMatchObject({ kind: 'verify', text: 'After `brokerctl disk watchdog 7`: flag cleared, INSERT ok.' });
});

test('of several wordings of a note one is shown that holds no word of one ticket alone that others may not read', () => {
  const said = [
    'The upgrade of harborlight hangs after the third step.',
    'The upgrade of claims hangs after the third step.',
  ];
  const found = notesOf(
    said.map((note, at) => thread(at + 1, 'x', [{ note }])),
    (text) => text,
    (text) => !/harborlight/i.test(text),
  );
  expect(found.map(({ text }) => text)).toEqual([said[1]]);
});

test('a joined word that one of two wordings has is its customer’s name for a thing', () => {
  const [note] = notes(
    'Many orgs report it at once from mixed stacks, tide-web pasted lines of only two routers.',
    'Many orgs report it at once from mixed stacks, pier-app pasted lines of only two routers.',
  );
  expect(note).toMatchObject({
    refs: [1, 2],
    text: 'Many orgs report it at once from mixed stacks, <name> pasted lines of only two routers.',
  });
});
