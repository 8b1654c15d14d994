import { execFileSync } from 'node:child_process';

/**
 * A file as the last commit of its repository has it.
 *
 * @param path  under `folder`
 * @returns `undefined` when no commit has the file, when the folder is in no Git repository, or where there is no Git
 */
export function committedText(folder: string, path: string): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, 'show', `HEAD:./${path}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
