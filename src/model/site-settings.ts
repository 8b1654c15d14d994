import { z } from 'zod';

const WebAddress = z.url({ protocol: /^https?$/, error: 'not a web address such as https://help.example.gov' });

/** What the site says of the desk, and where it lives. */
export const SiteSettings = z.strictObject({
  url: WebAddress.optional().describe(
    'Where the public site is served. Sitemap and feed need it; without it they are left out.',
  ),
  repository: WebAddress.optional().describe(
    'The repository that holds `content/`, such as `https://github.com/acme/support`. Gives every page an edit link.',
  ),
  branch: z.string().min(1).default('main').describe('Branch that edit links open.'),
  previewUrl: z
    .string()
    .regex(/^https?:\/\/\S*\{branch\}/, 'an address with {branch}, such as https://{branch}.preview.example.gov')
    .optional()
    .describe(
      'Where a host builds each branch, with `{branch}` where its name stands (small letters, digits and hyphens). The weekly ' +
        'pull request links every draft there. Only internal builds hold drafts: keep that host behind a sign-in.',
    ),
  ticketUrl: z
    .string()
    .includes('{id}')
    .optional()
    .describe(
      'Address of a ticket at the desk, with `{id}` where its number stands. Internal pages link tickets with it.',
    ),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'not a language such as en, es or ar')
    .default('en')
    .describe(
      'Language that the pages are written in, such as `es` or `ar`: the site speaks it as far as it is translated, and runs from right ' +
        'to left where the language does.',
    ),
  governmentBanner: z
    .boolean()
    .default(false)
    .describe('Shows the banner that tells readers the site belongs to the United States government.'),
  feedback: WebAddress.optional().describe(
    'Where readers say whether a page helped, such as a form or a function of your own; it is opened with `page` and `helpful` ' +
      '(`yes`, `no`). Without it they open an issue in the repository, or write a mail.',
  ),
  findableShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.85)
    .describe(
      'Share of customers’ questions whose article is to be among the first three results of the search, 0 to 1. ' +
        '`tierzero check findability` fails below it.',
    ),
  contact: z
    .strictObject({
      email: z.email().optional().describe('The desk’s mail address.'),
      form: WebAddress.optional().describe('A web form or portal.'),
      slack: z.string().min(1).optional().describe('A channel that customers may use, such as `#support`.'),
      hours: z.string().min(1).optional().describe('When people answer, in words.'),
    })
    .prefault({})
    .describe('How customers reach the desk when the site did not help.'),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
