/** Characters that can start or end Markdown or HTML anywhere in a line. */
const MARKUP = /[\\`*_{}[\]<>()#+!|~&$^=:-]/g;
/** What GitHub turns into a mention or a reference: `@name`, `#12`, `GH-12`. A zero-width space breaks it and is not seen. */
const REFERENCE = /(@|#|\bGH-)(?=[\p{L}\p{N}])/gu;
/** A number and a full stop at the start of a line would begin a list. */
const LIST_NUMBER = /^(\s*\d+)\./;

/**
 * Makes a text that stands in one line of Markdown and says just what it says: no markup, no HTML, no mention, no reference.
 *
 * Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LIST_NUMBER, '$1\\.')
    .replace(REFERENCE, '$1\u200B');
}
