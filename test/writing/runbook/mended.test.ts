import { expect, test } from 'vitest';
import { mendedIn } from '../../../src/writing/runbook/mended.ts';
import { thread } from '../../kit/thread.ts';

const mended = (...said: string[]): string[] =>
  mendedIn(
    said.map((followUp, at) => thread(at + 1, 'x', [{ answer: 'Rotate the key.' }, { followUp }])),
    (text) => text,
  ).map(({ text, refs }) => `${text} ${refs.join(',')}`);

test('what customers saw once it worked is kept, one for all that say the same', () => {
  const seen = 'New key, secrets swapped, pipeline is green again.';
  expect(mended(`${seen} Thanks!`, 'All quotas show up in the overview.', seen)).toEqual([
    `${seen} 1,3`,
    'All quotas show up in the overview. 2',
  ]);
});

test('what speaks of the writer, leans on what was said, or says that it does not work is left out', () => {
  expect(
    mended(
      'I swapped the key and my pipeline works.',
      'With both it works.',
      'It works!',
      'The first pipeline is green but the second one fails.',
      'Is the pipeline of [name] running?',
    ),
  ).toEqual([]);
});
