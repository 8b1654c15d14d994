import type { Redacted } from '../model/redacted.ts';
import type { Question, Thread } from '../model/thread.ts';
import type { Wording } from './match.ts';

/** Of a topic, how many questions and how many replies are compared with articles. */
const WORDINGS = 30;
const EXAMPLES = 5;
/** Of an example, in characters. */
const EXAMPLE_LENGTH = 220;

/** People and organizations the source does not tell apart count as one. */
export function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys).size;
}

/** The most typical questions in their own words, cut to a line each, none twice, none the title. */
export function examplesOf(threads: readonly Thread[], centrality: readonly number[], title: string): Redacted[] {
  const typical = threads
    .map(({ question }, at) => ({ line: lineOf(question), centrality: centrality[at]! }))
    .sort((a, b) => b.centrality - a.centrality || (a.line < b.line ? -1 : 1));
  const lines = new Map(typical.map(({ line }) => [line.toLowerCase(), line]));
  lines.delete(title.toLowerCase());
  return [...lines.values()].filter((line) => line !== '').slice(0, EXAMPLES);
}

/** What is looked up in the articles: the most typical questions, and the replies to them, which say what an article that answers would say. */
export function wordingsOf(threads: readonly Thread[], centrality: readonly number[]): Wording[] {
  const typical = [...threads.keys()]
    .sort((a, b) => centrality[b]! - centrality[a]! || a - b)
    .slice(0, WORDINGS)
    .map((at) => threads[at]!);
  const replies = typical.flatMap(({ turns }) => turns.filter(({ kind }) => kind === 'answer'));
  return [
    ...typical.map(({ question: { subject, text } }) => ({ subject, body: text })),
    ...replies.slice(0, WORDINGS).map(({ text }) => ({ subject: '', body: text })),
  ];
}

function lineOf({ subject, text }: Question): Redacted {
  const whole = `${subject}${subject === '' || /[.?!:]$/.test(subject) ? '' : ':'} ${text}`.replace(/\s+/g, ' ').trim();
  if (whole.length <= EXAMPLE_LENGTH) return whole as Redacted;
  return `${whole.slice(0, whole.lastIndexOf(' ', EXAMPLE_LENGTH))} …` as Redacted;
}
