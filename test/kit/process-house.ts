import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withStore, type House } from '../../src/commands/house.ts';
import { testHouse, type TestHouse } from './house.ts';
import { sampleQueue } from './queue.ts';

const TEST = join(import.meta.dirname, '..');
const KB = join(TEST, 'desks', 'causeway', 'kb');

/** Monday afternoon, first day of a rotation. */
export const MONDAY = new Date('2026-11-23T14:00:00-05:00');

/** The sample desk with its queue, its knowledge base and its rota, on Monday 2026-11-23 at 14:00. */
export async function processHouse(
  over: Partial<House> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<TestHouse> {
  const kb = Object.fromEntries(
    globSync('*.md', { cwd: KB }).map((name) => [`kb/${name}`, readFileSync(join(KB, name), 'utf8')]),
  );
  const desk = readFileSync(join(TEST, 'cases', 'process', 'desk.yaml'), 'utf8');
  const house = testHouse({ 'desk.yaml': desk, ...kb, ...files }, { now: MONDAY, ...over });
  await withStore(house, (store) => {
    store.transaction(() => sampleQueue().forEach((ticket) => store.putTicket(ticket)));
  });
  return house;
}
