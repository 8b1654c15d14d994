import { isVisible } from '../model/audience.ts';
import type { FeedArticle } from './feeds.ts';
import { pagesOf } from './library.ts';
import { settings } from './source.ts';

/** The articles that machines may read: public ones only, in the internal build too. */
export async function feedArticles(): Promise<FeedArticle[]> {
  const { url: base } = settings().site;
  const articles = await pagesOf('kb');
  return articles
    .filter(({ entry }) => isVisible('kb/', entry.data, 'public'))
    .map(({ articleId, href, entry: { data, body } }) => ({
      id: articleId,
      title: data.title,
      description: data.description,
      url: base === undefined ? href : new URL(href, base).href,
      questions: data.questions,
      appliesTo: data.appliesTo,
      subject: data.subject,
      created: data.created,
      reviewed: data.reviewed,
      body: body ?? '',
    }));
}
