import { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How long, in words: `1 h 40 min`; under a minute `less than a minute`. From 48 hours on whole days are `3 days`. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  const hours = Math.floor(minutes / HOUR_MIN);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  const rest = minutes % HOUR_MIN;
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ');
}

/** A duration of business time: hours and minutes up to two of the desk's days, then `2.5 business days`. */
export function businessWords(ms: number, dayMs: number): string {
  if (Math.abs(ms) < 2 * dayMs) return durationWords(ms);
  return `${(Math.floor((Math.abs(ms) / dayMs) * 10) / 10).toString()} business days`;
}

/** `Mon 23 Nov`, with the year where it is not that of `now`. */
export function dayWords(at: number, now: number, timeZone: string): string {
  const day = zoned(at, timeZone);
  const year = day.year === zoned(now, timeZone).year ? '' : ` ${day.year}`;
  return `${WEEKDAYS[day.dayOfWeek - 1]!} ${day.day} ${MONTHS[day.month - 1]!}${year}`;
}

/** `17:00 today`, `10:05 tomorrow`, `09:00 on Wed 25 Nov`. */
export function timeWords(at: number, now: number, timeZone: string): string {
  const then = zoned(at, timeZone);
  const days = zoned(now, timeZone).toPlainDate().until(then.toPlainDate(), { largestUnit: 'days' }).days;
  const near: Readonly<Record<string, string>> = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' };
  return `${clockWords(at, timeZone)} ${near[days] ?? `on ${dayWords(at, now, timeZone)}`}`;
}

/** A deadline as a colleague would say it: `by 17:00 today, in 1 h 40 min`, `by 10:00 tomorrow`, `was due 12:00 on Fri 20 Nov`. */
export function deadlineWords(deadline: number, now: number, timeZone: string): string {
  const time = timeWords(deadline, now, timeZone);
  if (deadline < now) return `was due ${time}`;
  return time.endsWith('today') ? `by ${time}, in ${durationWords(deadline - now)}` : `by ${time}`;
}

/** `14:05`. */
export function clockWords(at: number, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString().slice(0, 5);
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
