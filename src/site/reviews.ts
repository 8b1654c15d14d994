import { readPages } from '../io/pages.ts';
import { checkedPage } from '../writing/quality/page.ts';
import { reviewPage, type Review } from '../writing/quality/review.ts';
import { contentDir, once } from './source.ts';

/** What the checklists say of articles and runbooks today: path under the content folder → review. */
export function reviewsByPath(): ReadonlyMap<string, Review> {
  return once('reviews', () => {
    const today = new Date().toISOString().slice(0, 10);
    const reviews = readPages(contentDir()).pages.flatMap(({ path, frontMatter, body, text }) => {
      const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
      return reviewPage(checkedPage(path, frontMatter, body, bodyLine), today) ?? [];
    });
    return new Map(reviews.map((review) => [review.path, review]));
  });
}
