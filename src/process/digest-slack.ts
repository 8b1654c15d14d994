import type { SlackMessage } from '../model/slack-message.ts';
import { trendWord, type Week, type WeekTopic } from '../model/week.ts';
import { clipped, count } from './shown.ts';
import { bold, escaped, header, list, paragraph, plain } from './slack-blocks.ts';

/** So many things to write stand in the message itself. */
export const WRITTEN_FIRST = 5;
/** So many that are new or grow. */
const NAMED = 5;
const PER_MESSAGE = 20;
const TITLE_LENGTH = 120;

/** A page to write. */
export interface ToWrite {
  readonly topic: Pick<WeekTopic, 'title' | 'trend'>;
  /** Tickets of each topic that it would answer: `9 + 4`. */
  readonly tickets: string;
  /** What is to be done, in few words. */
  readonly todo: string;
}

/**
 * The weekly report for a channel: what grows and what to write first in the message, every topic in its thread.
 *
 * @param before  the week before, for the change
 * @param open  what to write, best first; the first five are shown
 */
export function digestSlack(
  deskName: string,
  week: Week,
  before: Week | undefined,
  open: readonly ToWrite[],
): SlackMessage {
  const title = `${deskName}: questions that keep coming back, ${week.week}`;
  const change = before === undefined ? '' : ` (${before.tickets} in ${before.week})`;
  const growing = week.topics
    .filter(({ dismissed, trend }) => dismissed !== true && ['new', 'rising', 'burst'].includes(trendWord(trend)))
    .toSorted((a, b) => b.trend.now - a.trend.now || a.rank - b.rank);
  const thread: Omit<SlackMessage, 'thread'>[] = [];
  for (let at = 0; at < week.topics.length; at += PER_MESSAGE) {
    const items = week.topics.slice(at, at + PER_MESSAGE).map((topic) => [plain(`${topic.rank}. ${inWords(topic)}`)]);
    thread.push({ text: 'All topics', blocks: [paragraph(bold('All topics')), list('bullet', items)] });
  }
  return {
    text: escaped(title),
    blocks: [
      header(title),
      paragraph(
        plain(
          `${count(week.tickets, 'ticket')}${change}, ${count(week.topics.length, 'topic')}; ${growing.length} new, rising or in a burst, ${count(open.length, 'page')} to write.`,
        ),
      ),
      ...(growing.length === 0
        ? []
        : [paragraph(bold('New and growing')), list('bullet', growing.slice(0, NAMED).map(growth))]),
      ...(open.length === 0
        ? [
            paragraph(
              plain(week.topics.length === 0 ? 'No topic was found.' : 'Nothing to write: every topic has an article.'),
            ),
          ]
        : [paragraph(bold('Write first')), list('ordered', open.slice(0, WRITTEN_FIRST).map(todoLine))]),
    ],
    thread,
  };
}

/** No colon and no number stands right behind a title: after `Forgot my passcode` it would look like one. */
function todoLine({ topic, tickets, todo }: ToWrite): ReturnType<typeof plain>[] {
  return [
    bold(clipped(topic.title, TITLE_LENGTH)),
    plain(` – ${todo} (${tickets} ${tickets === '1' ? 'ticket' : 'tickets'}, ${trendWord(topic.trend)})`),
  ];
}

function growth({ title, trend }: WeekTopic): ReturnType<typeof plain>[] {
  return [
    bold(clipped(title, TITLE_LENGTH)),
    plain(` – ${trendWord(trend)}, ${count(trend.now, 'ticket')} in the last seven days after ${trend.before}`),
  ];
}

function inWords({ title, size, requesters, trend, coverage }: WeekTopic): string {
  return `${clipped(title, TITLE_LENGTH)} – ${trendWord(trend)}, ${coverage.kind}: ${count(size, 'ticket')} from ${count(requesters, 'person', 'people')}`;
}
