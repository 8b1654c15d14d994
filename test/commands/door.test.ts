import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { VERBS } from '../../src/commands/run.ts';
import { testDir } from '../kit/house.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs the command line in a process of its own, as a person does. */
async function tierzero(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/tierzero.ts', ...args], {
      cwd: ROOT,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

test.each(Object.keys(VERBS))('%s has help that names its common options', async (verb) => {
  const { code, out, err } = await tierzero(verb, '--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/--store[^]*--content[^]*--now/);
});

test('the help lists every verb', async () => {
  const { out } = await tierzero('--help');
  for (const verb of Object.keys(VERBS)) expect(out).toContain(` ${verb} `);
});

const wrong: [string, string[], number, RegExp][] = [
  ['an unknown verb is wrong usage', ['dig'], 2, /unknown command 'dig'/],
  ['an unknown option is wrong usage', ['mine', '--depth', '3'], 2, /unknown option '--depth'/],
  ['a window of no days is wrong usage', ['mine', '--window', '0'], 2, /whole number above 0/],
  ['a day that is none is wrong usage', ['mine', '--until', 'soon'], 2, /Write a day as 2026-11-23/],
  ['a file that is not there is the person’s to mend', ['pull', '/nowhere.jsonl'], 1, /nowhere\.jsonl/],
];

test.each(wrong)('%s', async (_, args, code, message) => {
  const dir = testDir({});
  const ended = await tierzero(...args, ...(args.length > 1 ? ['--store', join(dir, 'desk.sqlite')] : []));
  expect(ended.code).toBe(code);
  expect(ended.err).toMatch(message);
  expect(ended.err).not.toContain('    at ');
});
