import { readEvidence } from '../io/evidence.ts';
import { readPages, type Page } from '../io/pages.ts';
import { readSettings } from '../io/settings.ts';
import { isVisible } from '../model/audience.ts';
import type { Problem } from '../model/problem.ts';
import { checkedPage, type CheckedPage } from '../writing/quality/page.ts';
import { reviewPage, type Review } from '../writing/quality/review.ts';
import { fromTooFew, unsupported } from '../writing/quality/supported.ts';
import { isUntouched } from '../writing/seal.ts';
import type { House } from './house.ts';

/** Holds articles and runbooks against their checklists. */
export function reviewsOf({ contentDir, now }: House): Review[] {
  const today = now.toISOString().slice(0, 10);
  return readPages(contentDir).pages.flatMap((page) => reviewPage(asChecked(page), today) ?? []);
}

/** Sentences of untouched drafts that no ticket carries, and of published pages for customers that too few customers carry. */
export function checkSupport({ contentDir }: Pick<House, 'contentDir'>): Problem[] {
  const { minRequesters } = readSettings(contentDir).privacy;
  return readPages(contentDir, 'kb').pages.flatMap((page) => {
    const { topic, confirmedBy } = page.frontMatter;
    if (topic === undefined) return [];
    const support = readEvidence(contentDir, topic)?.pages[page.path] ?? [];
    return [
      ...(isUntouched(page.text) ? unsupported(asChecked(page), support) : []),
      ...(isVisible(page.path, page.frontMatter, 'public') && confirmedBy === undefined
        ? fromTooFew(asChecked(page), support, minRequesters)
        : []),
    ];
  });
}

function asChecked({ path, frontMatter, body, text }: Page): CheckedPage {
  return checkedPage(path, frontMatter, body, text.slice(0, text.length - body.length).split('\n').length);
}
