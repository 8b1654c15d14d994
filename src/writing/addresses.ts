import type { FrontMatter } from '../model/article.ts';
import { isUnpublished } from '../model/audience.ts';
import type { Problem } from '../model/problem.ts';
import type { Ledger } from '../model/topic.ts';
import type { Week } from '../model/week.ts';
import { pageAddress } from '../text/page-address.ts';

/** A page as far as its addresses go; `path` is under the content folder. */
export interface AddressedPage {
  readonly path: string;
  readonly frontMatter: Pick<FrontMatter, 'aliases' | 'topic' | 'status'>;
}

/** Aliases that lead nowhere, since a page or another alias has the address. */
export function claimedTwice(pages: readonly AddressedPage[]): Problem[] {
  const taken = new Map(pages.map(({ path }) => [pageAddress(path), path]));
  return pages.flatMap(({ path, frontMatter }) =>
    frontMatter.aliases.flatMap((alias): Problem[] => {
      const address = pageAddress(alias);
      const other = taken.get(address);
      taken.set(address, path);
      if (other === undefined) return [];
      const message = `the alias ${alias} is an address of ${other}: remove one of the two`;
      return [{ path, line: 1, rule: 'alias-taken', message }];
    }),
  );
}

/**
 * Addresses that people know and that no page answers: of a published page that was moved from where it was written (an error), and
 * of articles that a week names (advice, since the page may have gone on purpose).
 */
export function lostAddresses(pages: readonly AddressedPage[], ledger: Ledger, weeks: readonly Week[]): Problem[] {
  const answered = new Set(pages.flatMap(({ path, frontMatter }) => [path, ...frontMatter.aliases].map(pageAddress)));
  const isLost = (path: string): boolean => !answered.has(pageAddress(path));
  const moved = pages.flatMap(({ path, frontMatter: { topic, status } }): Problem[] => {
    const known = ledger.topics[topic ?? ''];
    const before = path.startsWith('runbooks/') ? known?.runbook : known?.draft;
    if (before === undefined || isUnpublished(status) || !isLost(before)) return [];
    const alias = before.replace(/\.mdx?$/, '');
    const message = `was at ${alias}, where links still lead: add ${alias} to its aliases`;
    return [{ path, line: 1, rule: 'lost-address', message }];
  });
  const gone = [...lastNamed(weeks)].flatMap(([article, week]): Problem[] => {
    if (!isLost(`kb/${article}`) || moved.some(({ message }) => message.startsWith(`was at kb/${article},`))) return [];
    const message = `kb/${article} was used and is gone: add it to the aliases of the page that answers now`;
    return [{ path: `weeks/${week}.json`, line: 1, rule: 'lost-address', message, level: 'warning' }];
  });
  return [...moved, ...gone];
}

/** Articles of the content folder that weeks name, with the last week that does. */
function lastNamed(weeks: readonly Week[]): Map<string, string> {
  const named = weeks.flatMap(({ week, topics, knowledge }) =>
    [
      ...topics.map(({ coverage }) => coverage.article),
      ...(knowledge?.used ?? []).map(({ article }) => article),
    ].flatMap((article) =>
      article === undefined || article.startsWith('helpcenter:') ? [] : [[article, week] as const],
    ),
  );
  return new Map(named);
}
