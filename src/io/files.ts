import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/** The text of a file, or `undefined` when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a whole file or nothing: under a temporary name beside it first, then renamed. A file that is the same stays untouched. */
export function writeWhole(path: string, text: string): void {
  if (readIfThere(path) === text) return;
  viaTemporary(path, text, (temporary) => renameSync(temporary, path));
}

/**
 * Writes a whole file or nothing, but only where the file still says what was seen.
 *
 * @param seen  the text that the decision to write was made on; `undefined` when there was no file
 * @returns whether it was written; `false` when somebody else was faster
 */
export function writeOver(path: string, text: string, seen: string | undefined): boolean {
  return viaTemporary(path, text, (temporary) => {
    if (seen === undefined) return isLinked(temporary, path);
    if (readIfThere(path) !== seen) return false;
    renameSync(temporary, path);
    return true;
  });
}

/** Gives a file a second name, unless that name is taken: the one step that never writes over a file. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function viaTemporary<T>(path: string, text: string, use: (temporary: string) => T): T {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
