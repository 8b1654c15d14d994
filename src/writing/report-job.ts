import { localDay } from '../model/iso-week.ts';
import { isMixed, isUnstable, trendWord, type WeekTopic } from '../model/week.ts';
import { languageName } from '../text/language-name.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Job } from './jobs.ts';

const EXAMPLES_SHOWN = 3;
const OTHERS_SHOWN = 5;
const PARTS_SHOWN = 4;
const TITLE_LENGTH = 120;
/** What fewer people asked is hardly worth a page. */
export const FEWEST_PEOPLE = 3;

/** Where no one step is shown that solved a topic. */
export const NOT_SAID = 'no reply is known to have helped, or none says how in a sentence';

/** What is to be done for a job, in few words. Of articles that no agent linked, most that seem to lack something are of something else. */
export function todoOf({ topic, others }: Job): string {
  const { coverage, requesters, pinned } = topic;
  if (coverage.kind === 'update') {
    return `update ${coverage.article!}${coverage.cited === undefined ? ' if it fits, else new article' : ''}`;
  }
  if (coverage.kind === 'covered') return `look at ${coverage.article!}`;
  const few = requesters < FEWEST_PEOPLE && others.length === 0 && pinned !== true;
  return few ? 'dismiss, unless more will ask' : 'new article';
}

/** A job with what its writer needs: why it stands here, how people ask, how it was solved. */
export function jobMarkdown(job: Job, at: number, timeZone: string): string {
  const { topic, others } = job;
  const { title, examples, id, coverage } = topic;
  const shown = examples.slice(0, EXAMPLES_SHOWN).map((example) => `- ${escapeMarkdown(example)}`);
  return [
    `### ${at + 1}. ${titled(title)}`,
    `**${capital(escapeMarkdown(todoOf(job)))}.** ${whoAsks(topic, timeZone)}${stabilityOf(topic)}${mixedOf(topic)} ${whyHere(topic)}`,
    ...(shown.length === 0 ? [] : [shown.join('\n')]),
    ...askedIn(topic),
    ...askedElsewhere(topic),
    ...solvedBy(topic),
    ...(coverage.kind === 'update' ? lacking(topic) : []),
    ...others
      .slice(0, OTHERS_SHOWN)
      .map(({ title, size, id }) => `The same page would answer: ${titled(title)} (${size}, \`${id}\`).`),
    `Topic \`${id}\`: \`tierzero draft --topic ${id}\` drafts it; \`dismissed\` in \`topics.json\` takes it off this list.`,
  ].join('\n\n');
}

function whoAsks({ size, requesters, organizations, trend, owner, pinned }: WeekTopic, timeZone: string): string {
  const burst = trend.burst;
  const from = organizations > 1 ? ` of ${count(organizations, 'organization')}` : '';
  return [
    `${count(size, 'ticket')} from ${count(requesters, 'person', 'people')}${from}, ${trendWord(trend)}: ` +
      `${trend.now} in the last seven days, ${trend.before} in the seven before.`,
    ...(trend.weeks === undefined ? [] : [`Week by week: ${trend.weeks.join(', ')}.`]),
    ...(burst === undefined
      ? []
      : [`${burst.tickets} came within a day from ${localDay(new Date(burst.from), timeZone)}.`]),
    ...(pinned === true ? ['Pinned.'] : []),
    ...(owner === undefined ? [] : [`Owner: ${escapeMarkdown(owner)}.`]),
  ].join(' ');
}

/** What a large topic holds: an article may have to answer each of it. */
function askedIn({ parts = [] }: WeekTopic): string[] {
  const named = parts.slice(0, PARTS_SHOWN).map(({ title, size }) => `${titled(title)} (${size})`);
  return named.length === 0 ? [] : [`Asked in it: ${named.join('; ')}.`];
}

/** Where the same is asked in other languages: its article has to be told there too. */
function askedElsewhere({ elsewhere = [] }: WeekTopic): string[] {
  const named = elsewhere.map(({ topic, language }) => `${languageName(language)} (\`${topic}\`)`);
  return named.length === 0 ? [] : [`Also asked in ${named.join(', ')}.`];
}

