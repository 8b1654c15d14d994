import { Option } from 'commander';
import { writeBoard } from '../io/process-files.ts';
import { openSlack } from '../io/slack-post.ts';
import { triage as order } from '../process/triage.ts';
import { boardOf } from '../process/board.ts';
import { triageMarkdown } from '../process/triage-markdown.ts';
import { triageSlack } from '../process/triage-slack.ts';
import { readDesk, replies } from './desk.ts';
import { printJson, type House } from './house.ts';
import { postOrShow } from './post.ts';
import { optionText, type Options, type Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('say what is due today, in the order to do it')
      .description(
        'Says what is due on the tickets of the store: overdue first, each with its deadline, why, and the rule. ' +
          'With --slack and --apply it posts to a channel; a rerun on the same day replaces what it posted.',
      )
      .addOption(new Option('--format <format>', 'how to print it').choices(['md', 'json', 'slack']).default('md'))
      .option('--slack <channel>', 'the channel to post to, such as #support-stream (shown only, without --apply)')
      .option(
        '--board',
        'also leave it, without text of tickets, in board.json for the desk board of the internal site',
      )
      .option('--apply', 'really post'),
  run: (house, _, options) => triage(house, options),
};

/** Prints the triage, or posts it. */
export async function triage(house: House, options: Options): Promise<void> {
  const desk = await readDesk(house);
  const found = order(desk, replies(house, desk.settings));
  const { ticketUrl } = desk.settings.site;
  if (options['board'] === true) writeBoard(house.contentDir, boardOf(found));
  const channel = optionText(options, 'slack');
  if (channel !== undefined) {
    const key = `triage-${desk.clock.dayOf(desk.now)}`;
    await postOrShow(house, { channel, key, message: triageSlack(found, ticketUrl) }, options, openSlack);
  } else if (house.json || options['format'] === 'json') printJson(house, found);
  else if (options['format'] === 'slack') printJson(house, triageSlack(found, ticketUrl));
  else house.out(triageMarkdown(found, ticketUrl));
}
