import type { Article } from '../model/article.ts';
import type { Coverage } from '../model/week.ts';
import { confidence, decide } from './match/confidence.ts';
import { fuse } from './match/fuse.ts';
import { viewer } from './match/views.ts';
import type { Precedent, Wording } from './match/precedent.ts';

export { precedentsIn, type Precedent, type Wording } from './match/precedent.ts';

export interface Match {
  readonly decision: Coverage['kind'];
  /**
   * Best first. The first score is how sure it is that the article answers, 0..1; the others stand below it as they rank.
   * Articles without a word in common are left out.
   */
  readonly ranked: readonly { readonly article: string; readonly score: number }[];
}

export interface Matcher {
  /** Ranks the articles for one question, or for a topic by all of its wordings voted together. */
  readonly match: (wordings: readonly Wording[]) => Match;
}

/**
 * Indexes what can answer questions. Archived articles answer nothing.
 *
 * @param learned  questions that agents answered with a link to one of the articles; may be none
 */
export function matcher(articles: readonly Article[], learned: readonly Precedent[] = []): Matcher {
  const live = articles.filter(({ status }) => status !== 'archived').sort((a, b) => (a.id < b.id ? -1 : 1));
  const view = viewer(live, learned);
  const match = (wordings: readonly Wording[]): Match => {
    const views = wordings.map(view);
    const votes = new Float64Array(live.length);
    for (const scores of views.map(fuse)) scores.forEach((score, article) => (votes[article]! += score));
    const order = [...live.keys()].filter((at) => votes[at]! > 0).sort((a, b) => votes[b]! - votes[a]! || a - b);
    const [best] = order;
    if (best === undefined) return { decision: 'new', ranked: [] };
    const withoutPrecedents = views.map((one) => fuse({ ...one, trust: 0 }));
    const sure = confidence(views, withoutPrecedents, best);
    const ranked = order.map((at) => ({ article: live[at]!.id, score: (sure * votes[at]!) / votes[best]! }));
    return { decision: decide(sure), ranked };
  };
  return { match };
}
