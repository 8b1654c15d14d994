const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A piece that ends so goes on in the next one. */
const UNFINISHED =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|cf|vs|approx|resp|incl|esp|no|nr|fig|sec|ver|v|dr|mr|mrs|ms|prof|st|inc|ltd|dept|a\.m|p\.m|u\.s|bzw|z\.b|d\.h|usw|ca|p\.ej|\p{Lu})\.\s*$/iu;

/** The next sentence can hardly begin so: a file extension, a version, a lower-case word. */
const CONTINUES = /^[\p{Ll}\d.,;:)\]/\\_-]/u;

/**
 * Sentences of a prose text in reading order, trimmed, none empty. Abbreviations, versions, file names and commands do not
 * end one; a line break does when the line before is finished or a paragraph ends.
 */
export function sentences(text: string): string[] {
  return text.split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)/).flatMap(inParagraph);
}

function inParagraph(paragraph: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(oneLine(paragraph))) {
    if (open !== '' && !goesOn(open, segment)) {
      found.push(open.trim());
      open = '';
    }
    open += segment;
  }
  found.push(open.trim());
  return found.filter((sentence) => sentence !== '');
}

function oneLine(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

/** `open` may be long: only its end is looked at. */
function goesOn(open: string, next: string): boolean {
  const end = open.slice(-24);
  // Inside of a word, such as `add ?limit=3`.
  if (/[.!?]$/.test(end) && /^[\p{Ll}\d_]/u.test(next)) return true;
  if (UNFINISHED.test(end)) return true;
  return CONTINUES.test(next) && !/[!?]["')\]]?\s*$/.test(end);
}
