import { readEvidence } from '../io/evidence.ts';
import { readPages, type Page } from '../io/pages.ts';
import type { Problem } from '../model/problem.ts';
import { checkedPage, type CheckedPage } from '../writing/quality/page.ts';
import { reviewPage, type Review } from '../writing/quality/review.ts';
import { unsupported } from '../writing/quality/supported.ts';
import { isUntouched } from '../writing/seal.ts';
import type { House } from './house.ts';

/** Holds articles and runbooks against their checklists. */
export function reviewsOf({ contentDir, now }: House): Review[] {
  const today = now.toISOString().slice(0, 10);
  return readPages(contentDir).pages.flatMap((page) => reviewPage(asChecked(page), today) ?? []);
}

/** Sentences of untouched drafts that no ticket carries. */
export function checkSupport({ contentDir }: House): Problem[] {
  return readPages(contentDir, 'kb').pages.flatMap((page) => {
    const { topic } = page.frontMatter;
    if (topic === undefined || !isUntouched(page.text)) return [];
    return unsupported(asChecked(page), readEvidence(contentDir, topic)?.pages[page.path] ?? []);
  });
}

function asChecked({ path, frontMatter, body, text }: Page): CheckedPage {
  return checkedPage(path, frontMatter, body, text.slice(0, text.length - body.length).split('\n').length);
}
