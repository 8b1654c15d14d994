import type { Article } from '../../model/article.ts';
import type { Thread } from '../../model/thread.ts';
import { bm25 } from '../../text/bm25.ts';

/** One way of asking: a ticket's subject and what stands under it. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** A question that an agent answered with a link to an article. */
export interface Precedent {
  /** Id of the article; `undefined` where the link leads to one that is not there, on a shelf of those that are. */
  readonly article: string | undefined;
  readonly asked: Wording;
}

/** Article links in agents' public replies: what the desk itself took for the answer to each question. */
export function precedentsIn(threads: readonly Thread[], articles: readonly Article[]): Precedent[] {
  const articleOf = addressBook(articles);
  const links = threads.map(linksIn);
  const known = links.flat().filter((link) => articleOf.has(lastSegment(link)));
  const shelves = new Set(known.map(shelfOf));
  return threads.flatMap(({ question: { subject, text } }, at) => {
    const own = links[at]!.filter((link) => articleOf.has(lastSegment(link)) || shelves.has(shelfOf(link)));
    const linked = new Set(own.map((link) => articleOf.get(lastSegment(link))));
    return [...linked].map((article) => ({ article, asked: { subject, body: text } }));
  });
}

/** How many of the threads an agent answered with a link to each article, most first. */
export function linkCounts(threads: readonly Thread[], articles: readonly Article[]): Map<string, number> {
  const articleOf = addressBook(articles);
  const counts = new Map<string, number>();
  for (const thread of threads) {
    for (const article of new Set(linksIn(thread).flatMap((link) => articleOf.get(lastSegment(link)) ?? []))) {
      counts.set(article, (counts.get(article) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

function linksIn({ turns }: Thread): string[] {
  return turns.filter(({ kind }) => kind === 'answer').flatMap((turn) => turn.text.match(LINK) ?? []);
}

const LINK = /https?:\/\/[^\s<>()[\]"']+/g;

/** Host and folder of an address: articles of one knowledge base stand on few shelves. */
function shelfOf(link: string): string {
  const [host, ...path] = link
    .replace(/^https?:\/\/|[?#].*$/g, '')
    .replace(/\/+$/, '')
    .split('/');
  return `${host}/${path.at(-2) ?? ''}`;
}

/** Last segment of an article's address → article id. A segment that two articles share, or that says nothing, is left out. */
function addressBook(articles: readonly Article[]): Map<string, string> {
  const book = new Map<string, string>();
  const shared = new Set(['', 'index']);
  for (const { id, url } of articles) {
    for (const segment of new Set([lastSegment(id), lastSegment(url ?? '')])) {
      if ((book.get(segment) ?? id) !== id) shared.add(segment);
      book.set(segment, id);
    }
  }
  for (const segment of shared) book.delete(segment);
  return book;
}

function lastSegment(address: string): string {
  const path = address.replace(/[?#].*$/, '').replace(/[/.,;:!]+$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.(?:html?|mdx?)$/, '')
    .toLowerCase();
}

/** So many of the most similar earlier questions have a say. */
const NEIGHBOURS = 10;
/** With so many precedents they count half of what they count with very many. */
const HALF_TRUSTED = 20;

/** What the nearest earlier questions say. */
export interface Nearest {
  readonly sums: Float64Array;
  /** Share of the same scores that speaks for articles that are not there, 0..1. */
  readonly elsewhere: number;
  /** Dice coefficient of the question's terms and the closest one's, 0..1: about 0.1 where they share a word or two. */
  readonly similarity: number;
}

/** What earlier questions say about a new one. */
export interface Precedents {
  /**
   * Sums of the nearest earlier questions' BM25 scores, for each article that they were answered with. A question is no precedent
   * for itself.
   */
  readonly nearest: (query: ReadonlyMap<string, number>, self: Wording) => Nearest;
  /** ln(1 + how many questions were answered with it), for each article. */
  readonly used: Float64Array;
  /** How far the precedents are to be trusted, 0..1: none is 0. */
  readonly trust: number;
}

/**
 * Indexes earlier questions by the articles that answered them.
 *
 * @param read  a wording's terms
 * @param articles  ids; precedents of others are left out
 */
export function indexPrecedents(
  learned: readonly Precedent[],
  articles: readonly string[],
  read: (wording: Wording) => readonly string[],
): Precedents {
  const numberOf = new Map(articles.map((id, at) => [id, at]));
  const known = learned.filter(({ article }) => article === undefined || numberOf.has(article));
  const lists = known.map(({ asked }) => read(asked));
  const index = bm25(lists.map((terms) => [{ terms, weight: 1 }]));
  const termsOf = lists.map((terms) => new Set(terms));
  const answers = known.map(({ article }) => (article === undefined ? undefined : numberOf.get(article)));
  const nearest = (query: ReadonlyMap<string, number>, self: Wording): Nearest => {
    const scores = index.scores(query);
    const order = [...scores.keys()]
      .filter((at) => scores[at]! > 0 && !isSame(known[at]!.asked, self))
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, NEIGHBOURS);
    const sums = new Float64Array(articles.length);
    let [elsewhere, all] = [0, 0];
    for (const at of order) {
      const answer = answers[at];
      all += scores[at]!;
      if (answer === undefined) elsewhere += scores[at]!;
      else sums[answer]! += scores[at]!;
    }
    const [closest] = order;
    return {
      sums,
      elsewhere: all === 0 ? 0 : elsewhere / all,
      similarity: closest === undefined ? 0 : dice(query, termsOf[closest]!),
    };
  };
  const used = new Float64Array(articles.length);
  for (const answer of answers) if (answer !== undefined) used[answer]!++;
  return { nearest, used: used.map(Math.log1p), trust: known.length / (known.length + HALF_TRUSTED) };
}

function dice(query: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  const common = [...query.keys()].filter((term) => terms.has(term)).length;
  return (2 * common) / (query.size + terms.size);
}

function isSame(a: Wording, b: Wording): boolean {
  return a.subject === b.subject && a.body === b.body;
}
