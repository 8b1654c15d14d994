import { Option } from 'commander';
import { committedText } from '../io/committed-text.ts';
import { readPages, readWeeks } from '../io/pages.ts';
import {
  handoffPagePath,
  readHandoffBefore,
  readHandoffPage,
  writeHandoffPage,
  writeHandoffRecord,
} from '../io/process-files.ts';
import { openSlack } from '../io/slack-post.ts';
import { UserError } from '../model/user-error.ts';
import {
  handoff as prepare,
  handoffDay,
  handoffRecord,
  type Handoff,
  type HandoffContext,
} from '../process/handoff.ts';
import { acknowledgement, handoffPage, splitOwnWords, withoutOwnWords } from '../process/handoff-markdown.ts';
import { handoffSlack } from '../process/handoff-slack.ts';
import { planWrite } from '../writing/seal.ts';
import { isTakenOver, readDesk } from './desk.ts';
import { printJson, type House } from './house.ts';
import { postOrShow } from './post.ts';
import { optionText, type Options, type Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('write the page for the operator who comes on')
      .description(
        'Writes process/handoffs/DAY.md (internal) for the handoff of today, or the next one, and prints it. What you write below its last ' +
          'heading stays on a rerun. Who takes over writes their name there and commits the page.',
      )
      .addOption(new Option('--format <format>', 'how to print it').choices(['md', 'json', 'slack']).default('md'))
      .option('--slack <channel>', 'the channel to post to (shown only, without --apply)')
      .option('--apply', 'really post'),
  run: (house, _, options) => handoff(house, options),
};

/** Writes and prints the handoff page, or posts the handoff. */
export async function handoff(house: House, options: Options): Promise<void> {
  const desk = await readDesk(house);
  const day = handoffDay(desk);
  const found =
    day === undefined
      ? undefined
      : prepare(desk, {
          before: handoffBefore(house, day),
          rising: rising(house),
          drafts: drafts(house),
        });
  if (found === undefined) {
    throw new UserError(
      'The rota has no people, so nobody can hand over.',
      'Name them under rota.people and rota.order in desk.yaml.',
    );
  }
  const { ticketUrl } = desk.settings.site;
  const channel = optionText(options, 'slack');
  if (channel !== undefined) {
    const letter = { channel, key: `handoff-${found.day}`, message: handoffSlack(found, ticketUrl) };
    await postOrShow(house, letter, options, openSlack);
  } else if (house.json || options['format'] === 'json') printJson(house, found);
  else if (options['format'] === 'slack') printJson(house, handoffSlack(found, ticketUrl));
  else house.out(writePage(house, found, handoffPage(found, ticketUrl)));
}

/**
 * Writes the page and what the next one is compared with, and keeps the words of those who leave.
 *
 * @returns the page as it lies on disk
 * @throws UserError when somebody edited the program's part: nothing is written then
 */
function writePage(house: House, found: Handoff, fresh: string): string {
  const onDisk = readHandoffPage(house.contentDir, found.day);
  const plan = planWrite(fresh, onDisk === undefined ? undefined : withoutOwnWords(onDisk));
  if (plan.kind === 'keep' && plan.why === 'edited') {
    throw new UserError(
      `${handoffPagePath(found.day)} was edited above its last heading; it stays as it is.`,
      'Move your words below the last heading and take the other changes back, or delete the page; then run again.',
    );
  }
  const own = onDisk === undefined ? undefined : splitOwnWords(onDisk).own;
  const text = plan.kind === 'keep' ? onDisk! : splitOwnWords(plan.text).head + (own ?? splitOwnWords(plan.text).own!);
  writeHandoffPage(house.contentDir, found.day, text);
  writeHandoffRecord(house.contentDir, found.day, handoffRecord(found));
  const state = acknowledgement(text, committedText(house.contentDir, handoffPagePath(found.day)));
  house.warn(`${handoffPagePath(found.day)}: ${STATES[state]}`);
  return text;
}

const STATES: Readonly<Record<ReturnType<typeof acknowledgement>, string>> = {
  acknowledged: 'acknowledged',
  named: 'names who takes over; commit it to acknowledge the handoff',
  open: 'not acknowledged yet',
};

/** The newest handoff from before a day, and whether somebody took over then. */
function handoffBefore(house: House, day: string): HandoffContext['before'] {
  const before = readHandoffBefore(house.contentDir, day);
  return before && { ...before.record, acknowledged: isTakenOver(house, before.day) };
}

/** Titles of the newest week's topics that are new or grow. */
function rising(house: House): string[] {
  const topics = readWeeks(house.contentDir).at(-1)?.topics ?? [];
  return topics
    .filter(({ trend }) => trend.direction === 'rising' || trend.direction === 'new')
    .map(({ title }) => title);
}

function drafts(house: House): string[] {
  const { pages } = readPages(house.contentDir);
  return pages
    .filter(({ frontMatter }) => ['draft', 'in-review'].includes(frontMatter.status))
    .map(({ frontMatter }) => frontMatter.title);
}
