import { z } from 'zod';

const WebAddress = z.url({ protocol: /^https?$/, error: 'not a web address such as https://help.example.gov' });

/** What the site says of the desk, and where it lives. */
export const SiteSettings = z.strictObject({
  /** Where the public site is served. Sitemap and feed need it; without it they are left out. */
  url: WebAddress.optional(),
  /** The repository that holds `content/`, such as `https://github.com/acme/support`. Gives every page an edit link. */
  repository: WebAddress.optional(),
  /** Branch that edit links open. */
  branch: z.string().min(1).default('main'),
  /** Address of a ticket at the desk, with `{id}` where its number stands. Internal pages link tickets with it. */
  ticketUrl: z.string().includes('{id}').optional(),
  /** Shows the banner that tells readers the site belongs to the United States government. */
  governmentBanner: z.boolean().default(false),
  /** How customers reach the desk when the site did not help. */
  contact: z
    .strictObject({
      email: z.email().optional(),
      /** A web form or portal. */
      form: WebAddress.optional(),
      /** A channel that customers may use, such as `#support`. */
      slack: z.string().min(1).optional(),
      /** When people answer, in words. */
      hours: z.string().min(1).optional(),
    })
    .prefault({}),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
