import type { Problem } from '../model/problem.ts';
import type { Thread } from '../model/thread.ts';
import { lineOf, type GateFile } from './gate.ts';
import { lex } from './redact/lexer.ts';
import { folded } from './redact/words.ts';

/** A page may share this many words with a note by chance, not more. */
const SHINGLE_WORDS = 8;

/**
 * Says where pages for customers repeat an internal note: eight words on end that a note has and nothing public does. Threads may be a
 * stream; what is kept grows with the pages alone.
 */
export function repeatedNotes(
  pages: readonly GateFile[],
  threads: Iterable<Pick<Thread, 'question' | 'turns'>>,
): Problem[] {
  const shingles = pages.map(({ text }) => shinglesOf(text));
  const shown = new Set(shingles.flatMap((page) => page.map(({ words }) => words)));
  const noted = new Set<string>();
  const said = new Set<string>();
  for (const { question, turns } of threads) {
    keep(said, [question.subject, question.text, ...question.pasted]);
    for (const { kind, text, pasted } of turns) keep(kind === 'note' ? noted : said, [text, ...pasted]);
  }
  return pages.flatMap(({ path, text }, at) => {
    const first = shingles[at]!.find(({ words }) => noted.has(words) && !said.has(words));
    if (first === undefined) return [];
    const message = 'repeats an internal note; write it in other words or make the page internal';
    return [{ path, line: lineOf(text, first.at), rule: 'internal-note', message }];
  });

  function keep(among: Set<string>, texts: readonly string[]): void {
    for (const text of texts) for (const { words } of shinglesOf(text)) if (shown.has(words)) among.add(words);
  }
}

function shinglesOf(text: string): { words: string; at: number }[] {
  const { starts, ends, length } = lex(text);
  const words = Array.from({ length }, (_, at) => folded(text.slice(starts[at], ends[at])));
  return words
    .slice(0, Math.max(0, length - SHINGLE_WORDS + 1))
    .map((_, at) => ({ words: words.slice(at, at + SHINGLE_WORDS).join(' '), at: starts[at]! }));
}
