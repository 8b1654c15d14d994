import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../../src/commands/house.ts';
import { noProgress } from '../../src/io/progress.ts';

/** A folder that goes away when it is disposed of. */
export interface Scratch {
  readonly path: string;
  [Symbol.dispose](): void;
}

export function scratchFolder(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'tierzero-measured-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A house in `dir` that prints nothing; its content folder is empty. */
export function quietHouse(dir: string, now: Date): House {
  const contentDir = join(dir, 'content');
  mkdirSync(contentDir, { recursive: true });
  return {
    storePath: join(dir, 'desk.sqlite'),
    contentDir,
    now,
    json: false,
    env: {},
    stdin: () => process.stdin.setEncoding('utf8') as AsyncIterable<string>,
    out: () => undefined,
    warn: (text) => console.warn(text.trimEnd()),
    progress: noProgress,
  };
}
