import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handoff } from '../../src/commands/handoff.ts';
import { triage } from '../../src/commands/triage.ts';
import { expectGolden } from '../kit/golden.ts';
import { processHouse } from '../kit/process-house.ts';

const CASES = join(import.meta.dirname, '..', 'cases', 'process');
const PAGE = 'process/handoffs/2026-11-23.md';
const BEFORE = JSON.stringify({
  at: '2026-11-09T15:00:00.000Z',
  from: 'Tomas Lindqvist with Ines Okafor',
  to: 'Sam Achterberg with Priya Raman',
  tickets: [
    { ticket: 20133, status: 'pending', turn: 'customer' },
    { ticket: 20140, status: 'hold', turn: 'platform' },
    { ticket: 20001, status: 'open', turn: 'desk' },
  ],
});

test('writes the page for the operators who come on', async () => {
  const house = await processHouse({}, { 'handoffs/2026-11-09.json': BEFORE });
  await handoff(house, {});
  expectGolden(join(CASES, 'handoff.md'), readFileSync(join(house.contentDir, PAGE), 'utf8'));
  expectGolden(join(CASES, 'handoff.json'), readFileSync(join(house.contentDir, 'handoffs/2026-11-23.json'), 'utf8'));
});

test('keeps the words of those who leave', async () => {
  const house = await processHouse();
  await handoff(house, {});
  const path = join(house.contentDir, PAGE);
  const written = readFileSync(path, 'utf8').replace(
    'Taken over by:\n',
    'Ask Priya about cell 14.\n\nTaken over by: Ines\n',
  );
  writeFileSync(path, written);
  await handoff(house, {});
  expect(readFileSync(path, 'utf8')).toBe(written);
  await handoff({ ...house, now: new Date('2026-11-23T15:00:00-05:00') }, {});
  const later = readFileSync(path, 'utf8');
  expect(later).not.toBe(written);
  expect(later).toMatch(/Ask Priya about cell 14\.\n\nTaken over by: Ines\n$/);
});

const commitAll = (dir: string): void => {
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=Ines', '-c', 'user.email=ines@desk.example', ...args]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Take over the desk');
};

test('is acknowledged by a name in a commit, and by nothing less', async () => {
  const house = await processHouse();
  await handoff(house, {});
  const path = join(house.contentDir, PAGE);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Taken over by:\n', 'Taken over by: Ines\n'));
  await handoff(house, {});
  await triage(house, {});
  commitAll(house.dir);
  await handoff(house, {});
  await triage(house, {});
  expect(house.warned()).toMatch(/not acknowledged yet\n[^]*names who takes over; commit it[^]*\.md: acknowledged$/);
  expect(house.printed()).toMatch(
    /- \[ \] The handoff page was gone through[^]*- \[x\] The handoff page was gone through/,
  );
});

test('says when the handoff before was never acknowledged', async () => {
  const taken = '\n## In the words of those who leave\n\nTaken over by: Sam\n';
  const files = { 'handoffs/2026-11-09.json': BEFORE, 'process/handoffs/2026-11-09.md': taken };
  const house = await processHouse({}, files);
  await handoff(house, { format: 'json' });
  commitAll(house.dir);
  await handoff(house, { format: 'json' });
  expect(house.printed()).toMatch(/"acknowledged":false[^]*"acknowledged":true/);
});

test('leaves a page alone whose own part somebody edited', async () => {
  const house = await processHouse();
  await handoff(house, {});
  const path = join(house.contentDir, PAGE);
  const edited = readFileSync(path, 'utf8').replace('## Tickets under consideration', '## Tickets');
  writeFileSync(path, edited);
  await expect(handoff(house, {})).rejects.toThrow(/was edited/);
  expect(readFileSync(path, 'utf8')).toBe(edited);
});

test('is a message for Slack', async () => {
  const house = await processHouse();
  await handoff(house, { format: 'slack' });
  expectGolden(join(CASES, 'handoff.slack.json'), `${JSON.stringify(JSON.parse(house.printed()), null, 1)}\n`);
});

test('needs a rota', async () => {
  const house = await processHouse({}, { 'desk.yaml': 'name: Lone desk' });
  await expect(handoff(house, {})).rejects.toThrow(/rota has no people/);
});
