import { z } from 'zod';

export const PageStatus = z.enum(['draft', 'in-review', 'published', 'needs-review', 'archived']);
export type PageStatus = z.infer<typeof PageStatus>;

/** A calendar day; YAML gives a date, a quoted one a string. */
const Day = z
  .union([z.iso.date(), z.date()])
  .transform((day) => (typeof day === 'string' ? day : day.toISOString().slice(0, 10)));

/** The front matter of a page in `content/`, beside what Starlight itself reads. */
export const FrontMatter = z.object({
  title: z.string().min(1).describe('The question or issue in the customer’s own words.'),
  description: z.string().optional().describe('One sentence for search results and link previews.'),
  audience: z
    .enum(['public', 'internal'])
    .default('public')
    .describe('Who may see the page. Nothing internal is in the public build.'),
  status: PageStatus.default('published').describe('Where the page is in its life.'),
  questions: z
    .array(z.string().min(1))
    .default([])
    .describe("Questions in customers' own words that this page answers; searched and matched like the title."),
  topic: z.string().optional().describe('Id of the topic that a generated page was written for.'),
  owner: z.string().optional().describe('Who keeps the page true.'),
  created: Day.optional().describe('Day on which the page was made.'),
  confirmedBy: z
    .string()
    .optional()
    .describe('Who made sure that what few customers were told holds for everyone and tells of nobody.'),
  reviewed: Day.optional().describe('Day on which somebody last checked it.'),
  reviewBy: Day.optional().describe('Day by which it is to be checked again.'),
  appliesTo: z.array(z.string().min(1)).default([]).describe('Where the page applies: plans, environments, versions.'),
  subject: z.string().optional().describe('Subject under which the knowledge base lists the page.'),
  aliases: z.array(z.string().min(1)).default([]).describe('Earlier addresses of this page; they redirect here.'),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Something that already answers questions: a page of `content/kb`, or a Help Center article. */
export interface Article {
  /** Unique: the path under `content/kb` without extension, or `helpcenter:ID`. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  /** Markdown or plain text, front matter removed. */
  readonly body: string;
  readonly status: PageStatus;
  readonly audience: 'public' | 'internal';
  /** Topic that it was written for, day on which it was made, and day by which it is to be checked again, where the page says so. */
  readonly topic?: string | undefined;
  readonly created?: string | undefined;
  readonly reviewBy?: string | undefined;
  /** Its address elsewhere, when agents link to it there. */
  readonly url?: string | undefined;
  /** Language and region as its source writes them, such as `en-us`. */
  readonly locale?: string | undefined;
}
