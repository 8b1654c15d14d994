import { z } from 'zod';

export const PageStatus = z.enum(['draft', 'in-review', 'published', 'needs-review', 'archived']);
export type PageStatus = z.infer<typeof PageStatus>;

/** A calendar day; YAML gives a date, a quoted one a string. */
const Day = z
  .union([z.iso.date(), z.date()])
  .transform((day) => (typeof day === 'string' ? day : day.toISOString().slice(0, 10)));

/** The front matter of a page in `content/`, beside what Starlight itself reads. */
export const FrontMatter = z.object({
  title: z.string().min(1),
  description: z.string().optional(),
  /** Who may see the page. Nothing internal is in the public build. */
  audience: z.enum(['public', 'internal']).default('public'),
  status: PageStatus.default('published'),
  /** Questions in customers' own words that this page answers; searched and matched like the title. */
  questions: z.array(z.string().min(1)).default([]),
  /** Id of the topic that a generated page was written for. */
  topic: z.string().optional(),
  owner: z.string().optional(),
  created: Day.optional(),
  reviewed: Day.optional(),
  reviewBy: Day.optional(),
  /** Where the page applies: plans, environments, versions. */
  appliesTo: z.array(z.string().min(1)).default([]),
  /** Subject under which the knowledge base lists the page. */
  subject: z.string().optional(),
  /** Earlier addresses of this page; they redirect here. */
  aliases: z.array(z.string().min(1)).default([]),
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
  /** Its address elsewhere, when agents link to it there. */
  readonly url?: string | undefined;
  /** Language and region as its source writes them, such as `en-us`. */
  readonly locale?: string | undefined;
}
