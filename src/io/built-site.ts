import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of a built site, unpacked. */
export interface BuiltFile {
  /** Path under the folder of the site, with `/` between folders. */
  readonly path: string;
  /** Ending that tells how to read the text, without the dot. */
  readonly format: string;
  readonly text: string;
  /** Programs, styles, search indexes, images: bytes in which words stand, but no sentences. */
  readonly isCode: boolean;
}

/** Whether a page or the settings changed after a site was built of them: the site tells of what was. */
export function isStale(siteDir: string, contentDir: string): boolean {
  const built = statSync(siteDir).mtimeMs;
  const sources = globSync(['desk.yaml', '{kb,process}/**/*.*'], { cwd: contentDir });
  return sources.some((path) => statSync(join(contentDir, path)).mtimeMs > built);
}

const WORDS = new Set(['html', 'htm', 'xml', 'json', 'txt', 'md', 'webmanifest', 'ics', 'csv']);

/** Reads every file of a built site by path, search fragments unpacked; of bytes that are no UTF-8 only ASCII is kept, the rest as blanks. */
export function readBuiltSite(dir: string): BuiltFile[] {
  return globSync('**/*', { cwd: dir })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => statSync(join(dir, path)).isFile())
    .sort()
    .map((path) => read(path, readFileSync(join(dir, path))));
}

function read(path: string, packed: Buffer): BuiltFile {
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const bytes = isPacked ? gunzipSync(packed) : packed;
  const ending = extname(path).slice(1).toLowerCase();
  // A fragment of the search index is a mark, then JSON.
  if (ending === 'pf_fragment') {
    const text = bytes.toString('utf8');
    return { path, format: 'json', text: text.slice(text.indexOf('{')), isCode: false };
  }
  const isCode = !WORDS.has(ending);
  return { path, format: ending, text: isText(bytes) ? bytes.toString('utf8') : asciiOf(bytes), isCode };
}

function isText(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8')).equals(bytes);
}

function asciiOf(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[^\n -~]/g, ' ');
}
