import process from 'node:process';

/** How far long work is, on stderr: a live line on a terminal, a line a minute in CI, nothing elsewhere. */
export interface Progress {
  /** Replaces the line that is shown. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

export const noProgress: Progress = { show: () => undefined, clear: () => undefined };

const REDRAW_MS = 100;
const CI_LINE_MS = 60_000;
const CLEAR_LINE = '\r\u001b[2K';

export function progressOn(stream: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>): Progress {
  if (stream.isTTY) {
    return {
      show: atMostEvery(REDRAW_MS, (text) => stream.write(`${CLEAR_LINE}${text.slice(0, stream.columns - 1)}`)),
      clear: () => void stream.write(CLEAR_LINE),
    };
  }
  if (env['CI']) return { show: atMostEvery(CI_LINE_MS, (text) => stream.write(`${text}\n`)), clear: () => undefined };
  return noProgress;
}

function atMostEvery(ms: number, draw: (text: string) => void): (text: string) => void {
  let last = performance.now();
  return (text) => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    draw(text);
  };
}

export const progressOnStderr = (): Progress => progressOn(process.stderr, process.env);
