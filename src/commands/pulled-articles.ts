import { existsSync } from 'node:fs';
import type { Article } from '../model/article.ts';
import { withStore, type House } from './house.ts';

/** Published articles that were pulled from elsewhere and answer questions beside `content/kb`; none where nothing was pulled. */
export async function pulledArticles(house: House): Promise<Article[]> {
  if (!existsSync(house.storePath)) return [];
  return await withStore(house, (store) => store.sync.articles().filter(({ status }) => status === 'published'));
}
