import { expect, test } from 'vitest';
import { directlyFollows } from '../../src/writing/follows.ts';
import { writeRunbook } from '../../src/writing/runbook.ts';
import { thread, topicOf } from '../kit/thread.ts';

const threads = [
  thread(1, 'Error: stuck', [
    { note: 'T2 pls look, worker seems dead. `bosh -d broker vms`: worker/0 failing.' },
    { note: '`bosh -d broker restart worker` -> running again. Nothing to undo.' },
    { answer: 'Delete it with `cf delete-service alpha` and create it again.' },
    { followUp: 'works' },
  ]),
  thread(2, 'Error: stuck', [
    { note: '`cf service beta-db`: create in progress. `bosh -d broker vms`: worker/0 failing.' },
    { note: '`bosh -d broker restart worker`, then confirmed it is healthy.' },
    { answer: 'Delete it with `cf delete-service beta-db`.' },
    { followUp: 'works' },
  ]),
  thread(3, 'Error: stuck', [
    { note: 'Called [name] about [email], see `cf service gamma`.' },
    { answer: 'Restart it with `cf restart gamma`.' },
    { followUp: 'still the same' },
    { answer: 'Delete it with `cf delete-service gamma`.' },
    { followUp: 'works' },
  ]),
];
const candidate = {
  topic: topicOf(threads, { title: 'Service is stuck' }),
  threads,
  created: '2026-11-23',
  minRequesters: 3,
  isOfMany: () => true,
  wordings: [],
};
const { page, support } = writeRunbook(candidate)!;

test('a runbook is internal', () => expect(page).toContain('audience: internal'));

test('what agents looked at comes before what they changed, in the order they did it', () => {
  const at = (words: string): number => page.indexOf(words);
  expect(at('Run `bosh -d broker vms`')).toBeGreaterThan(at('## Diagnose'));
  expect(at('## Fix')).toBeGreaterThan(at('Run `bosh -d broker vms`'));
  expect(at('Run `bosh -d broker restart worker`')).toBeGreaterThan(at('## Fix'));
  expect(at('cf delete-service <name>')).toBeGreaterThan(at('Run `bosh -d broker restart worker`'));
});

test('a command shows what it told agents, and where they went from there', () => {
  expect(page).toContain('- It showed: worker/0 failing (2 tickets), then `bosh -d broker restart worker`.');
  expect(page).toContain('- Result: running again (1 ticket), then `cf delete-service`.');
});

test('what customers are to run is told from what agents run', () => {
  expect(page).toContain('Ask the customer to run `cf delete-service <name>`.');
  expect(page).toContain('Run `bosh -d broker restart worker`.');
});

test('how to undo a step stands below it, the others stay open', () => {
  const [, afterRestart = ''] = page.split('1. Run `bosh -d broker restart worker`.');
  expect(afterRestart.split('2. ')[0]).toContain('   Nothing to undo.');
  expect(page).toContain('_To fill in: how to undo `cf delete-service`, or that it cannot be undone._');
});

test('what was checked is the verification, what tier 1 asked is the escalation', () => {
  expect(page.split('## Verify')[1]).toContain('- `bosh -d broker restart worker`, then confirmed it is healthy.');
  expect(page.split('## Escalate')[1]).toContain('- T2 pls look, worker seems dead.');
});

test('where nothing verifies the fix, a question names what was looked at', () => {
  const quiet = threads.map((one) => ({ ...one, turns: one.turns.filter(({ text }) => !text.includes('healthy')) }));
  const asked = writeRunbook({ ...candidate, threads: quiet })!.page.split('## Verify')[1];
  expect(asked).toContain('_To fill in: what `cf service` or `bosh -d broker vms` shows once it is fixed._');
});

test('what customers were told to look at again verifies the fix', () => {
  const quiet = threads.map((one) => ({
    ...one,
    turns: one.turns.map((turn) =>
      turn.kind === 'answer'
        ? { ...turn, text: `${turn.text}\n\nCheck again after an hour with \`cf services\`.` as never }
        : turn,
    ),
  }));
  const verify = writeRunbook({ ...candidate, threads: quiet })!.page.split('## Verify')[1];
  expect(verify).toContain('- Check again after an hour with `cf services`.');
});

test('what customers saw once it worked stands below the verification', () => {
  const green = threads.map((one) => ({
    ...one,
    turns: one.turns.map((turn) =>
      turn.text === 'works' ? { ...turn, text: 'The new binding is listed for all apps.' as never } : turn,
    ),
  }));
  const verify = writeRunbook({ ...candidate, threads: green })!.page.split('## Verify')[1];
  expect(verify).toContain(
    'Customers wrote once it was fixed:\n\n- The new binding is listed for all apps. (3 tickets)',
  );
});

test('the case in which somebody handed over stands below the escalation alone', () => {
  const note = 'Worker takes no jobs although it runs. Please check.';
  const asked = threads.map((one) => ({
    ...one,
    turns: [...thread(9, 'x', [{ note }, { note }]).turns, ...one.turns],
  }));
  const text = writeRunbook({ ...candidate, threads: asked })!.page;
  expect(text.split('Worker takes no jobs although it runs.').length).toBe(2);
  expect(text.split('## Escalate')[1]).toContain('- Worker takes no jobs although it runs.');
});

test('what did not help is no step', () => expect(page).not.toContain('cf restart'));

test('nobody is named', () => expect(page).not.toMatch(/\[(?:name|email)\]/));

test('what no ticket says stays a visible slot', () => {
  expect(page).toContain('_To fill in: to whom, with what, and by when._');
});

test('every command has tickets that carry it', () => {
  expect(support.find(({ text }) => text === 'bosh -d broker vms')?.tickets).toEqual([1, 2]);
  expect(support.every(({ tickets }) => tickets.length > 0)).toBe(true);
});

test('without internal notes there is no runbook', () => {
  const plain = [1, 2, 3].map((id) => thread(id, 'x', [{ answer: 'Run `cf restart a` and `cf logs a`.' }]));
  expect(writeRunbook({ ...candidate, threads: plain })).toBeUndefined();
});

test('steps are ordered by where cases usually take them, with what follows how often', () => {
  expect(
    directlyFollows([
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['a', 'b', 'b', 'c'],
    ]),
  ).toEqual([
    {
      label: 'a',
      cases: 3,
      next: [
        { label: 'b', cases: 2 },
        { label: 'c', cases: 1 },
      ],
    },
    { label: 'b', cases: 2, next: [{ label: 'c', cases: 2 }] },
    { label: 'c', cases: 3, next: [] },
  ]);
});

test('a sentence about a command is no command', () => {
  const told = threads.map((one, at) =>
    at > 1
      ? one
      : {
          ...one,
          turns: [
            { ...one.turns[0]!, text: 'cf push sends the whole folder, put a file beside it.' as never },
            ...one.turns,
          ],
        },
  );
  expect(writeRunbook({ ...candidate, threads: told })!.page).not.toContain('`cf push sends');
});
