import type { Week, WeekTopic } from '../model/week.ts';
import { escapeMarkdown } from '../text/markdown.ts';

const CANDIDATES_SHOWN = 10;
const EXAMPLES_SHOWN = 3;

/** The topics that are worth writing for: new ones and those whose article lacks something, in rank order; none that people dismissed. */
export function candidates(week: Week): WeekTopic[] {
  return week.topics.filter(
    ({ coverage, dismissed, pinned }) => dismissed !== true && (pinned === true || coverage.kind !== 'covered'),
  );
}

/**
 * The weekly FAQ-candidate report as Markdown.
 *
 * @param before  the week before, for the change; `undefined` in a first week
 */
export function reportMarkdown(deskName: string, week: Week, before: Week | undefined): string {
  const listed = candidates(week).slice(0, CANDIDATES_SHOWN);
  return [
    `# ${escapeMarkdown(deskName)}: questions that keep coming back, ${week.week}`,
    headline(week, before),
    '## What to write this week',
    listed.length === 0 ? 'Nothing new: every topic has an article.' : listed.map(candidate).join('\n\n'),
    '## All topics',
    week.topics.length === 0 ? 'No topic was found in this window.' : table(week.topics),
    '',
  ].join('\n\n');
}

function headline(week: Week, before: Week | undefined): string {
  const grouped = week.tickets - week.unassigned.length;
  const change = before === undefined ? '' : ` (${signed(week.tickets - before.tickets)} against ${before.week})`;
  const fresh = week.topics.filter(({ trend }) => trend.direction === 'new').length;
  const rising = week.topics.filter(({ trend }) => trend.direction === 'rising').length;
  return (
    `${day(week.window.since)} to ${day(week.window.until)}: ${count(week.tickets, 'ticket')}${change}, ` +
    `${grouped} of them in ${count(week.topics.length, 'topic')}. ${count(fresh, 'topic')} new, ${rising} rising, ` +
    `${candidates(week).length} without a full answer in the knowledge base.`
  );
}

function candidate(topic: WeekTopic): string {
  const { title, size, requesters, trend, coverage, examples, id } = topic;
  const todo = coverage.kind === 'new' ? 'write a new article' : `update [${coverage.article!}]`;
  return [
    `### ${topic.rank}. ${escapeMarkdown(title)}`,
    `${count(size, 'ticket')} from ${count(requesters, 'person', 'people')}, ${trend.direction} ` +
      `(${trend.now} in the last seven days, ${trend.before} in the seven before). To do: ${escapeMarkdown(todo)}. Topic \`${id}\`.` +
      why(topic),
    examples
      .slice(0, EXAMPLES_SHOWN)
      .map((example) => `- ${escapeMarkdown(example)}`)
      .join('\n'),
  ].join('\n\n');
}

/** Why the topic stands where it stands: the factors of its rank. */
function why({ worth, trend, pinned, owner }: WeekTopic): string {
  const burst = trend.burst;
  return [
    pinned === true ? ' Pinned.' : '',
    owner === undefined ? '' : ` Owner: ${escapeMarkdown(owner)}.`,
    burst === undefined ? '' : ` ${burst.tickets} came within a day from ${day(burst.from)}.`,
    worth === undefined
      ? ''
      : ` Rank: ${worth.volume} asked × ${worth.effort} replies each × ${worth.uncovered} not covered × ${worth.trend} for its trend.`,
  ].join('');
}

function table(topics: readonly WeekTopic[]): string {
  const rows = topics.map(
    ({ rank, title, size, requesters, trend, coverage }) =>
      `| ${rank} | ${escapeMarkdown(title)} | ${size} | ${requesters} | ${trend.direction} | ${coverage.kind}` +
      `${coverage.kind === 'new' ? '' : `: ${escapeMarkdown(coverage.article!)}`} |`,
  );
  return [
    '| Rank | Question | Tickets | People | Trend | Knowledge base |',
    '| ---: | --- | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

const day = (iso: string): string => iso.slice(0, 10);
const signed = (change: number): string => (change < 0 ? String(change) : `+${change}`);

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
