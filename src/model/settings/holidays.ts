import { z } from 'zod';
import { Day, Openings } from './time-of-day.ts';

/** Days on which the desk does not work, or works shorter. */
export const HolidaySettings = z.strictObject({
  /** ISO 3166 country whose public holidays are free; `none` for no calendar. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$|^none$/, 'a country is two capital letters such as US, or none')
    .default('US'),
  /** ISO 3166-2 part of the country, such as `BY`, where holidays differ by state. */
  region: z.string().min(1).optional(),
  /** Holidays of that calendar on which the desk works all the same, by their English names. */
  worked: z.array(z.string().min(1)).default([]),
  /** The desk's own days. `open` makes a half day; without it the day is free. */
  days: z.array(z.strictObject({ date: Day, name: z.string().min(1), open: Openings.prefault([]) })).default([]),
});
export type HolidaySettings = z.infer<typeof HolidaySettings>;