function stabilityOf(topic: WeekTopic): string {
  if (topic.stability === undefined) return '';
  const { cameBack, of } = topic.stability;
  const marked = isUnstable(topic) ? 'Unstable, and so not drafted by itself: it' : 'It';
  return ` ${marked} came back in ${cameBack} of ${of} trials.`;
}

function mixedOf(topic: WeekTopic): string {
  return isMixed(topic) ? ' Its questions ask for different things: read them before one page is written.' : '';
}

/** One sentence with every factor of the rank. */
function whyHere({ worth, coverage }: WeekTopic): string {
  if (worth === undefined) return '';
  const { volume, effort, uncovered, trend } = worth;
  const saved = Math.round(volume * effort * uncovered * trend);
  const closest =
    coverage.article === undefined
      ? 'no article is near it'
      : `closest is ${escapeMarkdown(coverage.article)}, ${percent(coverage.score)} sure`;
  return (
    `Why here: an article would have saved about ${count(saved, 'reply', 'replies')}, which is ${volume} asked × ${effort} effort` +
    `${effortOf(worth)} × ${uncovered} not covered (${closest}) × ${trend} for its trend.`
  );
}

function effortOf({ replies, hours, escalated, issues }: NonNullable<WeekTopic['worth']>): string {
  const parts = [
    ...(replies === undefined ? [] : [`${replies} replies a ticket`]),
    ...(hours === undefined || hours === 0 ? [] : [`open ${Math.round(hours)} h`]),
    ...(escalated === undefined || escalated === 0 ? [] : [`${percent(escalated)} escalated`]),
    ...(issues === undefined || issues === 0 ? [] : [`${percent(issues)} with a GitHub issue`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Who answered, by role; nothing where no run counted it. */
export function whoAnswered({ answered, size, worth }: Pick<WeekTopic, 'answered' | 'size' | 'worth'>): string {
  if (answered === undefined) return '';
  const { tickets, agents, byCustomers } = answered;
  const escalated = worth?.escalated ?? 0;
  return [
    tickets === 0 ? 'No agent has answered yet' : `Answered in ${tickets} of ${size} by ${count(agents, 'agent')}`,
    ...(byCustomers === 0 ? [] : [`other customers replied in ${byCustomers}`]),
    ...(escalated === 0 ? [] : [`${percent(escalated)} went to the platform team`]),
  ].join('; ');
}

function solvedBy(topic: WeekTopic): string[] {
  const { solved, disagree } = topic;
  const said = disagree?.map(({ says, tickets }) => `${escapeMarkdown(says)} (${tickets})`);
  const answered = whoAnswered(topic);
  return [
    ...(answered === '' ? [] : [`${answered}.`]),
    ...(solved === undefined
      ? [`Solved: ${NOT_SAID}.`]
      : [`Solved in ${count(solved.tickets, 'ticket')}: ${escapeMarkdown(solved.text)}`]),
    ...(said === undefined ? [] : [`Agents disagree: ${said.join(' / ')}`]),
  ];
}

/** What the article lacks; its questions stand as front matter takes them. */
function lacking({ coverage: { lacks } }: WeekTopic): string[] {
  if (lacks === undefined) return [];
  const questions = lacks.questions.map((question) => `  - ${JSON.stringify(question)}`);
  return [
    ...(questions.length === 0
      ? []
      : [
          `Customers' words that it lacks, for its front matter:`,
          ['```yaml', 'questions:', ...questions, '```'].join('\n'),
        ]),
    ...lacks.steps.map(
      ({ text, tickets }) => `It lacks a step that helped in ${count(tickets, 'ticket')}: ${escapeMarkdown(text)}`,
    ),
    ...lacks.contradicted.map(
      ({ article, reply }) =>
        `It says “${escapeMarkdown(article)}”, a reply that helped says “${escapeMarkdown(reply)}”.`,
    ),
  ];
}

/** A title as a report shows it. */
export const titled = (title: string): string =>
  escapeMarkdown(title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title);

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
