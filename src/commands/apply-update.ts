import { join } from 'node:path';
import { writeOver } from '../io/files.ts';
import { readPages, toArticle, type Page } from '../io/pages.ts';
import { matcher, precedentsIn } from '../mining/match.ts';
import { repeatedNotes } from '../mining/gate-notes.ts';
import { isShared } from '../model/k-people.ts';
import type { Thread } from '../model/thread.ts';
import { UserError } from '../model/user-error.ts';
import { updateFor, withUpdate, type ArticleUpdate } from '../writing/update.ts';
import { wordsOf } from '../writing/update/add-section.ts';
import { asShown, assertNothingPrivate } from './guard.ts';
import { settingsOf, type House } from './house.ts';
import { secretsOf } from './known.ts';
import { pulledArticles } from './pulled-articles.ts';
import { optionText, type Options } from './verb.ts';
import { threadsIn, threadsOf, weekOf } from './week-threads.ts';

/** What was put into an article that people wrote. */
export interface Updated extends ArticleUpdate {
  readonly article: string;
  readonly path: string;
  readonly outcome: 'updated' | 'unchanged';
}

/**
 * Writes into an article, of people or not, what the topics that it answers in part say it lacks. The one way by which a page that
 * people wrote is changed; every byte that stands there stays.
 *
 * @param asked  id of the article, or its path under the content folder
 * @throws UserError before anything is written, when the article is not there, or the addition holds something private
 */
export async function applyUpdate(house: House, asked: string, options: Options): Promise<Updated> {
  const page = articleOf(house, asked);
  const article = toArticle(page).id;
  const week = weekOf(house, optionText(options, 'week'));
  const threads = await threadsOf(house, week);
  const { minRequesters } = settingsOf(house).privacy;
  const topics = week.topics.filter(
    (topic) =>
      topic.coverage.kind === 'update' &&
      topic.coverage.article === article &&
      isShared(threadsIn(topic, threads), minRequesters),
  );
  const { title, questions, audience } = page.frontMatter;
  const known = [title, ...questions];
  const belongs = await belongsTo(
    house,
    article,
    topics.flatMap((topic) => threadsIn(topic, threads)),
  );
  const update = updateFor(topics, { page: page.text, known, belongs });
  const added = { path: page.path, text: additionOf(update) };
  assertNothingPrivate([added], await secretsOf(house));
  if (audience === 'public' && repeatedNotes([asShown(added)], threads.values()).length > 0)
    throw new UserError(`What ${page.path} lacks repeats an internal note; nothing was written.`, 'Write it by hand.');
  const text = withUpdate(page.text, update);
  if (text !== page.text && !writeOver(join(house.contentDir, page.path), text, page.text))
    throw new UserError(`Somebody changed ${page.path} meanwhile; nothing was written.`, 'Run it again.');
  return { article, path: page.path, outcome: text === page.text ? 'unchanged' : 'updated', ...update };
}

/**
 * Whether a question is one that an article answers: of all articles it is the first for the question or for the whole of a ticket that
 * asks it, or none has anything of it.
 */
async function belongsTo(
  house: House,
  article: string,
  threads: readonly Thread[],
): Promise<(question: string) => boolean> {
  const { pages } = readPages(house.contentDir, 'kb');
  const written = pages.map(toArticle).filter(({ id, status }) => id === article || status !== 'draft');
  const articles = [...written, ...(await pulledArticles(house))];
  const { match } = matcher(articles, precedentsIn(threads, articles));
  return (question) => {
    const asked = threads
      .map(({ question: { subject, text } }) => ({ subject, body: text }))
      .filter(({ subject, body }) => wordsOf(`${subject} ${body}`).includes(wordsOf(question)));
    const firsts = [{ subject: question, body: '' }, ...asked].flatMap((one) => match([one]).ranked[0] ?? []);
    return firsts.length === 0 || firsts.some((first) => first.article === article);
  };
}

/** What was done, and what is left to a person. */
export function updateText({ path, outcome, questions, elsewhere, sections, contradicted }: Updated): string {
  const lines = [
    outcome === 'updated' ? `updated  ${path}` : `${path} lacks nothing that the week knows of.`,
    ...questions.map((question) => `  question: ${question}`),
    ...elsewhere.map((question) => `  left out, since other articles are nearer: ${question}`),
    ...sections.map(
      ({ title, steps }) => `  section: ${title} (${steps.length === 1 ? '1 step' : `${steps.length} steps`})`,
    ),
    ...contradicted.flatMap(({ article, reply, tickets }) => [
      `  to decide: the article says: ${article}`,
      `             replies in ${tickets} tickets say: ${reply}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function articleOf({ contentDir }: House, asked: string): Page {
  const page = readPages(contentDir, 'kb').pages.find(
    (one) => one.path === asked.replace(/^content\//, '') || toArticle(one).id === asked,
  );
  if (page !== undefined) return page;
  throw new UserError(
    `There is no article ${asked} under ${contentDir}/kb.`,
    asked.startsWith('helpcenter:')
      ? 'Articles of the Help Center are changed there.'
      : 'Name it as the report does, such as reset-password.',
  );
}

/** All that is written or said of an update. */
function additionOf({ questions, elsewhere, sections }: ArticleUpdate): string {
  return [...questions, ...elsewhere, ...sections.flatMap(({ title, steps }) => [title, ...steps])].join('\n');
}
