import { readHandoffBefore, writeFigures } from '../io/process-files.ts';
import { weekFigures } from '../process/figures.ts';
import { addDays } from '../process/rota.ts';
import { readDesk, sayStale } from './desk.ts';
import { printJson, type House } from './house.ts';
import type { Verb } from './verb.ts';

const WEEKS = 13;

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('write how the desk kept its promises, by week')
      .description(
        `Writes figures/WEEK.json for the last ${WEEKS} whole weeks: acknowledged in time, reply and resolution times, time in each state, ` +
          'who answered, the escalated share. Counts only. The internal site shows them.',
      ),
  run: figures,
};

/** Writes the figures of the last whole weeks and prints them, oldest first. */
export async function figures(house: House): Promise<void> {
  const desk = await readDesk(house);
  sayStale(house, desk);
  const today = desk.clock.dayOf(desk.now);
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const first = desk.queue.reduce((oldest, { course }) => Math.min(oldest, course.createdAt), desk.now);
  const ends = Array.from({ length: WEEKS }, (_, at) => addDays(monday, -7 * (WEEKS - 1 - at)));
  for (const end of ends.filter((day) => desk.clock.startOf(day) > first)) {
    const before = readHandoffBefore(house.contentDir, end);
    const week = weekFigures(desk, end, before && Date.parse(before.record.at));
    writeFigures(house.contentDir, week);
    if (house.json) printJson(house, week);
    else
      house.out(
        `${week.week}: ${week.came} came, ${week.acknowledgedInTime} of ${week.acknowledgeDue} acknowledged in time\n`,
      );
  }
}
