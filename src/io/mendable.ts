import { UserError } from '../model/user-error.ts';

/** SQLite's result codes for what a person can mend, with a sentence and what to do. The low byte is the code; a longer code that is
 * listed itself comes first. */
const KNOWN: Readonly<Record<number, readonly [what: string, hint: string]>> = {
  5: ['The store is kept by another program.', 'Wait until the other run has ended, then run again.'],
  8: ['The store cannot be written.', 'Make the file and its folder writable, or name another one with --store.'],
  10: ['The disk under the store fails.', 'Check the disk, then run again; what was complete is kept.'],
  778: [
    'There is no more room for the store, or its disk fails.',
    'Make room, look at the limits on the size of files, then run again; what was complete is kept.',
  ],
  13: ['The disk under the store is full.', 'Make room, then run again; what was complete is kept.'],
};

/** The error of the store as a sentence, when a person can mend it. */
export function mendable(error: unknown): UserError | undefined {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  const known = typeof code === 'number' ? (KNOWN[code] ?? KNOWN[code & 0xff]) : undefined;
  return known && new UserError(known[0], known[1], { cause: error });
}
