import { localDay } from '../model/iso-week.ts';
import type { Settings } from '../model/settings.ts';
import { isMixed, isUnstable, trendWord, type Week, type WeekTopic, type Worked } from '../model/week.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { inEach, jobsOf, shownJobs, type Job } from './jobs.ts';
import { FEWEST_PEOPLE, jobMarkdown, titled, todoOf } from './report-job.ts';
import { knowledgeMarkdown, workedMarkdown } from './report-knowledge.ts';

const JOBS_SHOWN = 10;
const NAMED = 5;
/** A new topic with so many tickets in its first week is no accident of grouping. */
const MANY_AT_ONCE = 5;
/** A pull request's text ends at 65,536 characters. */
const ROWS_SHOWN = 100;
/** Share of the tickets that few topics make (Pareto). */
const MOST_OF_IT = 0.8;

/**
 * The topics that are worth writing for: new ones, those whose article lacks something, and those that are mostly a burst though an
 * article seems to answer them; none that people dismissed. In rank order, but those that may not be there next week, ask for different
 * things, or come from one or two people, after the others, unless they are pinned, burst, or begin with many tickets.
 */
export function candidates(week: Week): WeekTopic[] {
  return week.topics
    .filter((topic) => {
      const { coverage, dismissed, pinned } = topic;
      return dismissed !== true && (pinned === true || coverage.kind !== 'covered' || isMostlyBurst(topic));
    })
    .toSorted((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)) || a.rank - b.rank);
}

/** What to write this week, ten pages at most. */
export function toWrite(week: Week): Job[] {
  return shownJobs(jobsOf(candidates(week)), JOBS_SHOWN);
}

const isUnanswered = ({ coverage, dismissed }: WeekTopic): boolean => dismissed !== true && coverage.kind !== 'covered';

/** Whether at least half of what is asked in it came at once: an article that answers the rest need not know of that. */
function isMostlyBurst({ trend, size }: WeekTopic): boolean {
  return trend.burst !== undefined && 2 * trend.burst.tickets >= size;
}

function isDoubtful(topic: WeekTopic): boolean {
  const { pinned, requesters, trend } = topic;
  const isThin = isUnstable(topic) || isMixed(topic) || requesters < FEWEST_PEOPLE;
  const isUrgent = trend.burst !== undefined || (trend.direction === 'new' && trend.now >= MANY_AT_ONCE);
  return isThin && pinned !== true && !isUrgent;
}

/** Whose report it is, and by whose calendar its days are named. */
export type Desk = Pick<Settings, 'name' | 'timeZone'>;

/**
 * The weekly FAQ-candidate report as Markdown; the first screen says what is new, what grows, what to write and what worked.
 *
 * @param before  the week before, for the change; `undefined` in a first week
 */
export function reportMarkdown(desk: Desk, week: Week, before: Week | undefined): string {
  const jobs = toWrite(week);
  return [
    `# ${escapeMarkdown(desk.name)}: questions that keep coming back, ${week.week}`,
    headline(week, before, desk),
    atAGlance(week, desk),
    '## What to write this week',
    ...(week.topics.length === 0
      ? ['Nothing: no topic was found.']
      : jobs.length === 0
        ? ['Nothing new: every topic has an article.']
        : [jobTable(jobs), ...jobs.map((job, at) => jobMarkdown(job, at, desk.timeZone))]),
    ...workedMarkdown(week.worked ?? []),
    ...(week.knowledge === undefined ? [] : knowledgeMarkdown(week.knowledge)),
    '## All topics',
    week.topics.length === 0 ? 'No topic was found in this window.' : table(week.topics),
    '',
  ].join('\n\n');
}

function headline(week: Week, before: Week | undefined, { timeZone }: Desk): string {
  const grouped = week.tickets - week.unassigned.length;
  const change = before === undefined ? '' : ` (${signed(week.tickets - before.tickets)} against ${before.week})`;
  return (
    `${localDay(new Date(week.window.since), timeZone)} to ${lastDay(week, timeZone)}: ${count(week.tickets, 'ticket')}${change}, ` +
    `${grouped} of them in ${count(week.topics.length, 'topic')}, ` +
    `${week.topics.filter(isUnanswered).length} without a full answer in the knowledge base.${pareto(week)}`
  );
}

function pareto({ topics }: Week): string {
  const sizes = topics.map(({ size }) => size).sort((a, b) => b - a);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return '';
  let [needed, sum] = [0, 0];
  while (sum < MOST_OF_IT * all) sum += sizes[needed++]!;
  return ` ${count(needed, 'topic')} of ${topics.length} make 80 % of the tickets in topics.`;
}

