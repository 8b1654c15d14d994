import type { Redacted } from '../model/redacted.ts';
import type { Id } from '../model/ticket.ts';
import { escapeMarkdown } from '../text/markdown.ts';

/** Text on one line, at most `most` characters, cut at a word. */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** One line of ticket text for Markdown, at most `most` characters long before escaping. */
export function inMarkdown(text: Redacted, most: number): string {
  return escapeMarkdown(clipped(text, most));
}

/** A ticket as people say it: `#1234`, or the reference of another source as it is. */
export function ticketName(ref: Id): string {
  return typeof ref === 'number' || /^\d+$/.test(ref) ? `#${ref}` : ref;
}

/** Where the ticket opens for staff, when the desk has said it. `template` holds `{id}`. */
export function ticketLink(ref: Id, template: string | undefined): string | undefined {
  if (template === undefined || ticketName(ref)[0] !== '#') return undefined;
  return template.replace('{id}', encodeURIComponent(String(ref)));
}

/** `1 ticket`, `2 tickets`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
