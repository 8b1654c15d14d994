import { InvalidArgumentError } from 'commander';
import { mapFile, mappedWeeks, readMap } from '../io/maps.ts';
import { ledgerFile, readLedger, readPages, readWeeks, toArticle, weekFile, writeContent } from '../io/pages.ts';
import { readEscalations } from '../io/process-files.ts';
import { findTopics, type Findings } from '../mining/find-topics.ts';
import { lineMasker } from '../mining/gate.ts';
import { maskFindings } from '../mining/mask-findings.ts';
import { sharedWords } from '../mining/shared-words.ts';
import type { Article } from '../model/article.ts';
import { isoWeek } from '../model/iso-week.ts';
import { isShared } from '../model/k-people.ts';
import type { Settings } from '../model/settings.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import { daysBefore } from '../model/week-ends.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import { told } from '../writing/told.ts';
import { assertNothingPrivate } from './guard.ts';
import { printJson, settingsOf, withStore, type House } from './house.ts';
import { instant } from './instant.ts';
import { knownOf, leaveHashedValues } from './known.ts';
import { pulledArticles } from './pulled-articles.ts';
import { secondCore } from './second-core.ts';
import { readThreads } from './threads.ts';
import { withSentences } from './sentences.ts';
import type { Options, Verb } from './verb.ts';
import { byTicket, threadsIn } from './week-threads.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('find the questions that keep coming back')
      .description(
        'Finds the topics of a window of tickets and writes content/weeks/WEEK.json and content/topics.json.',
      )
      .option('--since <day>', 'first instant of the window (default: --window before --until)', instant)
      .option('--until <day>', 'end of the window, exclusive (default: now)', instant)
      .option('--window <days>', 'length of the window in days (default: mining.windowDays of desk.yaml)', positive)
      .option('--topics <k>', 'make exactly k topics and leave nothing out, for evaluation', positive),
  run: async (house, _, options) => {
    const { week } = await mine(house, options);
    if (house.json) printJson(house, week);
    else house.out(summary(week));
  },
};

/** What was found, and the redacted threads that it was found in, by ticket. */
export interface Mined extends Findings {
  readonly threads: ReadonlyMap<Id, Thread>;
}

/** Mines one window and writes what it found. */
export async function mine(house: House, options: Options): Promise<Mined> {
  const settings = settingsOf(house);
  const window = windowOf(house, options, settings);
  const { pages, broken } = readPages(house.contentDir, 'kb');
  for (const { path, line, why } of broken) house.warn(`${path}:${line}: ${why}; the page is left out`);
  const ledger = readLedger(house.contentDir);
  const earlier = readWeeks(house.contentDir);
  using core = secondCore(await withStore(house, (store) => store.countTickets()));
  const { tickets, known } = await withStore(house, async (store) => {
    const read = readThreads(store, window, house.progress, core.beside);
    return {
      tickets: settings.mining.pretrained ? await withSentences(store, read, house.progress) : read,
      known: knownOf(store),
    };
  });
  house.progress.show(`mining ${tickets.length} tickets`);
  const articles = [...pages.map(toArticle), ...(await pulledArticles(house))];
  const live = articles.filter(({ status }) => status === 'published' || status === 'needs-review');
  const name = isoWeek(window.until, settings.timeZone);
  const mapped = mappedWeeks(house.contentDir).findLast((week) => week < name);
  const grouped = findTopics({
    tickets,
    articles: live,
    ledger,
    earlier,
    mapBefore: mapped === undefined ? undefined : readMap(house.contentDir, mapped),
    settings,
    window,
    week: name,
    escalated: new Set(readEscalations(house.contentDir).keys()),
    topics: options['topics'] === undefined ? undefined : Number(options['topics']),
    beside: core.beside,
  });
  const threads = byTicket(tickets);
  const topics = grouped.week.topics.map(withReplies(threads, live, settings.privacy.minRequesters));
  const secrets = { known, allowed: [settings.name, ...settings.privacy.allowed] };
  const found = maskFindings({ ...grouped, week: { ...grouped.week, topics } }, lineMasker(secrets));
  const files = [weekFile(found.week), ledgerFile(found.ledger), mapFile(found.map)];
  assertNothingPrivate(files, secrets);
  for (const notice of found.notices) house.warn(`topics.json: ${notice}`);
  for (const file of files) writeContent(house.contentDir, file);
  leaveHashedValues(house, known);
  return { ...found, threads };
}

/** Adds to a topic what agents' replies say of it, and what its article lacks beside them: that is for customers to read. */
function withReplies(
  threads: ReadonlyMap<Id, Thread>,
  articles: readonly Article[],
  k: number,
): (topic: WeekTopic) => WeekTopic {
  const isOfMany = sharedWords(threads.values(), k);
  return (topic) => {
    const { coverage } = topic;
    const article = articles.find(({ id }) => coverage.kind === 'update' && id === coverage.article);
    const own = threadsIn(topic, threads);
    const { solved, disagree, steps, contradicted } = told(own, article, {
      about: [topic.title, ...topic.examples],
      isForAll: (text, by) => isShared(by, k) && isOfMany(text),
    });
    const questions = coverage.lacks?.questions.filter(isOfMany) ?? [];
    const lacks = coverage.lacks && { questions, steps, contradicted };
    return {
      ...topic,
      coverage: { ...coverage, ...(lacks && { lacks }) },
      ...(solved && { solved }),
      ...(disagree.length > 0 && { disagree }),
    };
  };
}

function windowOf(house: House, options: Options, settings: Settings): { since: Date; until: Date } {
  const until = (options['until'] as Date | undefined) ?? house.now;
  const days = Number(options['window'] ?? settings.mining.windowDays);
  const since = (options['since'] as Date | undefined) ?? daysBefore(until, days, settings.timeZone);
  if (since >= until) {
    throw new UserError(
      'The window is empty: --since is not before --until.',
      'Give an earlier --since or a later --until.',
    );
  }
  return { since, until };
}

function summary({ week, window, tickets, questions, topics, unassigned }: Week): string {
  const rows = topics
    .slice(0, 20)
    .map(
      ({ rank, size, coverage, title }) =>
        `${String(rank).padStart(4)}  ${String(size).padStart(7)}  ${coverage.kind.padEnd(8)}  ${title}\n`,
    );
  const head = `${week} (${window.since} to ${window.until}): ${tickets} tickets, ${questions} questions, ${topics.length} topics, ${unassigned.length} tickets in none\n`;
  return topics.length === 0 ? head : `${head}rank  tickets  coverage  title\n${rows.join('')}`;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return value;
}
