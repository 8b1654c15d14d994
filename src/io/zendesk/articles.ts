import { z } from 'zod';
import type { Article } from '../../model/article.ts';
import { htmlToText } from '../../text/html.ts';
import type { ZendeskClient } from './client.ts';
import { ownPage } from './own-page.ts';
import { ZendeskError } from './zendesk-error.ts';

const HelpCenterArticle = z.object({
  id: z.int(),
  title: z.string().min(1),
  body: z.string().nullish(),
  locale: z.string().optional(),
  draft: z.boolean().default(false),
  html_url: z.string().optional(),
  /** `null`: everyone may read it. */
  user_segment_id: z.int().nullish(),
});

const Page = z.object({
  articles: z.array(z.unknown()),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).nullish(),
  next_page: z.string().nullish(),
});

/** The articles of an account's Help Center, in every locale, and rows that could not be read. */
export interface HelpCenter {
  readonly articles: readonly Article[];
  readonly unreadable: ReadonlyMap<string, string>;
}

const PATH = '/api/v2/help_center/articles';
const MOST_PAGES = 10_000;

/** @see https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export async function readHelpCenter(client: ZendeskClient, onPage: (articles: number) => void): Promise<HelpCenter> {
  const articles = new Map<string, Article>();
  const unreadable = new Map<string, string>();
  let address: string | undefined = `${PATH}?page[size]=100`;
  for (let pages = 0; address !== undefined; pages += 1) {
    const page = Page.safeParse(await client.get(address));
    if (!page.success) throw new ZendeskError(200, 'not a page of articles', PATH);
    if (pages === MOST_PAGES) throw new ZendeskError(200, 'articles without end', PATH);
    for (const row of page.data.articles) {
      const read = HelpCenterArticle.safeParse(row);
      if (read.success) articles.set(toArticle(read.data).id, toArticle(read.data));
      else unreadable.set(idOf(z.object({ id: z.int() }).safeParse(row).data?.id ?? 'row without id'), why(read.error));
    }
    onPage(articles.size);
    const next = nextAddress(page.data);
    address = next === address ? undefined : next;
  }
  return { articles: [...articles.values()], unreadable };
}

function nextAddress({ meta, next_page }: z.infer<typeof Page>): string | undefined {
  if (meta === null || meta === undefined) return ownPage(PATH, next_page);
  if (!meta.has_more) return undefined;
  if (typeof meta.after_cursor !== 'string') throw new ZendeskError(200, 'more articles, and no way to them', PATH);
  return `${PATH}?page[size]=100&page[after]=${encodeURIComponent(meta.after_cursor)}`;
}

function idOf(id: number | string): string {
  return `helpcenter:${id}`;
}

function toArticle(row: z.infer<typeof HelpCenterArticle>): Article {
  return {
    id: idOf(row.id),
    title: row.title,
    questions: [],
    body: htmlToText(row.body ?? ''),
    status: row.draft ? 'draft' : 'published',
    audience: typeof row.user_segment_id === 'number' ? 'internal' : 'public',
    ...(row.html_url !== undefined && { url: row.html_url }),
    ...(row.locale !== undefined && { locale: row.locale }),
  };
}

function why(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}
