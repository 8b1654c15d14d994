import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

/** What a command took. */
export interface Spent {
  /** Seconds by the clock on the wall, and by the processors; the second hardly depends on what else the machine does. */
  readonly wall: number;
  readonly cpu: number;
  /** Peak resident memory in megabytes. */
  readonly peakMb: number;
  readonly output: string;
}

const USAGE = pathToFileURL(resolve(import.meta.dirname, 'usage-on-exit.ts')).href;

/** Runs `tierzero` as a process of its own. Fails when it does. */
export async function tierzero(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Spent> {
  return spend('tierzero.ts', args, env);
}

/** Runs a program of `scripts/` as a process of its own. Fails when it does. */
export async function spend(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Spent> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, resolve(import.meta.dirname, '..', script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const ended = new Promise<number | null>((done, fail) => child.once('close', done).once('error', fail));
  const [code, output, used] = await Promise.all([
    ended,
    text(child.stdout as Readable),
    text(child.stdio[3] as Readable),
  ]);
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${String(code)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(used) as NodeJS.ResourceUsage;
  return {
    wall: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
    output,
  };
}
