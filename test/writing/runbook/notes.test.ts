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
  ['Is the instance safe or half way?', 'escalate'],
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
