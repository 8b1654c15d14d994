import { z } from 'zod';
import { Day, TimeOfDay } from './time-of-day.ts';

const PersonKey = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a key is lower-case letters, digits and -');

/** Who serves the desk, and when. */
export const RotaSettings = z
  .strictObject({
    weeks: z.int().positive().default(2).describe('Length of a rotation, in weeks.'),
    start: Day.prefault('2026-01-05').describe('First day of any one rotation; all others are counted from it.'),
    handoffAt: TimeOfDay.prefault('09:00').describe(
      'When on its first day a rotation begins: until then the operator before is on.',
    ),
    people: z
      .record(
        PersonKey,
        z.strictObject({
          name: z.string().min(1).describe('How the person is called.'),
          slack: z.string().min(1).optional().describe('Member id in Slack, such as U012AB3CD.'),
          github: z.string().min(1).optional().describe('Login at GitHub.'),
        }),
      )
      .default({})
      .describe('Key → the person. `slack` is a member id such as U012AB3CD, `github` a login.'),
    order: z
      .array(z.union([PersonKey.transform((key) => [key]), z.array(PersonKey).min(1)]))
      .prefault([])
      .describe('Keys in the order in which they serve; a list of keys is a pair, its first member leads.'),
    swaps: z
      .array(
        z.strictObject({ between: Day.describe('First day of one.'), and: Day.describe('First day of the other.') }),
      )
      .prefault([])
      .describe('Two rotations, named by their first days, that change places.'),
    cover: z
      .array(
        z.strictObject({
          of: PersonKey.describe('Who is away.'),
          by: PersonKey.describe('Who stands in.'),
          from: Day.describe('First day.'),
          to: Day.describe('Last day.'),
        }),
      )
      .prefault([])
      .describe('`by` stands in for the operator `of` from the first to the last day, both included.'),
    absences: z
      .array(
        z.strictObject({
          who: PersonKey.describe('Who is away.'),
          from: Day.describe('First day.'),
          to: Day.describe('Last day.'),
        }),
      )
      .prefault([])
      .describe('Days on which a person is away, both included.'),
    duties: z
      .array(z.string().min(1))
      .default([])
      .describe('What the operator does each day beside what the program can see, for the daily checklist.'),
  })
  .superRefine((rota, context) => {
    const known = (key: string, path: (string | number)[]): void => {
      if (!(key in rota.people)) context.addIssue({ code: 'custom', path, message: `${key} is not among rota.people` });
    };
    rota.order.forEach((turn, at) => turn.forEach((key) => known(key, ['order', at])));
    rota.cover.forEach(({ of, by }, at) => [of, by].forEach((key) => known(key, ['cover', at])));
    rota.absences.forEach(({ who }, at) => known(who, ['absences', at]));
    for (const list of ['cover', 'absences'] as const) {
      rota[list].forEach(({ from, to }, at) => {
        if (to < from)
          context.addIssue({ code: 'custom', path: [list, at], message: 'the last day is before the first' });
      });
    }
  });
export type RotaSettings = z.infer<typeof RotaSettings>;
