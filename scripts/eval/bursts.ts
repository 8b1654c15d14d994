import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { trendWord, type Week } from '../../src/model/week.ts';
import { reportMarkdown, toWrite } from '../../src/writing/report.ts';
import { titled } from '../../src/writing/report-job.ts';
import { BURSTS, ticketsOf } from '../kit/bursts.ts';
import { quietHouse, scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';
import { settleIn, weeklyDesks, type WeeklyDesk } from '../kit/weekly-desks.ts';

export const name = 'bursts';
export const about = 'whether five tickets about a new thing surface in the report of the week they come in';

/** So many of the five together count as seen. */
const SEEN = 3;
const TITLES = ['together', 'others with them', 'trend', 'place among the ten', 'named first'];

/** Plants each burst, alone, into the last week of each desk, after a week without it. */
export async function run(): Promise<void> {
  for (const desk of weeklyDesks()) console.log(`${await burstsOf(desk)}\n`);
}

/** What came of the bursts on one desk, as a table. */
export async function burstsOf(desk: WeeklyDesk): Promise<string> {
  using scratch = scratchFolder();
  const house = await settleIn(desk, join(scratch.path, 'without'));
  const [before, now] = desk.nights.slice(-2) as [Date, Date];
  await mine({ ...house, now: before }, {});
  const rows: (string | number)[][] = [];
  for (const burst of BURSTS) {
    const dir = join(scratch.path, burst.name.replaceAll(' ', '-'));
    cpSync(dirname(house.contentDir), dir, { recursive: true });
    const own = ticketsOf(burst, now);
    const planted = { ...quietHouse(dir, now), warn: () => undefined };
    await withStore(planted, (store) => own.forEach((ticket) => store.putTicket(ticket)));
    const { week } = await mine(planted, {});
    rows.push([burst.name, ...placeOf(week, new Set(own.map(({ id }) => id)))]);
  }
  return summary(desk.name, rows);
}

function summary(name: string, rows: readonly (string | number)[][]): string {
  const seen = rows.filter(
    ([, together, , trend]) => Number(together) >= SEEN && /new|burst|rising/.test(String(trend)),
  );
  const named = seen.filter(([, , , , , screen]) => screen === 'yes');
  const listed = rows.filter(([, , , , place]) => typeof place === 'number');
  const lines = rows.map((row) => row.map(String));
  return (
    `${name}: ${seen.length} of ${rows.length} bursts surfaced, ${named.length} of them named first, ` +
    `${listed.length} among the ten to write (target all)\n${table(['', ...TITLES], lines)}`
  );
}

function placeOf(week: Week, own: ReadonlySet<string | number>): (string | number)[] {
  const common = ({ tickets }: Week['topics'][number]): number => tickets.filter((id) => own.has(id)).length;
  const [best] = week.topics.toSorted((a, b) => common(b) - common(a));
  if (best === undefined || common(best) === 0) return [0, 0, '', '', 'no'];
  const place = toWrite(week).findIndex(({ topic, others }) => [topic, ...others].some(({ id }) => id === best.id));
  const [screen] = reportMarkdown({ name: 'Desk', timeZone: 'UTC' }, week, undefined).split('### 1.');
  const named = screen!.includes(titled(best.title)) ? 'yes' : 'no';
  return [common(best), best.size - common(best), trendWord(best.trend), place < 0 ? 'none' : place + 1, named];
}
