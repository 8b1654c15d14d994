import { InvalidArgumentError, Option } from 'commander';
import { readWeeks, weekFile } from '../io/pages.ts';
import { openSlack } from '../io/slack-post.ts';
import { UserError } from '../model/user-error.ts';
import { WeekName } from '../model/week.ts';
import { digestSlack, WRITTEN_FIRST } from '../process/digest-slack.ts';
import { inEach, jobsOf, shownJobs } from '../writing/jobs.ts';
import { todoOf } from '../writing/report-job.ts';
import { candidates, reportMarkdown } from '../writing/report.ts';
import { assertNothingPrivate } from './guard.ts';
import { printJson, settingsOf, type House } from './house.ts';
import { secretsOf } from './known.ts';
import { postOrShow } from './post.ts';
import { optionText, type Options, type Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('print the weekly FAQ-candidate report')
      .description('Prints what a week found: what is new, what grows, what to write. Needs no store.')
      .option('--week <week>', 'which week, as 2026-W47 (default: the newest)', weekName)
      .addOption(new Option('--format <format>', 'how to print it').choices(['md', 'json', 'slack']).default('md'))
      .option('--slack <channel>', 'the channel to post it to (shown only, without --apply)')
      .option('--apply', 'really post'),
  run: (house, _, options) => report(house, options),
};

/** Prints the report of a week that was mined before, or posts it. @throws UserError when it would show something private */
export async function report(house: House, options: Options): Promise<void> {
  const settings = settingsOf(house);
  const weeks = readWeeks(house.contentDir);
  const at = options['week'] === undefined ? weeks.length - 1 : weeks.findIndex(({ week }) => week === options['week']);
  const week = weeks[at];
  if (week === undefined) {
    const asked = typeof options['week'] === 'string' ? ` ${options['week']}` : '';
    throw new UserError(
      `There is no week${asked} in ${house.contentDir}/weeks.`,
      'Run tierzero mine first, or name a week that is there.',
    );
  }
  const channel = optionText(options, 'slack');
  const jobs = jobsOf(candidates(week));
  const toWrite = [...new Set([...shownJobs(jobs, WRITTEN_FIRST), ...jobs])].map((job) => ({
    topic: job.topic,
    tickets: inEach(job, ({ size }) => size),
    todo: todoOf(job),
  }));
  const message = digestSlack(settings.name, week, weeks[at - 1], toWrite);
  const text = reportMarkdown(settings, week, weeks[at - 1]);
  const slack = { path: 'report.slack.json', text: JSON.stringify(message, null, 1) };
  assertNothingPrivate([weekFile(week), { path: 'report.md', text }, slack], await secretsOf(house));
  if (channel !== undefined) {
    await postOrShow(house, { channel, key: `report-${week.week}`, message }, options, openSlack);
  } else if (options['format'] === 'slack') printJson(house, message);
  else if (house.json || options['format'] === 'json') printJson(house, week);
  else house.out(text);
}

function weekName(text: string): string {
  if (!WeekName.safeParse(text).success) throw new InvalidArgumentError('Write a week as 2026-W47.');
  return text;
}
