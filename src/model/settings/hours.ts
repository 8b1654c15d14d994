import { z } from 'zod';
import { Openings } from './time-of-day.ts';

/** ISO weekdays in order, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const WORKDAY = ['09:00-17:00'];

/** When the desk works, in its own time zone: deadlines and waiting times count these hours only. */
export const HoursSettings = z
  .strictObject({
    mon: Openings.prefault(WORKDAY),
    tue: Openings.prefault(WORKDAY),
    wed: Openings.prefault(WORKDAY),
    thu: Openings.prefault(WORKDAY),
    fri: Openings.prefault(WORKDAY),
    sat: Openings.prefault([]),
    sun: Openings.prefault([]),
  })
  .refine((hours) => WEEKDAYS.some((day) => hours[day].length > 0), 'a desk works on at least one day of the week');
export type HoursSettings = z.infer<typeof HoursSettings>;
