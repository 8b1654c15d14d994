/** A string with what follows it if that is a colon, a bracket, or a line break. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]|\n/g;

/** Keys that stand twice in one object of a JSON text, with the line of each further one; JSON takes the last and says nothing. */
export function repeatedKeys(text: string): { readonly key: string; readonly line: number }[] {
  const open: Set<string>[] = [];
  const found: { key: string; line: number }[] = [];
  let line = 1;
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (token === '\n') line++;
    else if (colon !== undefined) {
      const key = String(JSON.parse(token.slice(0, -colon.length)));
      if (open.at(-1)?.has(key) === true) found.push({ key, line });
      open.at(-1)?.add(key);
      line += colon.split('\n').length - 1;
    }
  }
  return found;
}
