import type { Article } from '../model/article.ts';
import type { Coverage } from '../model/week.ts';
import { bm25 } from '../text/bm25.ts';
import { terms } from '../text/terms.ts';

/** One way of asking: a ticket's subject and what stands under it. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

export interface Match {
  readonly decision: Coverage['kind'];
  /** Best first; scores 0..1; articles without a word in common are left out. */
  readonly ranked: readonly { readonly article: string; readonly score: number }[];
}

export interface Matcher {
  /** Ranks the articles for one question, or for a topic by all of its wordings voted together. */
  readonly match: (wordings: readonly Wording[]) => Match;
}

const TITLE_WEIGHT = 4;
const SUBJECT_WEIGHT = 2;
const COVERED_FROM = 0.3;
const UPDATE_FROM = 0.15;

/** Indexes what can answer questions. Archived articles answer nothing. */
export function matcher(articles: readonly Article[]): Matcher {
  const live = articles.filter(({ status }) => status !== 'archived');
  const index = bm25(
    live.map(({ title, questions, body }) => [
      { terms: terms([title, ...questions].join('\n')), weight: TITLE_WEIGHT },
      { terms: terms(body), weight: 1 },
    ]),
  );
  const match = (wordings: readonly Wording[]): Match => {
    const sums = new Float64Array(live.length);
    for (const wording of wordings) {
      const query = weigh(wording);
      const best = [...query].reduce((sum, [term, count]) => sum + index.idf(term) * count, 0) * MOST_OF_A_TERM || 1;
      index.scores(query).forEach((score, article) => (sums[article]! += score / best / wordings.length));
    }
    const ranked = live
      .map(({ id }, article) => ({ article: id, score: Math.min(1, sums[article]!) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1));
    return { decision: decide(ranked[0]?.score ?? 0), ranked };
  };
  return { match };
}

/** A term's share of a BM25 score grows towards k1 + 1 times its rarity. */
const MOST_OF_A_TERM = 2.2;

function weigh({ subject, body }: Wording): Map<string, number> {
  const query = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const term of terms(text)) query.set(term, (query.get(term) ?? 0) + weight);
  };
  add(subject, SUBJECT_WEIGHT);
  add(body, 1);
  return new Map([...query].map(([term, count]) => [term, Math.log2(1 + count)]));
}

function decide(score: number): Match['decision'] {
  if (score >= COVERED_FROM) return 'covered';
  return score >= UPDATE_FROM ? 'update' : 'new';
}
