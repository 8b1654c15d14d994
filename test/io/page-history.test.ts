import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { changeDates, textBefore } from '../../src/io/page-history.ts';
import { testDir } from '../kit/house.ts';

function repository(): { dir: string; commit: (text: string, date: string) => void; write: (text: string) => void } {
  const dir = testDir({ 'content/kb/a.md': 'one' });
  const git = (args: string[], env = {}) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      env: { ...process.env, ...env },
    });
  git(['init', '-q']);
  const write = (text: string) => writeFileSync(join(dir, 'content/kb/a.md'), text);
  const commit = (text: string, date: string) => {
    write(text);
    git(['add', '-A']);
    git(['commit', '-q', '-m', text], { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date });
  };
  return { dir: join(dir, 'content'), commit, write };
}

test('the text before is the last commit’s, or the one before where nothing changed since', () => {
  const { dir, commit, write } = repository();
  expect(textBefore(dir, 'kb/a.md', 'one')).toBeUndefined();
  commit('one', '2026-11-01T00:00:00Z');
  expect(textBefore(dir, 'kb/a.md', 'one')).toBeUndefined();
  write('two');
  expect(textBefore(dir, 'kb/a.md', 'two')).toBe('one');
  commit('two', '2026-11-02T00:00:00Z');
  expect(textBefore(dir, 'kb/a.md', 'two')).toBe('one');
});

test('a file changed when its last commit says; without Git nobody knows', () => {
  const { dir, commit } = repository();
  expect(changeDates(dir).size).toBe(0);
  commit('one', '2026-11-01T00:00:00Z');
  commit('two', '2026-11-02T00:00:00Z');
  expect(new Date(changeDates(dir).get(resolve(dir, 'kb/a.md'))!)).toEqual(new Date('2026-11-02T00:00:00Z'));
});
