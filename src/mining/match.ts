import type { Article } from '../model/article.ts';
import type { Coverage } from '../model/week.ts';
import { confidence, decide } from './match/confidence.ts';
import { fuse } from './match/fuse.ts';
import { viewer } from './match/views.ts';
import type { Precedent, Wording } from './match/precedent.ts';

export { linkCounts, precedentsIn, type Precedent, type Wording } from './match/precedent.ts';

export interface Match {
  readonly decision: Coverage['kind'];
  /**
   * Best first. The first score is how sure it is that the article answers, 0..1; the others stand below it as they rank.
   * Articles without a word in common are left out.
   */
  readonly ranked: readonly { readonly article: string; readonly score: number }[];
}

/** What is known of a topic beside its wordings. */
export interface About {
  readonly title: string;
  /** Article → in how many of its tickets an agent linked it. */
  readonly linked: ReadonlyMap<string, number>;
}

export interface Matcher {
  /** Ranks the articles for one question, or for a topic by all of its wordings voted together with its title and links. */
  readonly match: (wordings: readonly Wording[], about?: About) => Match;
}

/** What a topic's title, a bare question that many stand behind, counts beside the mean of its wordings. */
const TITLE_WEIGHT = 0.75;
/** A title is short, and stands near some article by chance: it counts together with the wordings only. */
const TITLE_TRUST = 0.9;
/** So many tickets that were answered with a link to one article count half of what very many do. */
const FEW_LINKS = 3;

/**
 * Indexes what can answer questions. Archived articles answer nothing.
 *
 * @param learned  questions that agents answered with a link to one of the articles; may be none
 */
export function matcher(articles: readonly Article[], learned: readonly Precedent[] = []): Matcher {
  const live = articles.filter(({ status }) => status !== 'archived').sort((a, b) => (a.id < b.id ? -1 : 1));
  const view = viewer(live, learned);
  const match = (wordings: readonly Wording[], about?: About): Match => {
    const views = wordings.map(view);
    const title = about === undefined ? [] : [{ ...view({ subject: about.title, body: '' }), trust: 0 }];
    const linked = live.map(({ id }) => about?.linked.get(id) ?? 0);
    const votes = Float64Array.from(linked, (tickets) => tickets / (tickets + FEW_LINKS));
    for (const scores of views.map(fuse)) scores.forEach((score, at) => (votes[at]! += score / views.length));
    for (const scores of title.map(fuse)) scores.forEach((score, at) => (votes[at]! += score * TITLE_WEIGHT));
    const order = [...live.keys()].filter((at) => votes[at]! > 0).sort((a, b) => votes[b]! - votes[a]! || a - b);
    const [best] = order;
    if (best === undefined) return { decision: 'new', ranked: [] };
    const asked = views.length === 0 ? 0 : confidence(views, best);
    const titled = title.length === 0 ? 0 : confidence(title, best);
    const sure = Math.max(asked, TITLE_TRUST * Math.sqrt(asked * titled), linked[best]! / (linked[best]! + FEW_LINKS));
    const ranked = order.map((at) => ({ article: live[at]!.id, score: (sure * votes[at]!) / votes[best]! }));
    return { decision: decide(sure), ranked };
  };
  return { match };
}
