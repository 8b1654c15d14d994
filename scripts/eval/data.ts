import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../src/model/user-error.ts';

/** The folder of public data that evaluations read; never part of the project. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/data');

/** Reads a JSONL file of the data folder. @throws UserError where it is missing */
export function readRows<T>(path: string): T[] {
  return readData(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Path of a file of the data folder. @throws UserError where it is missing */
export function dataPath(path: string): string {
  const whole = resolve(FOLDER, path);
  if (existsSync(whole)) return whole;
  throw new UserError(`The data ${whole} is missing.`, 'Evaluations need the public data sets beside the project.');
}

export function readData(path: string): string {
  return readFileSync(dataPath(path), 'utf8');
}
