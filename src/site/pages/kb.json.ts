import type { APIRoute } from 'astro';
import { feedArticles } from '../feed-articles.ts';
import { settings } from '../source.ts';

/** All public articles as data. */
export const GET: APIRoute = async () => Response.json({ name: settings().name, articles: await feedArticles() });
