import { withStore } from '../../src/commands/house.ts';
import { mine } from '../../src/commands/mine.ts';
import { trendWord, type Week } from '../../src/model/week.ts';
import { candidates, reportMarkdown } from '../../src/writing/report.ts';
import { titled } from '../../src/writing/report-job.ts';
import { jobsOf } from '../../src/writing/jobs.ts';
import { BURSTS, ticketsOf, type Burst } from '../kit/bursts.ts';
import { scratchFolder } from '../kit/scratch-house.ts';
import { table } from '../kit/table.ts';
import { settleIn, weeklyDesks, type WeeklyDesk } from '../kit/weekly-desks.ts';

export const name = 'bursts';
export const about = 'whether five tickets about a new thing surface in the report of the week they come in';

/** So many of the five together count as seen. */
const SEEN = 3;
const TITLES = ['together', 'others with them', 'trend', 'place among what to write', 'first screen'];

/** Plants each burst, alone, into the last week of each desk, after a week without it. */
export async function run(): Promise<void> {
  for (const desk of weeklyDesks()) {
    const rows: (string | number)[][] = [];
    for (const burst of BURSTS) rows.push(await planted(desk, burst));
    const seen = rows.filter(
      ([, together, , trend]) => Number(together) >= SEEN && /new|burst|rising/.test(String(trend)),
    );
    const first = seen.filter(([, , , , , screen]) => screen === 'yes');
    console.log(
      `${desk.name}: ${seen.length} of ${rows.length} surfaced (target all), ${first.length} of them on the first screen\n` +
        `${table(
          ['', ...TITLES],
          rows.map((row) => row.map(String)),
        )}\n`,
    );
  }
}

async function planted(desk: WeeklyDesk, burst: Burst): Promise<(string | number)[]> {
  using scratch = scratchFolder();
  const house = await settleIn(desk, scratch.path);
  const [before, now] = desk.nights.slice(-2) as [Date, Date];
  await mine({ ...house, now: before }, {});
  const own = ticketsOf(burst, now);
  await withStore(house, (store) => own.forEach((ticket) => store.putTicket(ticket)));
  const { week } = await mine({ ...house, now }, {});
  return [burst.name, ...placeOf(week, new Set(own.map(({ id }) => id)))];
}

function placeOf(week: Week, own: ReadonlySet<string | number>): (string | number)[] {
  const common = ({ tickets }: Week['topics'][number]): number => tickets.filter((id) => own.has(id)).length;
  const [best] = week.topics.toSorted((a, b) => common(b) - common(a));
  if (best === undefined || common(best) === 0) return [0, 0, '', '', 'no'];
  const place = jobsOf(candidates(week)).findIndex(({ topic, others }) =>
    [topic, ...others].some(({ id }) => id === best.id),
  );
  const [screen] = reportMarkdown('Desk', week, undefined).split('### 1.');
  const named = screen!.includes(titled(best.title)) ? 'yes' : 'no';
  return [common(best), best.size - common(best), trendWord(best.trend), place < 0 ? 'none' : place + 1, named];
}
