import type { Command } from 'commander';
import type { House } from './house.ts';

/** One verb of the command line: how it is called, and what it does. */
export interface Verb {
  /** Adds summary, arguments, options and examples to the verb's help. */
  readonly describe: (command: Command) => Command;
  /** Reads, decides, writes. `options` are commander's own, the common ones taken out. */
  readonly run: (house: House, args: readonly string[], options: Options) => Promise<void> | void;
}

export type Options = Readonly<Record<string, unknown>>;

/** The value of an option that takes one. */
export function optionText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
