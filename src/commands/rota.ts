import { Argument } from 'commander';
import { openSlack } from '../io/slack-post.ts';
import { UserError } from '../model/user-error.ts';
import { businessClock } from '../process/business-clock.ts';
import { channelTopic } from '../process/channel-topic.ts';
import { rotaCalendar } from '../process/rota-calendar.ts';
import { changeOfDuty, rotaMarkdown, rotaView, type RotaView } from '../process/rota-view.ts';
import { addDays } from '../process/rota.ts';
import { escaped, paragraph, plain } from '../process/slack-blocks.ts';
import { printJson, settingsOf, type House } from './house.ts';
import type { Options, Verb } from './verb.ts';

const CALENDAR_DAYS = 364;

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('say who has the desk, and tell the channel')
      .description(
        'Shows who is on, who comes next, what is wrong with the rota and how the year is shared. `rota announce` puts the names into ' +
          'the topic of the support channel, leaves the rest of the topic as it is, and posts the change; it only says so without --apply.',
      )
      .addArgument(new Argument('[action]', 'what to do').choices(['show', 'announce']).default('show'))
      .option('--ics', 'print a year of it as an iCalendar file')
      .option('--apply', 'really write to Slack'),
  run: (house, [action], options) =>
    action === 'announce' ? announce(house, options) : Promise.resolve(rota(house, options)),
};

/**
 * Prints the rota.
 *
 * @throws UserError after printing, when somebody is missing or booked twice
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a verb is asynchronous, this one needs nothing to wait for
export async function rota(house: House, options: Options): Promise<void> {
  const { view, settings } = read(house);
  if (options['ics'] === true) {
    const from = view.rotations[0]?.start ?? house.now.toISOString().slice(0, 10);
    house.out(rotaCalendar(settings.rota, settings.name, from, addDays(from, CALENDAR_DAYS - 1)));
  } else if (house.json) printJson(house, view);
  else house.out(rotaMarkdown(view));
  if (view.problems.length > 0) {
    throw new UserError(
      view.problems.map(({ message }) => message).join('\n'),
      `Mend the rota in ${house.contentDir}/desk.yaml.`,
    );
  }
}

/** Names those on duty in the channel's topic and posts the change, with `--apply`; safe to run again. */
export async function announce(house: House, options: Options): Promise<void> {
  const { view, settings, clock } = read(house);
  if (view.rotations.length === 0) {
    throw new UserError(
      'The rota has no people.',
      'Name them under rota.people and rota.order in desk.yaml; nothing was changed.',
    );
  }
  const channel = settings.channels.support;
  const { names, text } = changeOfDuty(view, house.now.getTime(), clock, settings.rota);
  if (options['apply'] !== true) {
    house.out(
      `Would set the topic of ${channel} to begin with: ${channelTopic('', escaped(names))}\nWould post: ${text}\n`,
    );
    return;
  }
  const slack = openSlack(house.env);
  const before = await slack.topicOf(channel);
  const topic = channelTopic(before, escaped(names));
  if (topic !== before) await slack.setTopic(channel, topic);
  const message = { text: escaped(text), blocks: [paragraph(plain(text))], thread: [] };
  const done = await slack.post(channel, `rota-${view.rotations[0]!.start}`, message);
  if (house.json) printJson(house, { channel, topic, changed: topic !== before, done });
  else house.out(`${channel}: the topic ${topic === before ? 'already names' : 'now names'} ${names}; ${done}.\n`);
}

function read(house: House): {
  view: RotaView;
  settings: ReturnType<typeof settingsOf>;
  clock: ReturnType<typeof businessClock>;
} {
  const settings = settingsOf(house);
  const clock = businessClock(settings);
  return { view: rotaView(settings, clock, house.now.getTime()), settings, clock };
}
