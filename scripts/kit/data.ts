import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of public data that measurements read; never part of the project. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/data');

/** A file of the data folder is not there: what needs it is skipped aloud. */
export class MissingData extends Error {
  override readonly name = 'MissingData';
}

/** Path of a file of the data folder. @throws MissingData */
export function dataPath(path: string): string {
  const whole = resolve(FOLDER, path);
  if (existsSync(whole)) return whole;
  throw new MissingData(`${whole} is not there`);
}

/** Reads a JSONL file of the data folder. @throws MissingData */
export function readRows<T>(path: string): T[] {
  return readData(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** @throws MissingData */
export function readData(path: string): string {
  return readFileSync(dataPath(path), 'utf8');
}

/** Does what needs the data folder; says aloud what is skipped without it. */
export async function skippingAloud(what: string, act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    console.log(`Skipped ${what}: ${error.message}.`);
  }
}
