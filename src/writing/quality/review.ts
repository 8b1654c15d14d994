import type { Problem } from '../../model/problem.ts';
import type { CheckedPage } from './page.ts';
import { ARTICLE_RULES, RUNBOOK_RULES } from './rules.ts';

/** What the checklist says of a page. */
export interface Review {
  readonly path: string;
  /** Weighted share of the rules that the page keeps, 0..100, as an article quality index counts. */
  readonly score: number;
  readonly problems: readonly Problem[];
}

/**
 * Holds a page against the checklist of its kind; `undefined` for pages that have none.
 *
 * @param today  calendar day, such as `2026-11-23`
 */
export function reviewPage(page: CheckedPage, today: string): Review | undefined {
  const rules = page.path.startsWith('kb/')
    ? ARTICLE_RULES
    : page.path.startsWith('runbooks/')
      ? RUNBOOK_RULES
      : undefined;
  if (rules === undefined || page.frontMatter.status === 'archived') return undefined;
  const level = isEnforced(page) ? 'error' : 'warning';
  let kept = 0;
  let all = 0;
  const problems: Problem[] = [];
  for (const { name, weight, find } of rules) {
    const found = find(page, today);
    all += weight;
    if (found.length === 0) kept += weight;
    const says = found.map(({ line, message }): Problem => ({
      path: page.path,
      line,
      rule: name,
      message,
      ...(level === 'error' ? {} : { level }),
    }));
    problems.push(...says);
  }
  return { path: page.path, score: Math.round((100 * kept) / all), problems };
}

/** A page that was drafted here and is published: what an editor lets through has to hold. A draft and a page of another hand are advised. */
function isEnforced({ frontMatter: { status, topic } }: CheckedPage): boolean {
  return topic !== undefined && status === 'published';
}
