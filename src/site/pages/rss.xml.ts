import type { APIRoute } from 'astro';
import { feedArticles } from '../feed-articles.ts';
import { rss } from '../feeds.ts';
import { settings } from '../source.ts';

/** New and changed articles. Links are absolute where the settings give the site's address. */
export const GET: APIRoute = async () => {
  const { name, site } = settings();
  const feed = rss({ name, url: site.url ?? '/' }, await feedArticles());
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml' } });
};
