import { SLACK_LIMITS, type SlackBlock, type SlackInline } from '../model/slack-message.ts';
import type { Id } from '../model/ticket.ts';
import { clipped, ticketLink, ticketName } from './shown.ts';

/** Builders of the few blocks that the desk's messages use; each keeps within Slack's limits. */

export function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text: clipped(text, SLACK_LIMITS.header) } };
}

export function paragraph(...elements: readonly SlackInline[]): SlackBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

export function list(style: 'bullet' | 'ordered', items: readonly (readonly SlackInline[])[]): SlackBlock {
  const elements = items.map((inline) => ({ type: 'rich_text_section' as const, elements: inline }));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements }] };
}

export function plain(text: string): SlackInline {
  return { type: 'text', text: clippedBreaks(text) };
}

export function bold(text: string): SlackInline {
  return { type: 'text', text: clippedBreaks(text), style: { bold: true } };
}

export function ticket(ref: Id, ticketUrl: string | undefined): SlackInline {
  const url = ticketLink(ref, ticketUrl);
  return url === undefined ? bold(ticketName(ref)) : { type: 'link', url, text: ticketName(ref) };
}

/** Text outside blocks, where Slack reads `<!here>`, `<@U1>` and links: only its three control characters are escaped. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function clippedBreaks(text: string): string {
  return text.length <= SLACK_LIMITS.text ? text : `${text.slice(0, SLACK_LIMITS.text - 1)}…`;
}
