import { z } from 'zod';
import { SiteSettings } from './site-settings.ts';
import { ChannelSettings } from './settings/channels.ts';
import { GithubSettings } from './settings/github.ts';
import { HolidaySettings } from './settings/holidays.ts';
import { HoursSettings } from './settings/hours.ts';
import { RotaSettings } from './settings/rota.ts';
import { SourceSettings } from './settings/sources.ts';
import { StatusSettings } from './settings/statuses.ts';
import { WriterSettings } from './settings/writer.ts';

/** `content/desk.yaml`. Every key has a default, so that an empty file is a working desk. Secrets are never here. */
export const Settings = z.strictObject({
  name: z.string().min(1).default('Support desk').describe("The desk's name, as pages and reports show it."),
  timeZone: z
    .string()
    .refine(isTimeZone, 'not an IANA time zone such as America/New_York')
    .default('America/New_York')
    .describe('IANA time zone in which days, weeks and deadlines are counted.'),
  mining: z
    .strictObject({
      windowDays: z.int().positive().max(3660).default(28).describe('How far back a run looks, in days.'),
      minTopicSize: z
        .int()
        .min(2)
        .default(3)
        .describe('Fewest tickets that make a new topic; a known one stays with half as many.'),
      minOverlap: z
        .number()
        .min(0)
        .max(1)
        .default(0.4)
        .describe("Share of the smaller set, 0..1, that two weeks' topics must have in common for the id to stay."),
      pretrained: z
        .boolean()
        .default(false)
        .describe(
          'Compare English questions by a pretrained sentence encoder too. It runs on this machine and sends nothing; each question is encoded once, some 30 ms.',
        ),
      seed: z
        .int()
        .nonnegative()
        .default(1)
        .describe('Start of every random choice; another seed gives another, equally good, run.'),
    })
    .prefault({})
    .describe('How topics are found.'),
  privacy: z
    .strictObject({
      minRequesters: z
        .int()
        .positive()
        .default(3)
        .describe('Fewest distinct requesters before anything about a topic may be public.'),
      retentionDays: z
        .int()
        .positive()
        .optional()
        .describe('Days after its last change that the store keeps a ticket; without it, for ever.'),
      allowed: z
        .array(z.string().min(1))
        .default([])
        .describe(
          'Values that may be shown although the desk knows them, such as an organization that its own pages are about.',
        ),
      hashedValues: z
        .boolean()
        .default(false)
        .describe(
          'Leave known values as salted hashes in `known-values.json`, so that a check without the store finds them.',
        ),
    })
    .prefault({})
    .describe('Who may see what, and how long it is kept.'),
  site: SiteSettings.prefault({}).describe('What the site says of the desk, and where it lives.'),
  hours: HoursSettings.prefault({}).describe(
    'When the desk works, in its own time zone: deadlines and waiting times count these hours only.',
  ),
  holidays: HolidaySettings.prefault({}).describe('Days on which the desk does not work, or works shorter.'),
  statuses: StatusSettings.prefault({}).describe('What the desk promises for each status.'),
  rota: RotaSettings.prefault({}).describe('Who serves the desk, and when.'),
  channels: ChannelSettings.prefault({}).describe('Where the desk is reached and where it talks.'),
  github: GithubSettings.prefault({}).describe('Where work that outgrows the desk goes.'),
  writer: WriterSettings.optional().describe(
    'A language model that polishes drafts; none unless it is set. It gets redacted sentences only, and what it changes in them beyond grammar is thrown away.',
  ),
  sources: SourceSettings.prefault({}).describe('Where tickets come from, beside Zendesk.'),
});
export type Settings = z.infer<typeof Settings>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
