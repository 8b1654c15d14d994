import { mkdirSync } from 'node:fs';
import { pull } from '../../src/commands/pull.ts';
import type { House } from '../../src/commands/house.ts';
import { MissingData } from './data.ts';
import { layOutReal, realTickets } from './real-desk.ts';
import { layOutSample, SAMPLE_TICKETS, SAMPLE_WINDOW } from './sample-desk.ts';
import { quietHouse } from './scratch-house.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A desk on which weekly runs are simulated. */
export interface WeeklyDesk {
  readonly name: string;
  /** The nights on which a run looks back over 28 days, oldest first. */
  readonly nights: readonly Date[];
  /** Copies settings and articles into a content folder. */
  readonly layOut: (contentDir: string) => void;
  /** Path of its tickets. @throws MissingData */
  readonly tickets: () => string;
}

const RUNS = 8;

export const WEEKLY_DESKS: readonly WeeklyDesk[] = [
  { name: 'sample desk', nights: nightsUpTo(SAMPLE_WINDOW.until), layOut: layOutSample, tickets: () => SAMPLE_TICKETS },
  {
    name: 'Thunderbird desk',
    nights: nightsUpTo(new Date('2025-04-28T07:00:00Z')),
    layOut: layOutReal,
    tickets: realTickets,
  },
];

/** The desks whose tickets can be read; says aloud which cannot. */
export function weeklyDesks(): WeeklyDesk[] {
  return WEEKLY_DESKS.filter(({ name, tickets }) => {
    try {
      tickets();
      return true;
    } catch (error) {
      if (!(error instanceof MissingData)) throw error;
      console.log(`Skipped the ${name}: ${error.message}.`);
      return false;
    }
  });
}

/** A house with the desk's tickets pulled and its content laid out. */
export async function settleIn({ layOut, tickets, nights }: WeeklyDesk, dir: string): Promise<House> {
  mkdirSync(dir, { recursive: true });
  const house = { ...quietHouse(dir, nights.at(-1)!), warn: () => undefined };
  layOut(house.contentDir);
  await pull(house, [tickets()], {});
  return house;
}

function nightsUpTo(last: Date): Date[] {
  return Array.from({ length: RUNS }, (_, at) => new Date(last.getTime() - (RUNS - 1 - at) * 7 * DAY_MS));
}
