import { z } from 'zod';

/** A wall-clock time such as `17:00`, as minutes since midnight, 0..1440. */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time of day as 09:00')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** Opening hours of one stretch of a day, in minutes since midnight; `to` is exclusive. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The stretches of one day, such as `[09:00-12:00, 13:00-17:00]`; an empty list is a day without work. */
export const Openings = z.array(z.string()).transform((texts, context) => {
  const openings: Opening[] = [];
  for (const text of texts) {
    const [from, to] = text.split('-').map((time) => TimeOfDay.safeParse(time.trim()));
    const previous = openings.at(-1)?.to ?? 0;
    if (from?.success !== true || to?.success !== true) {
      context.addIssue({ code: 'custom', message: `${text}: write opening hours as 09:00-17:00` });
    } else if (from.data >= to.data || from.data < previous) {
      context.addIssue({ code: 'custom', message: `${text}: hours must run forward through the day and not overlap` });
    } else {
      openings.push({ from: from.data, to: to.data });
    }
  }
  return openings;
});

/** A calendar day, `2026-11-23`; quoted or bare in YAML. */
export const Day = z
  .union([z.iso.date('write a day as 2026-11-23'), z.date()])
  .transform((day) => (typeof day === 'string' ? day : day.toISOString().slice(0, 10)));
