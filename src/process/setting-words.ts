import type { Settings } from '../model/settings.ts';
import { WEEKDAYS } from '../model/settings/hours.ts';
import type { Opening } from '../model/settings/time-of-day.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What a process page may take from the settings, as words: placeholder → text. The names are those of `desk.yaml`. */
export function settingWords({
  name,
  timeZone,
  hours,
  statuses,
  channels,
  rota,
  github,
}: Settings): ReadonlyMap<string, string> {
  return new Map([
    ['name', name],
    ['timeZone', timeZone],
    ['hours', hoursWords(hours)],
    ['channels.support', channels.support],
    ['channels.stream', channels.stream],
    ['channels.email', channels.email],
    ['statuses.acknowledgeBy', timeOf(statuses.acknowledgeBy)],
    ['statuses.answerWithinHours', `${statuses.answerWithinHours.from} to ${statuses.answerWithinHours.to} hours`],
    ['statuses.openBusinessDays', amount(statuses.openBusinessDays, 'business day')],
    ['statuses.reopenedBusinessDays', amount(statuses.reopenedBusinessDays, 'business day')],
    ['statuses.pendingClosesAfterDays', amount(statuses.pendingClosesAfterDays, 'day')],
    ['statuses.holdReviewBusinessDays', amount(statuses.holdReviewBusinessDays, 'business day')],
    ['statuses.issueAfterBusinessDays', amount(statuses.issueAfterBusinessDays, 'business day')],
    ['rota.weeks', amount(rota.weeks, 'week')],
    ['rota.handoffAt', timeOf(rota.handoffAt)],
    ['github.repository', github.repository ?? 'the platform’s GitHub repository'],
  ]);
}

/** `Monday to Friday, 09:00 to 17:00`; days of one kind in a row are said together. */
function hoursWords(hours: Settings['hours']): string {
  const runs: { first: number; last: number; open: string }[] = [];
  WEEKDAYS.forEach((day, at) => {
    const open = hours[day].map(openingWords).join(' and ');
    const run = runs.at(-1);
    if (run?.open === open) run.last = at;
    else runs.push({ first: at, last: at, open });
  });
  return runs
    .filter(({ open }) => open !== '')
    .map(({ first, last, open }) => `${DAY_NAMES[first]!}${first === last ? '' : ` to ${DAY_NAMES[last]!}`}, ${open}`)
    .join('; ');
}

function openingWords({ from, to }: Opening): string {
  return `${timeOf(from)} to ${timeOf(to)}`;
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function amount(n: number, unit: string): string {
  return `${NUMBERS[n] ?? n} ${unit}${n === 1 ? '' : 's'}`;
}
