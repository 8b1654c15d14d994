import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const ROOT = resolve(import.meta.dirname, '../..');

/** How a command line ended. `code` is null when it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `tierzero ARGS` as a process of its own; `onStart` may end it early. */
export function tierzero(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { onStart, input = '' }: { readonly onStart?: (child: ChildProcess) => void; readonly input?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/tierzero.ts'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => undefined).end(input);
  onStart?.(child);
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** A folder that is gone with the test. */
export function scratch(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'tierzero-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
