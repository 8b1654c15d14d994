import { z } from 'zod';
import { MAP_SIDE } from './map-side.ts';
import { Id } from './ticket.ts';
import { WeekName } from './week.ts';

const Coordinates = z.array(z.int().min(0).max(MAP_SIDE));

/** `content/maps/2026-W47.json`: where the questions of a week stand, those that are alike together. Internal. */
export const QuestionMap = z
  .strictObject({
    week: WeekName,
    /** In the order of the other lists. */
    tickets: z.array(Id),
    x: Coordinates,
    y: Coordinates,
    /** Each question in a few redacted words; only questions of a topic have any. */
    words: z.array(z.string()),
  })
  .refine(({ tickets, x, y, words }) => [x, y, words].every((list) => list.length === tickets.length), {
    message: 'tickets, x, y and words are not equally long',
  });
export type QuestionMap = z.infer<typeof QuestionMap>;
