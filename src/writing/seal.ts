import { createHash } from 'node:crypto';

/** What may be done with a generated page, given what lies on disk. */
export type Write =
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'keep'; readonly why: 'edited' | 'same' };

const SEAL_LINE = /^seal: ([0-9a-f]{64})\n/m;

/**
 * Puts a seal into the front matter of a generated page: the SHA-256 of all its other bytes.
 *
 * @param page  Markdown that starts with a front matter block (`---`) without a seal
 */
export function seal(page: string): string {
  const end = frontMatterEnd(page);
  if (end === undefined) throw new Error('only a page with front matter can be sealed');
  return `${page.slice(0, end)}seal: ${digest(page)}\n${page.slice(end)}`;
}

/** Whether a page still is, byte for byte, what the program wrote. Any doubt says no. */
export function isUntouched(page: string): boolean {
  const end = frontMatterEnd(page);
  const line = end === undefined ? null : SEAL_LINE.exec(page.slice(0, end));
  if (line === null) return false;
  return digest(page.slice(0, line.index) + page.slice(line.index + line[0].length)) === line[1];
}

/** Decides whether `fresh` may go where `onDisk` lies. Total: it never throws on any `onDisk`. */
export function planWrite(fresh: string, onDisk: string | undefined): Write {
  const text = seal(fresh);
  if (onDisk === undefined) return { kind: 'create', text };
  if (onDisk === text) return { kind: 'keep', why: 'same' };
  return isUntouched(onDisk) ? { kind: 'replace', text } : { kind: 'keep', why: 'edited' };
}

/** Offset of the line that closes the front matter. */
function frontMatterEnd(page: string): number | undefined {
  if (!page.startsWith('---\n')) return undefined;
  const at = page.indexOf('\n---\n', 3);
  return at === -1 ? undefined : at + 1;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
