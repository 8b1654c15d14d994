import type { Redacted } from '../model/redacted.ts';
import type { Thread } from '../model/thread.ts';
import { sentences } from '../text/sentences.ts';
import type { BusinessClock } from './business-clock.ts';

/** A time that the desk gave a customer. Instants are ms since 1970. */
export interface Pledge {
  readonly at: number;
  readonly until: number;
  /** The sentence that holds it. */
  readonly what: Redacted;
}

const UNITS_MS: Readonly<Record<string, number>> = { hour: 3_600_000, day: 24 * 3_600_000, week: 7 * 24 * 3_600_000 };
const WITHIN =
  /\b(?:with)?in (?:the next |about )?(?:(\d+)\s*(?:-|–|to)\s*)?(\d+|an?|one|two|three) (business |working )?(hour|day|week)s?\b/i;
const TOMORROW = /\bby (?:the end of )?(tomorrow|today)\b/i;
const WEEKDAY = /\b(?:by|on|before) (?:the end of )?(monday|tuesday|wednesday|thursday|friday)\b/i;
const OURS = new RegExp(
  [
    String.raw`\b(?:we|i|our team|somebody|someone)(?:['’]ll| will| shall| are going to| am going to| plan to)\b`,
    String.raw`\b(?:will|i|we) (?:get back|come back|write|answer|reply|update|follow up|let you know)\b`,
    String.raw`\byou(?:['’]ll| will) (?:hear|have|get|receive)\b`,
    String.raw`\bexpect (?:an?|our|the) (?:answer|reply|update)\b`,
  ].join('|'),
  'i',
);
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

/**
 * Times promised to the customer that no later public word of the desk has kept, the earliest first.
 *
 * Found by their wording: a sentence of ours that says what we will do, and by when. A span such as 24-48 hours ends with its later
 * number; a day ends at `dayEnds`, in minutes past midnight.
 */
export function openPledges({ turns }: Thread, clock: BusinessClock, dayEnds: number): Pledge[] {
  const answers = turns.filter(({ kind }) => kind === 'answer');
  const last = answers.at(-1);
  if (last === undefined) return [];
  return sentences(last.text)
    .flatMap((what) => {
      const at = Date.parse(last.at);
      const until = OURS.test(what) ? dueOf(what, at, clock, dayEnds) : undefined;
      return until === undefined ? [] : [{ at, until, what: what as Redacted }];
    })
    .sort((a, b) => a.until - b.until);
}

function dueOf(what: string, at: number, clock: BusinessClock, dayEnds: number): number | undefined {
  const within = WITHIN.exec(what);
  if (within !== null) {
    const [, , count = '', business, unit = ''] = within;
    const number = NUMBERS[count.toLowerCase()] ?? Number(count);
    if (business === undefined) return at + number * UNITS_MS[unit.toLowerCase()]!;
    return unit.toLowerCase() === 'hour'
      ? clock.after(at, number * UNITS_MS['hour']!)
      : clock.daysAfter(at, number * (unit.toLowerCase() === 'week' ? 5 : 1));
  }
  const near = TOMORROW.exec(what)?.[1]?.toLowerCase();
  if (near === 'today') return clock.nextTime(at, dayEnds);
  if (near === 'tomorrow') return clock.nextTime(clock.startOf(dayAfter(clock.dayOf(at), 1)), dayEnds);
  const weekday = WEEKDAY.exec(what)?.[1]?.toLowerCase();
  if (weekday === undefined) return undefined;
  const wanted = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].indexOf(weekday);
  const said = new Date(`${clock.dayOf(at)}T00:00:00Z`).getUTCDay();
  return clock.nextTime(clock.startOf(dayAfter(clock.dayOf(at), (wanted - said + 7) % 7)), dayEnds);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * UNITS_MS['day']!).toISOString().slice(0, 10);
}
