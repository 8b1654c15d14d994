import { z } from 'zod';
import { Openings } from './time-of-day.ts';

/** ISO weekdays in order, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const WORKDAY = ['09:00-17:00'];

/** When the desk works, in its own time zone: deadlines and waiting times count these hours only. */
export const HoursSettings = z
  .strictObject({
    mon: Openings.prefault(WORKDAY).describe(
      'Working hours of Mondays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    tue: Openings.prefault(WORKDAY).describe(
      'Working hours of Tuesdays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    wed: Openings.prefault(WORKDAY).describe(
      'Working hours of Wednesdays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    thu: Openings.prefault(WORKDAY).describe(
      'Working hours of Thursdays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    fri: Openings.prefault(WORKDAY).describe(
      'Working hours of Fridays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    sat: Openings.prefault([]).describe(
      'Working hours of Saturdays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
    sun: Openings.prefault([]).describe(
      'Working hours of Sundays, such as [09:00-12:00, 13:00-17:00]; an empty list is a day without work.',
    ),
  })
  .refine((hours) => WEEKDAYS.some((day) => hours[day].length > 0), 'a desk works on at least one day of the week');
export type HoursSettings = z.infer<typeof HoursSettings>;
