import type { APIRoute } from 'astro';
import { feedArticles } from '../feed-articles.ts';
import { llmsText } from '../feeds.ts';
import { settings } from '../source.ts';

export const GET: APIRoute = async () => new Response(llmsText(settings(), await feedArticles()));
