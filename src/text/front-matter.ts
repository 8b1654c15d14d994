import { LineCounter, parseDocument, type Document } from 'yaml';

/** A page taken apart. */
export interface Parts {
  /** The parsed front matter; an empty object when there is none. */
  readonly data: unknown;
  readonly body: string;
  /** The line of the file, from 1, on which a key of the front matter stands; 1 when it does not. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** Front matter that is not YAML: `line` counts from 1 in the file. */
export interface BrokenFrontMatter {
  readonly line: number;
  readonly why: string;
}

/** Splits a Markdown page into front matter and body. Windows line ends are read too. */
export function splitFrontMatter(page: string): Parts | BrokenFrontMatter {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(page);
  if (match?.index !== 0) {
    if (/^\uFEFF?---[ \t]*\r?\n/.test(page)) return { line: 1, why: 'the front matter is never closed by a line ---' };
    return { data: {}, body: page, lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1]!, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    return { line: (error.linePos?.[0].line ?? 0) + 1, why: error.message.split('\n')[0]!.replace(/ at line .*$/, '') };
  }
  return {
    data: document.toJS() ?? {},
    body: page.slice(match[0].length),
    lineOf: (path) => lineIn(document, lines, path) + 1,
  };
}

/** The line, from 1, of the node at `path`, or of its nearest parent that exists. */
export function lineIn(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range !== undefined) return lines.linePos(node.range[0]!).line;
  }
  return 1;
}
