import type { Article } from '../../model/article.ts';
import { bm25 } from '../../text/bm25.ts';
import { meanings, tally, terms, termsAndMeanings } from '../../text/terms.ts';
import { words } from '../../text/tokenize.ts';
import { closeness } from './closeness.ts';
import { passages } from './passages.ts';
import { spelling } from './spelling.ts';
import { indexPrecedents, type Precedent, type Wording } from './precedent.ts';

/** How near each article is to one wording, seen in different ways; each an array in the order of the articles. */
export interface Views {
  /** BM25F over title, questions and body. */
  readonly whole: Float64Array;
  /** BM25 of the article's best passage: by stems and meanings, and by meanings alone. */
  readonly passage: Float64Array;
  readonly meaning: Float64Array;
  /** Cosine with the closest of title and questions, by meanings, 0..1. */
  readonly headline: Float64Array;
  /** The same by the words as they are, function words among them, 0..1: what tells `what is` from `why is`. */
  readonly verbatim: Float64Array;
  /** The subject's cosine with the closest of title and questions by pieces of words, 0..1: slips and endings cost little. */
  readonly spelling: Float64Array;
  /** Cosine with the words of the article's file name, by meanings, 0..1. */
  readonly name: Float64Array;
  /** How many other articles speak of it by its title, ln(1 + n); the same for every wording. */
  readonly cited: Float64Array;
  /** What the most similar of the earlier questions that agents answered with a link speak for; zeros without any. */
  readonly precedent: Float64Array;
  /** Share of what they say, 0..1, that speaks for articles that are not there. */
  readonly elsewhere: number;
  /** How similar the most similar of them is, 0..1. */
  readonly similarity: number;
  /** ln(1 + how many questions agents answered with it); the same for every wording. */
  readonly used: Float64Array;
  /** How far the precedents are to be trusted, 0..1. */
  readonly trust: number;
  /** Share of the wording's terms that are in its subject, 0..1: 1 for a bare question, near 0 for a letter. */
  readonly brevity: number;
}

const TITLE_WEIGHT = 8;
const PASSAGE_TITLE_WEIGHT = 2;
const SUBJECT_WEIGHT = 2;
/** Shorter titles are found by chance. */
const SHORTEST_CITED_TITLE = 10;

/** Indexes articles for all views. */
export function viewer(articles: readonly Article[], learned: readonly Precedent[]): (wording: Wording) => Views {
  const whole = wholeView(articles, termsAndMeanings);
  const passage = passageView(articles, termsAndMeanings);
  const meaning = passageView(articles, meanings);
  const headlines = articles.map(({ title, questions }) => [title, ...questions]);
  const idf = wholeView(articles, meanings).idf;
  const headline = closeness(
    headlines.map((list) => list.map(meanings)),
    idf,
  );
  const verbatim = closeness(
    headlines.map((list) => list.map(words)),
    wholeView(articles, words).idf,
  );
  const spelled = headlines.map((list) => list.map(spelling));
  const alike = closeness(spelled, rarity(spelled.flat()));
  const name = closeness(
    articles.map(({ id }) => [meanings(id.replaceAll(/[-_/]+/g, ' '))]),
    idf,
  );
  const cited = citations(articles);
  const { nearest, used, trust } = indexPrecedents(
    learned,
    articles.map(({ id }) => id),
    ({ subject, body }) => termsAndMeanings(`${subject}\n${subject}\n${body}`),
  );
  return (wording) => {
    const both = weigh(wording, termsAndMeanings);
    const meant = weigh(wording, meanings);
    const { sums, elsewhere, similarity } = nearest(both, wording);
    return {
      whole: whole.scores(both),
      passage: passage(both),
      meaning: meaning(meant),
      headline: headline(meant),
      verbatim: verbatim(weigh(wording, words)),
      spelling: alike(tally(spelling(wording.subject))),
      name: name(meant),
      cited,
      precedent: sums,
      elsewhere,
      similarity,
      used,
      trust,
      brevity: brevity(wording),
    };
  };
}

type Read = (text: string) => readonly string[];

function wholeView(articles: readonly Article[], read: Read): ReturnType<typeof bm25> {
  return bm25(
    articles.map(({ title, questions, body }) => [
      { terms: read([title, ...questions].join('\n')), weight: TITLE_WEIGHT },
      { terms: read(body), weight: 1 },
    ]),
  );
}

function passageView(articles: readonly Article[], read: Read): (query: ReadonlyMap<string, number>) => Float64Array {
  const cut = articles.flatMap(({ title, body }, article) => passages(body).map((text) => ({ article, title, text })));
  const index = bm25(
    cut.map(({ title, text }) => [
      { terms: read(title), weight: PASSAGE_TITLE_WEIGHT },
      { terms: read(text), weight: 1 },
    ]),
  );
  return (query) => {
    const best = new Float64Array(articles.length);
    index.scores(query).forEach((score, at) => {
      const { article } = cut[at]!;
      best[article] = Math.max(best[article]!, score);
    });
    return best;
  };
}

/** Inverse document frequency among headlines alone: what no headline has is rarest. */
function rarity(headlines: readonly (readonly string[])[]): (term: string) => number {
  const { idf } = bm25(headlines.map((terms) => [{ terms, weight: 1 }]));
  return idf;
}

function citations(articles: readonly Article[]): Float64Array {
  return Float64Array.from(articles, ({ title }, cited) => {
    if (title.length < SHORTEST_CITED_TITLE) return 0;
    return Math.log1p(articles.filter(({ body }, citing) => citing !== cited && body.includes(title)).length);
  });
}

function weigh({ subject, body }: Wording, read: Read): Map<string, number> {
  return tally(read(body), 1, tally(read(subject), SUBJECT_WEIGHT));
}

function brevity({ subject, body }: Wording): number {
  const asked = terms(subject).length;
  return asked / Math.max(1, asked + terms(body).length);
}
