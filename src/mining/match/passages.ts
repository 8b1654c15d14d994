/** A passage ends at the first line break after so many words, or at a heading. */
const WORDS = 120;
/** A heading does not cut off less than this. */
const FEWEST_WORDS = 40;

/** Cuts a body into passages of about a hundred words, at headings where it can; at least one, which may be empty. */
export function passages(body: string): string[] {
  const found: string[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    found.push(lines.join('\n'));
    lines = [];
    length = 0;
  };
  for (const line of body.split('\n')) {
    if (/^#{1,3} /.test(line) && length > FEWEST_WORDS) close();
    lines.push(line);
    length += line.split(/\s+/).length;
    if (length >= WORDS) close();
  }
  if (lines.length > 0) close();
  return found;
}
