import { z } from 'zod';
import { Day, Openings } from './time-of-day.ts';

/** Days on which the desk does not work, or works shorter. */
export const HolidaySettings = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$|^none$/, 'a country is two capital letters such as US, or none')
    .default('US')
    .describe('ISO 3166 country whose public holidays are free; `none` for no calendar.'),
  region: z
    .string()
    .min(1)
    .optional()
    .describe('ISO 3166-2 part of the country, such as `BY`, where holidays differ by state.'),
  worked: z
    .array(z.string().min(1))
    .default([])
    .describe('Holidays of that calendar on which the desk works all the same, by their English names.'),
  days: z
    .array(
      z.strictObject({
        date: Day.describe('The day.'),
        name: z.string().min(1).describe('What the day is called.'),
        open: Openings.prefault([]).describe('When the desk works on it; empty, the day is free.'),
      }),
    )
    .prefault([])
    .describe("The desk's own days. `open` makes a half day; without it the day is free."),
});
export type HolidaySettings = z.infer<typeof HolidaySettings>;
