/** Characters that start or end Markdown or HTML anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|~$]|!(?=\[)|&(?=#?\w+;)/g;
/** Characters that mean something only where a line starts. */
const LINE_START = /^[#+=-]/;
/**
 * Where a mention (`@name`), a reference (`#12`, `GH-12`) or a link by itself (`https://…`, `www.…`) would begin. A zero-width space breaks
 * it and is not seen; a backslash would not, since these are looked for after the escapes are gone.
 */
const REFERENCE = /[@#](?=[\p{L}\p{N}])|\bGH-(?=\d)|:(?=\/\/)|www(?=\.)/giu;
/** A number and a full stop at the start of a line would begin a list. */
const LIST_NUMBER = /^(\d+)([.)])/;

/**
 * Makes a text that stands in one line of Markdown and says just what it says: no markup, no HTML, no mention, no reference, no link.
 *
 * Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LINE_START, '\\$&')
    .replace(LIST_NUMBER, '$1\\$2')
    .replace(REFERENCE, '$&\u200B');
}

/** Breaks mentions, references and links in words that stand where Markdown is not read, as in the title of an issue. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, '$&\u200B');
}
