import { expect, test } from 'vitest';
import type { Deed } from '../../../src/writing/runbook/deeds.ts';
import type { Note } from '../../../src/writing/runbook/notes.ts';
import { undoOf, undoText } from '../../../src/writing/runbook/undo.ts';

const deed = (label: string, refs: readonly number[] = [1, 2]): Deed => ({
  label,
  kind: 'change',
  command: `${label} <name>`,
  refs,
  isNoted: true,
  results: [],
  next: [],
  noted: undefined,
});
const note = (text: string, refs: readonly number[] = [1]): Note => ({ text, refs, kind: 'undo' });
const told = (changes: readonly Deed[], text: string): (string | undefined)[] =>
  [...undoOf(changes, [note(text)]).noted.keys()].map(({ label }) => label);

test('a note that names a command undoes the step with that command or with the opposite one', () => {
  const steps = [deed('cf bind-service'), deed('cf update-service')];
  expect(told(steps, 'Undo: cf unbind-service and restart.')).toEqual(['cf bind-service']);
  expect(told(steps, 'To undo: update-service back to the small plan.')).toEqual(['cf update-service']);
  expect(told(steps, 'Undo: cf delete-service.')).toEqual([]);
});

test('a note that names no command undoes the last step of its tickets that agents ran', () => {
  const theirs = { ...deed('cf scale'), isNoted: false };
  expect(told([deed('cf stop'), theirs], 'Set back to two on Monday.')).toEqual(['cf stop']);
  expect(undoOf([theirs], [note('Set back to two on Monday.')]).others).toHaveLength(1);
  expect(told([deed('cf stop'), deed('cf scale')], 'Set back to two on Monday.')).toEqual(['cf scale']);
  expect(undoOf([deed('cf scale', [7])], [note('Undo: rename back.')]).others).toEqual([]);
});

test('a step that the topic itself takes back needs no note; nothing brings back what was deleted', () => {
  const { opposite, open } = undoOf(
    [deed('cf stop'), deed('cf start'), deed('cf create-key'), deed('cf delete-key')],
    [],
  );
  expect([...opposite].map(([{ label }, other]) => [label, other.label])).toEqual([
    ['cf stop', 'cf start'],
    ['cf start', 'cf stop'],
    ['cf create-key', 'cf delete-key'],
  ]);
  expect(open.map(({ label }) => label)).toEqual(['cf delete-key']);
});

test('a step that changes nothing is not asked about', () => {
  expect(undoOf([deed('cf login'), deed('cf restart'), deed('pg_dump -t'), deed('cf scale')], []).open).toHaveLength(1);
});

test('a line says how it is taken back, that it cannot be, or that there is nothing to take back', () => {
  expect(undoText('To undo: unset the role.')).toBe('To undo it: unset the role.');
  expect(undoText('REMINDER: set back to 32g.')).toBe('To undo it: set back to 32g.');
  expect(undoText('It cannot be shrunk.')).toBe('Irreversible: It cannot be shrunk.');
  expect(undoText('Nothing to undo.')).toBe('Nothing to undo.');
});
