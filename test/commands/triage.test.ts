import { join } from 'node:path';
import { expect, test } from 'vitest';
import { triage } from '../../src/commands/triage.ts';
import { expectGolden } from '../kit/golden.ts';
import { sampleQueue } from '../kit/queue.ts';
import { readBoard } from '../../src/io/process-files.ts';
import { processHouse } from '../kit/process-house.ts';

const CASES = join(import.meta.dirname, '..', 'cases', 'process');

test('tells the operator on duty what is due, in order', async () => {
  const house = await processHouse();
  await triage(house, {});
  expectGolden(join(CASES, 'triage.md'), house.printed());
});

test('is a message for Slack, and nothing is posted without --apply', async () => {
  const house = await processHouse();
  await triage(house, { slack: '#cw-supportstream' });
  expect(house.warned()).toMatch(/Would post this to #cw-supportstream/);
  expectGolden(join(CASES, 'triage.slack.json'), `${JSON.stringify(JSON.parse(house.printed()), null, 1)}\n`);
});

test('leaves the board for the site when asked to, and no word of a ticket on it', async () => {
  const house = await processHouse();
  await triage(house, {});
  expect(readBoard(house.contentDir)).toBeUndefined();
  await triage(house, { board: true });
  const { lines, checklist, at } = readBoard(house.contentDir)!;
  expect(at).toBe(house.now.toISOString());
  expect(lines.length).toBeGreaterThan(3);
  expect(lines[0]!.urgency).toBe('overdue');
  expect(checklist.length).toBeGreaterThan(0);
  const subjects = sampleQueue().flatMap(({ subject }) => (subject === '' ? [] : [subject]));
  expect(subjects.filter((subject) => JSON.stringify(lines).includes(subject))).toEqual([]);
});
