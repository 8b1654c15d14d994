/** Names of members and channels by id, for mentions. */
export type Names = ReadonlyMap<string, string>;

/**
 * Slack's message markup as plain text: mentions as `@name`, links as `words (address)`, entities undone. Code fences and
 * backticks stay.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function plainText(text: string, names: Names): string {
  return text
    .replace(/<([^<>\n]+)>/g, (_, inner: string) => mention(inner, names))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function mention(inner: string, names: Names): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  if (target.startsWith('@')) return `@${label ?? names.get(target.slice(1)) ?? 'someone'}`;
  if (target.startsWith('#')) return `#${label ?? names.get(target.slice(1)) ?? 'channel'}`;
  if (target.startsWith('!subteam^')) return label ?? '@group';
  if (target.startsWith('!date^')) return label ?? '';
  if (target.startsWith('!')) return `@${label ?? target.slice(1)}`;
  const address = target.replace(/^mailto:/, '');
  return label === undefined || label === address ? address : `${label} (${target})`;
}
