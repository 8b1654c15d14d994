import { readSettings } from '../io/settings.ts';
import { openStore, type Store } from '../io/store.ts';
import type { Progress } from '../io/progress.ts';
import type { Settings } from '../model/settings.ts';

/** Everything outside that a verb may touch; a test passes another one. */
export interface House {
  /** Path of the SQLite file. */
  readonly storePath: string;
  /** Path of the content folder. */
  readonly contentDir: string;
  /** The instant that counts as now. */
  readonly now: Date;
  /** Answer with data instead of prose. */
  readonly json: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => AsyncIterable<string>;
  /** Prints a result. */
  readonly out: (text: string) => void;
  /** Says on stderr what was left out or looks wrong; the work goes on. */
  readonly warn: (text: string) => void;
  /** Shows on stderr how far long work is. */
  readonly progress: Progress;
}

/** Opens the store for the length of `use`; makes it when it is not there. */
export async function withStore<T>(house: House, use: (store: Store) => T | Promise<T>): Promise<T> {
  using store = openStore(house.storePath);
  return await use(store);
}

export function settingsOf(house: House): Settings {
  return readSettings(house.contentDir);
}

export function printJson(house: House, value: unknown): void {
  house.out(`${JSON.stringify(value)}\n`);
}
