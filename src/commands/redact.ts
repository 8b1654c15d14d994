import { redactor } from '../mining/redact.ts';
import { visible } from '../text/invisible.ts';
import { printJson, type House } from './house.ts';
import { knownIn } from './known.ts';
import type { Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('mask private values in a text')
      .description(
        'Reads text on stdin and prints it with names, addresses, numbers and secrets masked; people and organizations that the ' +
          'store knows are among them. With --json: {text, spans: [{start, end, type}…]}, offsets into the visible text that came in.',
      ),
  run: redact,
};

export async function redact(house: House): Promise<void> {
  const mask = redactor(await knownIn(house));
  let text = '';
  for await (const chunk of house.stdin()) text += chunk;
  const { text: redacted, spans } = mask(visible(text));
  if (house.json) printJson(house, { text: redacted, spans });
  else house.out(redacted);
}
