export type SlowHours = Readonly<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', readonly string[]>>;

const QUARTER_MS = 15 * 60_000;

/**
 * Counts business time the slow and obvious way: looks at the wall clock each quarter of an hour and adds the quarter when
 * the desk is open. Hours must begin and end on a quarter; a zone whose offset does not is out of its reach.
 */
export function slowCounter(desk: {
  timeZone: string;
  hours: SlowHours;
  holiday: string;
  start: number;
  days: number;
}): (from: number, to: number) => number {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: desk.timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const quarters = Array.from({ length: desk.days * 96 }, (_, at) => desk.start + at * QUARTER_MS);
  const open = quarters.map((at) => {
    const part = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
    if (`${part['year']}-${part['month']}-${part['day']}` === desk.holiday) return false;
    const time = `${part['hour']}:${part['minute']}`;
    const today = desk.hours[part['weekday']!.slice(0, 3).toLowerCase() as keyof SlowHours];
    return today.some((span) => time >= span.slice(0, 5) && time < span.slice(6));
  });
  return (from, to) => {
    let sum = 0;
    for (let at = Math.floor((from - desk.start) / QUARTER_MS); quarters[at]! < to; at += 1) {
      if (open[at]) sum += Math.min(to, quarters[at]! + QUARTER_MS) - Math.max(from, quarters[at]!);
    }
    return sum;
  };
}
