import type { Redacted } from '../model/redacted.ts';
import type { Question, Thread } from '../model/thread.ts';
import { lettersOf, withoutAlike } from '../text/alike.ts';
import type { Wording } from './match.ts';
import { subjectProper, withoutPointer } from './phrasings.ts';

/** Of a topic, how many questions and how many replies are compared with articles. */
const WORDINGS = 30;
const EXAMPLES = 5;
/** An example is at least this much as typical as the most typical question. */
const LEAST_TYPICAL = 0.6;
/** Of an example, in characters. */
const EXAMPLE_LENGTH = 220;

/** People and organizations the source does not tell apart count as one. */
export function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys).size;
}

/**
 * The most typical questions in their own words, cut to a line each; none twice, none the title, none that hardly belongs. First comes the one
 * that the title is taken from, where it says more.
 */
export function examplesOf(threads: readonly Thread[], centrality: readonly number[], title: string): Redacted[] {
  const least = LEAST_TYPICAL * Math.max(...centrality);
  const words = lettersOf(title);
  const typical = threads
    .map(({ question }, at) => ({
      line: lineOf(question, EXAMPLE_LENGTH),
      centrality: centrality[at]!,
      isNamed: lettersOf(`${question.subject} ${question.text}`).includes(words),
    }))
    .filter(
      ({ line, centrality, isNamed }) => (isNamed || centrality >= least) && !['', words].includes(lettersOf(line)),
    )
    .sort((a, b) => b.centrality - a.centrality || (a.line < b.line ? -1 : 1));
  const named = typical.filter(({ isNamed }) => isNamed).slice(0, 1);
  const others = typical.filter((one) => !named.includes(one) && one.centrality >= least);
  return withoutAlike([...named, ...others], ({ line }) => line)
    .map(({ line }) => line)
    .slice(0, EXAMPLES);
}

/** What is looked up in the articles. */
export interface Wordings {
  /** The most typical questions. */
  readonly questions: readonly Wording[];
  /** The replies to them, which say what an article that answers would say. */
  readonly replies: readonly Wording[];
}

export function wordingsOf(threads: readonly Thread[], centrality: readonly number[]): Wordings {
  const typical = [...threads.keys()]
    .sort((a, b) => centrality[b]! - centrality[a]! || a - b)
    .slice(0, WORDINGS)
    .map((at) => threads[at]!);
  const replies = typical.flatMap(({ turns }) => turns.filter(({ kind }) => kind === 'answer'));
  return {
    questions: typical.map(({ question: { subject, text } }) => ({ subject, body: text })),
    replies: replies.slice(0, WORDINGS).map(({ text }) => ({ subject: '', body: text })),
  };
}

/** A long number that is cut within looks like a short one. */
const DIGITS = /^ ?[\d(]/;
const LAST_DIGITS = /[\s\d().+-]+$/;

/**
 * A question in its own words on one line, without a help desk's notice that it replies to and words that only say that something is
 * asked. No colon ties subject and text: after `Forgot password` it would make a secret of what follows.
 *
 * @param length  of the line at most, in characters
 */
export function lineOf(question: Question, length: number): Redacted {
  const text = withoutPointer(question.text);
  const head = (text === '' ? question.subject : subjectProper(question.subject)).replace(/\s*:\s*$/, '');
  const tie = head === '' || text === '' || /[.?!]$/.test(head) ? ' ' : ' – ';
  const whole = `${head}${tie}${text}`.replace(/\s+/g, ' ').trim();
  if (whole.length <= length) return whole as Redacted;
  const blank = whole.lastIndexOf(' ', length);
  const kept = whole.slice(0, blank > 0 ? blank : length);
  return `${DIGITS.test(whole.slice(kept.length)) ? kept.replace(LAST_DIGITS, '') : kept} …` as Redacted;
}
