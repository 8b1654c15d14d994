import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { FrontMatter } from '../model/article.ts';
import { pagesLoader } from './build/pages-loader.ts';
import { audience, contentDir, settings } from './source.ts';

export const collections = {
  docs: defineCollection({
    loader: pagesLoader(contentDir(), audience(), settings),
    schema: docsSchema({ extend: FrontMatter }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
