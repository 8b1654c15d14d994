import type { SlackDoor } from '../io/slack-post.ts';
import type { SlackMessage } from '../model/slack-message.ts';
import { assertPostable } from './guard.ts';
import { printJson, type House } from './house.ts';
import { secretsOf } from './known.ts';
import type { Options } from './verb.ts';

export interface Letter {
  readonly channel: string;
  /** The same key replaces what was posted before. */
  readonly key: string;
  readonly message: SlackMessage;
}

/**
 * Posts with `--apply`; otherwise says what it would post, and posts nothing.
 *
 * @throws UserError when the message holds something private
 */
export async function postOrShow(
  house: House,
  { channel, key, message }: Letter,
  options: Options,
  open: (env: House['env']) => SlackDoor,
): Promise<void> {
  assertPostable({ path: `${key}.slack.json`, text: JSON.stringify(message, null, 1) }, await secretsOf(house));
  if (options['apply'] !== true) {
    house.warn(`Would post this to ${channel}, with ${message.thread.length} replies in its thread; --apply does it.`);
    printJson(house, message);
    return;
  }
  const done = await open(house.env).post(channel, key, message);
  if (house.json) printJson(house, { channel, key, done });
  else house.out(`${done === 'posted' ? 'Posted to' : 'Replaced in'} ${channel}: ${message.text}\n`);
}