/** What the first lines of a report name, busiest first, without what people dismissed. */
export interface Glance {
  readonly fresh: readonly WeekTopic[];
  readonly growing: readonly WeekTopic[];
  readonly bursts: readonly WeekTopic[];
}

export function glanceOf({ topics }: Week): Glance {
  const busiest = topics
    .filter(({ dismissed }) => dismissed !== true)
    .toSorted((a, b) => b.trend.now - a.trend.now || a.rank - b.rank);
  const of = (word: ReturnType<typeof trendWord>): WeekTopic[] =>
    busiest.filter(({ trend }) => trendWord(trend) === word);
  return { fresh: of('new'), growing: of('rising'), bursts: of('burst') };
}

/** Whether articles brought their topics down, in one sentence. */
export function workedInWords(worked: readonly Worked[]): string {
  if (worked.length === 0) return 'no published article was written for a topic yet';
  const fell = worked.filter(({ verdict }) => verdict === 'fell').length;
  const still = worked.filter(({ verdict }) => verdict === 'still asked').length;
  return `${count(fell, 'article')} brought ${fell === 1 ? 'its' : 'their'} topic down, ${still} still asked, ${worked.length - fell - still} too early to say`;
}

function atAGlance(week: Week, { timeZone }: Desk): string {
  const named = (topics: readonly WeekTopic[]): string => namedIn(topics, timeZone);
  const { fresh, growing, bursts } = glanceOf(week);
  return [
    `- **New:** ${named(fresh)}`,
    `- **Growing:** ${named(growing)}`,
    ...(bursts.length === 0 ? [] : [`- **Burst:** ${named(bursts)}`]),
    `- **Worked:** ${workedInWords(week.worked ?? [])}`,
  ].join('\n');
}

function namedIn(topics: readonly WeekTopic[], timeZone: string): string {
  const names = topics.slice(0, NAMED).map(({ title, trend, size }) => {
    const burst =
      trend.burst === undefined
        ? ''
        : `, ${trend.burst.tickets} within a day from ${localDay(new Date(trend.burst.from), timeZone)}`;
    const slow = trend.weeks === undefined ? '' : `, slowly over ${trend.weeks.length} weeks`;
    return `${titled(title)} (${grouped(size)}: ${trend.before} → ${trend.now} a week${slow}${burst})`;
  });
  const more = topics.length > NAMED ? `; ${topics.length - NAMED} more` : '';
  return names.length === 0 ? 'nothing' : `${names.join('; ')}${more}`;
}

function jobTable(jobs: readonly Job[]): string {
  const rows = jobs.map((job, at) => {
    const { title, trend } = job.topic;
    const [tickets, people] = [inEach(job, ({ size }) => size), inEach(job, ({ requesters }) => requesters)];
    return `| ${at + 1} | ${titled(title)} | ${tickets} | ${people} | ${trendWord(trend)} | ${escapeMarkdown(todoOf(job))} |`;
  });
  return [
    '| | Question | Tickets | People | Trend | To do |',
    '| ---: | --- | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function table(topics: readonly WeekTopic[]): string {
  const rows = topics
    .slice(0, ROWS_SHOWN)
    .map(
      ({ rank, title, size, requesters, trend, coverage }) =>
        `| ${rank} | ${titled(title)} | ${grouped(size)} | ${grouped(requesters)} | ${trendWord(trend)} | ${coverage.kind}` +
        `${coverage.kind === 'new' ? '' : `: ${escapeMarkdown(coverage.article!)}`} |`,
    );
  const more = topics.length > ROWS_SHOWN ? [`\n${topics.length - ROWS_SHOWN} more are in the week’s file.`] : [];
  return [
    '| Rank | Question | Tickets | People | Trend | Knowledge base |',
    '| ---: | --- | ---: | ---: | --- | --- |',
    ...rows,
    ...more,
  ].join('\n');
}

/** The window's end is exclusive: at midnight it is of the day before. */
function lastDay({ window }: Week, timeZone: string): string {
  return localDay(new Date(Date.parse(window.until) - 1), timeZone);
}

const signed = (change: number): string => (change < 0 ? String(change) : `+${change}`);

/** With a comma at the thousands: behind a title that ends in `passcode`, plain digits would look like one. */
function grouped(n: number): string {
  return n.toLocaleString('en-US');
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
