import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { committedText } from './committed-text.ts';

/**
 * A file as it was before it last changed: the last commit's where the file differs from it, else the one before that.
 *
 * @param path  under `folder`
 * @returns `undefined` where Git knows no earlier version
 */
export function textBefore(folder: string, path: string, text: string): string | undefined {
  const committed = committedText(folder, path);
  if (committed !== text) return committed;
  const commit = git(folder, ['log', '-1', '--format=%H', '--', path])?.trim();
  return commit === undefined || commit === '' ? undefined : git(folder, ['show', `${commit}~1:./${path}`]);
}

/** When each committed file below a folder last changed: absolute path → ISO instant. Empty where there is no Git. */
export function changeDates(folder: string): Map<string, string> {
  const top = git(folder, ['rev-parse', '--show-toplevel'])?.trim();
  const log = git(folder, ['-c', 'core.quotePath=off', 'log', '--format=%x00%cI', '--name-only', '--', '.']);
  const dates = new Map<string, string>();
  if (top === undefined || log === undefined) return dates;
  for (const commit of log.split('\0').slice(1)) {
    const [date = '', ...paths] = commit.split('\n');
    for (const path of paths) {
      const file = resolve(top, path);
      if (path !== '' && !dates.has(file)) dates.set(file, date);
    }
  }
  return dates;
}

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
