import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import ENGLISH from './content/i18n/en.json' with { type: 'json' };
import { FrontMatter } from '../model/article.ts';
import { pagesLoader } from './build/pages-loader.ts';
import { audience, contentDir, settings } from './source.ts';

/** Every word that our own parts say to customers, by key: a translation is one more file beside `en.json`. */
const OWN_WORDS = z.object(Object.fromEntries(Object.keys(ENGLISH).map((key) => [key, z.string().optional()])));

export const collections = {
  docs: defineCollection({
    loader: pagesLoader(contentDir(), audience(), settings),
    schema: docsSchema({ extend: FrontMatter }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: OWN_WORDS }) }),
};
