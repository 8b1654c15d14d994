import { expect, test } from 'vitest';
import { readTopic } from '../../../src/writing/read-topic.ts';
import { toldToCustomers } from '../../../src/writing/runbook/told.ts';
import { thread, topicOf, type Said } from '../../kit/thread.ts';

function checks(answer: string, after: readonly Said[] = []): string[] {
  const threads = [thread(1, 'The page is old', [{ answer }, ...after], { status: 'open' })];
  const read = readTopic({
    topic: topicOf(threads),
    threads,
    created: '2026-11-23',
    minRequesters: 1,
    isOfMany: () => true,
    wordings: [],
  });
  return toldToCustomers(read, () => true).checks.map(({ text }) => text);
}

const cases: [string, string[]][] = [
  ['`cf version` should then begin with the number 8.', ['`cf version` should then begin with the number 8.']],
  ['See how it went: `cf tasks web`.', ['See how it went: `cf tasks web`.']],
  [
    'Clear the cache with `cf update-service pages -c clear`, and check with `curl -sI https://<host>` for a miss.',
    ['Check with `curl -sI https://<host>` for a miss.'],
  ],
  ['Run `cf scale web -m 1G`, confirm with y, and wait until it is back.', []],
  ['`cf env web` will show what the app has.', []],
  ['With a rule in the app pages will appear at once in future.', []],
];
for (const [said, found] of cases)
  test(`“${said}” gives ${found.length === 0 ? 'no check' : 'a check'}`, () => expect(checks(said)).toEqual(found));

test('a check that a customer objected to is none', () => {
  const said = '`cf version` should then begin with 8.';
  expect(checks(said, [{ followUp: 'That did not help.' }])).toEqual([]);
});
