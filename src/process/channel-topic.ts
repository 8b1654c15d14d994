import { SLACK_LIMITS } from '../model/slack-message.ts';

const LABEL = 'On duty: ';
const SEPARATOR = ' | ';

/**
 * The topic of a channel with the names of those on duty in it, the rest as it was.
 *
 * A part that starts with `On duty:` is replaced where it stands; otherwise one is put in front. When all is longer than Slack allows,
 * the rest is cut at its end, never the names.
 *
 * @param topic  as Slack keeps it: `&`, `<` and `>` escaped; parts are separated by ` | `
 */
export function channelTopic(topic: string, names: string): string {
  const duty = `${LABEL}${names.replaceAll('|', ' ')}`;
  const parts = topic === '' ? [] : topic.split(SEPARATOR);
  const at = parts.findIndex((part) => part.startsWith(LABEL));
  const whole = at === -1 ? [duty, ...parts] : parts.with(at, duty);
  if (lengthOf(whole.join(SEPARATOR)) <= SLACK_LIMITS.topic) return whole.join(SEPARATOR);
  return shortened(duty, whole.filter((part) => part !== duty).join(SEPARATOR));
}

/** The names in front, and as many whole characters of the rest as fit. */
function shortened(duty: string, rest: string): string {
  let kept = '';
  for (const [piece] of rest.matchAll(/&(?:amp|lt|gt);|<[^>]*>|[\s\S]/gu)) {
    if (lengthOf(`${duty}${SEPARATOR}${kept}${piece}…`) > SLACK_LIMITS.topic) break;
    kept += piece;
  }
  return kept === '' ? duty.slice(0, SLACK_LIMITS.topic) : `${duty}${SEPARATOR}${kept.trimEnd()}…`;
}

/** Slack counts what is shown: an escaped character is one. */
function lengthOf(topic: string): number {
  return topic.replace(/&(?:amp|lt|gt);/g, '.').length;
}
