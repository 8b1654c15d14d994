/** What the buttons of a wiki's or a forum's editor put in for people to write over. */
const EXAMPLE = String.raw`(?:(?:bold|italic) text|link (?:text|title)|headline text)`;
const OWN_WORDS = String.raw`(?!(?:s|ed|ing)\b)[\p{L}\p{N}'’#*[(]`;

const EXAMPLES = [
  /\[https?:\/\/(?:www\.)?example\.com\/?(?: link t(?:ext|itle))?\]/giu,
  /link t(?:ext|itle) \(https?:\/\/(?:www\.)?example\.com\/?\)/giu,
  /(?:^|(?<=[\s\p{Ll}]))[-#*]?[ \t]*(?:(?:Numbered|Bulleted) list )+item/gmu,
  // In the marks that make text bold, alone on its line, run into words of the writer, or before a sentence of theirs.
  new RegExp(`['’]{2,}\\s*${EXAMPLE}\\s*['’]{2,}`, 'giu'),
  new RegExp(`^[ \\t]*${EXAMPLE}[ \\t]*$`, 'gimu'),
  new RegExp(`${EXAMPLE}(?=${OWN_WORDS})|(?<=[\\p{Ll}\\p{N})\\].?!])${EXAMPLE}`, 'gu'),
  new RegExp(`^[ \\t]*${EXAMPLE}[ \\t]+(?=\\p{Lu})`, 'gmu'),
];

/** Takes out the examples of an editor that people left in their text, such as `bold text` and `# Numbered list item`. Linear. */
export function withoutUntouched(text: string): string {
  return EXAMPLES.reduce((rest, example) => rest.replace(example, ' '), text);
}
