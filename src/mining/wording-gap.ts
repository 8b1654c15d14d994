import type { Article } from '../model/article.ts';
import type { Redacted } from '../model/redacted.ts';
import type { Thread } from '../model/thread.ts';
import { withoutAlike } from '../text/alike.ts';
import { meanings } from '../text/terms.ts';
import { phrasings } from './phrasings.ts';

const MOST_QUESTIONS = 5;
/** A question in an article’s front matter stands alone: it says what it is about, in words, and points to nothing before it. */
const FEWEST_TERMS = 2;
const LEAST_FORM = 0.65;
/** A word is customers' own when so many tickets, and such a share of them, have it. */
const FEWEST_TICKETS = 2;
const LEAST_SHARE = 0.15;
/** Share of terms in common, 0..1, from which a question is there already. */
const SAME = 0.6;
/** Words that ask and name nothing. */
const ASKING = new Set(meanings('how why when where whether'));

/**
 * Questions in customers' words that an article lacks, ready for its front matter: those first that hold words which many
 * customers use and the article does not.
 */
export function wordingGap(threads: readonly Thread[], { title, questions, body }: Article): Redacted[] {
  const has = new Set(meanings([title, ...questions, body].join('\n')));
  const headlines = [title, ...questions].map((headline) => new Set(meanings(headline)));
  const lacked = lackedWords(threads, has);
  const offered = threads
    .flatMap(({ question }) => phrasings(question))
    .filter(({ form }) => form >= LEAST_FORM)
    .map(({ text, form }) => {
      const terms = new Set(meanings(text));
      const news = [...terms].reduce((sum, term) => sum + (lacked.get(term) ?? 0), 0);
      return { text, terms, worth: form * news };
    })
    .filter(
      ({ terms, worth }) =>
        worth > 0 &&
        terms.difference(ASKING).size >= FEWEST_TERMS &&
        !headlines.some((headline) => overlap(terms, headline) >= SAME),
    )
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1));
  return withoutAlike(offered, ({ text }) => text)
    .slice(0, MOST_QUESTIONS)
    .map(({ text }) => text);
}

/** Words that many customers use and the article does not, with the share of tickets that have them. */
function lackedWords(threads: readonly Thread[], has: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question } of threads) {
    for (const term of new Set(meanings(`${question.subject}\n${question.text}`))) {
      if (!has.has(term) && !ASKING.has(term) && !/\d/.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const fewest = Math.max(FEWEST_TICKETS, threads.length * LEAST_SHARE);
  return new Map([...counts].filter(([, count]) => count >= fewest).map(([term, n]) => [term, n / threads.length]));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, a.union(b).size);
}
