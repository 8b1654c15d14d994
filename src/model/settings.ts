import { z } from 'zod';
import { SiteSettings } from './site-settings.ts';
import { ChannelSettings } from './settings/channels.ts';
import { GithubSettings } from './settings/github.ts';
import { HolidaySettings } from './settings/holidays.ts';
import { HoursSettings } from './settings/hours.ts';
import { RotaSettings } from './settings/rota.ts';
import { SourceSettings } from './settings/sources.ts';
import { StatusSettings } from './settings/statuses.ts';

/** `content/desk.yaml`. Every key has a default, so that an empty file is a working desk. Secrets are never here. */
export const Settings = z.strictObject({
  /** The desk's name, as pages and reports show it. */
  name: z.string().min(1).default('Support desk'),
  /** IANA time zone in which days, weeks and deadlines are counted. */
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone such as America/New_York').default('America/New_York'),
  mining: z
    .strictObject({
      /** How far back a run looks, in days. */
      windowDays: z.int().positive().max(3660).default(28),
      /** Fewest tickets that make a topic. */
      minTopicSize: z.int().min(2).default(3),
      /** Share of the smaller set, 0..1, that two weeks' topics must have in common for the id to stay. */
      minOverlap: z.number().min(0).max(1).default(0.4),
      /** Start of every random choice; another seed gives another, equally good, run. */
      seed: z.int().nonnegative().default(1),
    })
    .prefault({}),
  privacy: z
    .strictObject({
      /** Fewest distinct requesters before anything about a topic may be public. */
      minRequesters: z.int().positive().default(3),
      /** Days after its last change that the store keeps a ticket; without it, for ever. */
      retentionDays: z.int().positive().optional(),
      /** Values that may be shown although the desk knows them, such as an organization that its own pages are about. */
      allowed: z.array(z.string().min(1)).default([]),
      /** Leave known values as salted hashes in `known-values.json`, so that a check without the store finds them. */
      hashedValues: z.boolean().default(false),
    })
    .prefault({}),
  site: SiteSettings.prefault({}),
  hours: HoursSettings.prefault({}),
  holidays: HolidaySettings.prefault({}),
  statuses: StatusSettings.prefault({}),
  rota: RotaSettings.prefault({}),
  channels: ChannelSettings.prefault({}),
  github: GithubSettings.prefault({}),
  sources: SourceSettings.prefault({}),
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
