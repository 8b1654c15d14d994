import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLedger, readPages, readWeeks, toArticle, type Page } from '../io/pages.ts';
import { isStale } from '../io/built-site.ts';
import { hasSearchIndex, openSearchIndex, type SearchIndex } from '../io/search-index.ts';
import { precedentsIn } from '../mining/match.ts';
import { isVisible } from '../model/audience.ts';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/user-error.ts';
import { pageAddress } from '../text/page-address.ts';
import { askedInTopics, heldBack, shareFound, type HeldBack, type Looked } from '../writing/findability.ts';
import { settingsOf, withStore, type House } from './house.ts';
import { readThreads } from './threads.ts';
import { optionText, type Options } from './verb.ts';

/** The right article has to be among so many results. */
const FIRST = 3;
/** Places below `FIRST` that are told apart from not found at all. */
const LOOKED_AT = 10;

/**
 * Asks the search of the built public site what customers asked, and looks where the article stands that agents answered with.
 * Questions that an article lists itself are left out.
 */
export async function checkFindability(house: House, options: Options): Promise<Problem[]> {
  const named = optionText(options, 'site');
  const site = named ?? join(dirname(house.contentDir), 'dist');
  if (!hasSearchIndex(site)) return withoutIndex(house, named);
  if (named === undefined && isStale(site, house.contentDir)) {
    house.warn('The public site was built before the content changed: its search is not looked at. Build it again.');
    return [];
  }
  const asked = await questionsOf(house);
  // An index that is closed before it has loaded brings the whole run down.
  if (asked.length === 0) return [];
  const index = await openSearchIndex(site);
  try {
    return verdict(house, await lookUp(index, asked, house));
  } finally {
    await index.close();
  }
}

function withoutIndex(house: House, named: string | undefined): Problem[] {
  if (named !== undefined)
    throw new UserError(`There is no search index in ${named}.`, 'Build the public site first: npm run build.');
  house.warn('The public site is not built: whether its search finds the articles is not looked at.');
  return [];
}

/** Public articles of this site with questions that they are known to answer. */
async function questionsOf(house: House): Promise<HeldBack[]> {
  const pages = articlePages(house);
  const articles = pages.map(toArticle);
  const ids = new Set(articles.map(({ id }) => id));
  const written = pages.flatMap((page) => {
    const { topic } = page.frontMatter;
    return topic === undefined ? [] : [[topic, toArticle(page).id] as const];
  });
  const inTopics = askedInTopics(readWeeks(house.contentDir), readLedger(house.contentDir), new Map(written));
  const inTickets = await askedInTickets(house, pages);
  return heldBack([...inTickets, ...inTopics], articles).filter(({ article }) => ids.has(article));
}

function articlePages({ contentDir }: House): Page[] {
  return readPages(contentDir, 'kb').pages.filter(({ path, frontMatter }) => isVisible(path, frontMatter, 'public'));
}

/** Tickets that agents answered with a link to an article. */
async function askedInTickets(house: House, pages: readonly Page[]): Promise<HeldBack[]> {
  if (!existsSync(house.storePath)) return [];
  const articles = pages.map(toArticle);
  const always = { since: new Date(-8.64e15), until: new Date(8.64e15) };
  const read = await withStore(house, (store) => readThreads(store, always, house.progress));
  return read.flatMap(({ ref, thread }) => {
    if (thread === null) return [];
    const { subject, text, pasted } = thread.question;
    const question = [subject, text, ...pasted].join('\n');
    return precedentsIn([thread], articles).flatMap(({ article }) =>
      article === undefined ? [] : { from: `ticket ${ref}`, question, article },
    );
  });
}

async function lookUp(index: SearchIndex, asked: readonly HeldBack[], { progress }: House): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const one of asked) {
    progress.show(`asking the search: ${looked.length} of ${asked.length}`);
    const at = (await index.search(one.question, LOOKED_AT)).indexOf(pageAddress(`kb/${one.article}`));
    looked.push({ ...one, place: at < 0 ? undefined : at + 1 });
  }
  progress.clear();
  return looked;
}

/** Says for each article which questions miss it; an error when too many do. */
function verdict(house: House, looked: readonly Looked[]): Problem[] {
  const { findableShare } = settingsOf(house).site;
  const share = shareFound(looked, FIRST);
  const figures = `${looked.length} ${looked.length === 1 ? 'question' : 'questions'}: hit@1 ${shareFound(looked, 1).toFixed(3)}, hit@${FIRST} ${share.toFixed(3)}`;
  const least = `${findableShare} at least (site.findableShare)`;
  if (!house.json) house.out(`findability: ${figures}; ${least}\n`);
  const missing = Map.groupBy(
    looked.filter(({ place }) => place === undefined || place > FIRST),
    ({ article }) => article,
  );
  const paths = new Map(articlePages(house).map((page) => [toArticle(page).id, page.path]));
  const advice = [...missing].map(([article, missed]): Problem => {
    const of = looked.filter((one) => one.article === article).length;
    const message = `${missed.length} of ${of} questions of customers do not find it among the first ${FIRST}: ${named(missed)}; add such questions to its "questions"`;
    return { path: paths.get(article)!, line: 1, rule: 'findability', message, level: 'warning' };
  });
  if (share >= findableShare) return advice;
  return [...advice, { path: 'desk.yaml', line: 1, rule: 'findability', message: `${figures}; ${least}` }];
}

/** How many sources of missed questions are named. */
const MOST_NAMED = 5;

function named(missed: readonly Looked[]): string {
  const from = [...new Set(missed.map((one) => one.from))];
  const more = from.length - MOST_NAMED;
  return [...from.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
