import type { Thread } from '../../model/thread.ts';
import { lex } from '../redact/lexer.ts';
import { folded } from '../redact/words.ts';

/** Whether somebody in these threads said a text: its words stand there on end, whatever marks are between them. */
export function saidIn(threads: readonly Thread[]): (text: string) => boolean {
  const said = threads.map(({ question, turns }) => {
    const passages = [question, ...turns].flatMap(({ text, pasted }) => [text, ...pasted]);
    return wordsOf([question.subject, ...passages].join('\n'));
  });
  return (text) => {
    const words = wordsOf(text);
    return words.trim() !== '' && said.some((thread) => thread.includes(words));
  };
}

/** Words between blanks, one before the first and one behind the last. */
function wordsOf(text: string): string {
  const { starts, ends, length } = lex(text);
  return ` ${Array.from({ length }, (_, at) => folded(text.slice(starts[at], ends[at]))).join(' ')} `;
}
