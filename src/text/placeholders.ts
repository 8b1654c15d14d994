/** A placeholder that names nothing: `line` counts from 1. */
export interface UnknownPlaceholder {
  readonly line: number;
  readonly name: string;
}

const PLACEHOLDER = /\{\{\s*([^{}\n]*?)\s*\}\}/g;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

/**
 * Puts values in for `{{name}}` in the body of a page. Front matter stays as it is; nothing is evaluated.
 *
 * @returns the page, and every placeholder that `values` does not know; those stay as they are
 */
export function fillPlaceholders(
  page: string,
  values: ReadonlyMap<string, string>,
): { readonly text: string; readonly unknown: readonly UnknownPlaceholder[] } {
  const front = FRONT_MATTER.exec(page);
  const head = front?.index === 0 ? front[0] : '';
  const unknown: UnknownPlaceholder[] = [];
  const body = page.slice(head.length).replace(PLACEHOLDER, (written: string, name: string, offset: number) => {
    const value = values.get(name);
    if (value !== undefined) return value;
    unknown.push({ line: page.slice(0, head.length + offset).split('\n').length, name });
    return written;
  });
  return { text: head + body, unknown };
}
