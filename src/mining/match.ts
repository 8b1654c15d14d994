import type { Article } from '../model/article.ts';
import type { Coverage } from '../model/week.ts';
import { confidence, decide, topicConfidence } from './match/confidence.ts';
import { fuse } from './match/fuse.ts';
import { otherPlatform } from './match/platforms.ts';
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

/** What is known of a topic beside its questions. */
export interface About {
  readonly title: string;
  /** Article → in how many of its tickets an agent linked it. */
  readonly linked: ReadonlyMap<string, number>;
  /** What agents replied: an article that answers says much the same. */
  readonly replies: readonly Wording[];
}

export interface Matcher {
  /**
   * Ranks the articles for one question, or for a topic: by its questions and replies together, its title, a bare question that counts
   * as much as their mean, the share of its questions that puts an article first, and its links.
   */
  readonly match: (questions: readonly Wording[], about?: About) => Match;
}

/** So many tickets that were answered with a link to one article count half of what very many do. */
const FEW_LINKS = 3;
/** An article for another system than any of a topic's tickets names counts half, unless agents linked it. */
const OTHER_PLATFORM = 0.5;

/**
 * Indexes what can answer questions. Archived articles answer nothing.
 *
 * @param learned  questions that agents answered with a link to one of the articles; may be none
 */
export function matcher(articles: readonly Article[], learned: readonly Precedent[] = []): Matcher {
  const live = articles.filter(({ status }) => status !== 'archived').sort((a, b) => (a.id < b.id ? -1 : 1));
  const view = viewer(live, learned);
  const match = (questions: readonly Wording[], about?: About): Match => {
    const wordings = [...questions, ...(about?.replies ?? [])];
    const views = wordings.map(view);
    const title = about && view({ subject: about.title, body: '' });
    const scores = views.map(fuse);
    const mean = live.map((_, at) => scores.reduce((sum, own) => sum + own[at]!, 0) / Math.max(1, scores.length));
    const linked = live.map(({ id }) => about?.linked.get(id) ?? 0);
    const votes = Float64Array.from(linked, (tickets, at) => mean[at]! + tickets / (tickets + FEW_LINKS));
    // The title is one of the wordings, so what links say of it was counted there once.
    if (title) fuse({ ...title, trust: title.trust / 2 }).forEach((score, at) => (votes[at]! += score));
    if (about) for (const at of firsts(scores.slice(0, questions.length))) votes[at]! += 1 / questions.length;
    const isOther = about ? otherPlatform(wordings.map(({ subject, body }) => `${subject}\n${body}`)) : () => false;
    const fits = live.map(({ title: name }, at) => (linked[at] === 0 && isOther(name) ? OTHER_PLATFORM : 1));
    fits.forEach((fit, at) => (votes[at]! *= fit));
    const order = [...live.keys()].filter((at) => votes[at]! > 0).sort((a, b) => votes[b]! - votes[a]! || a - b);
    const [best] = order;
    if (best === undefined) return { decision: 'new', ranked: [] };
    const cited = linked[best]! / (linked[best]! + FEW_LINKS);
    const asked =
      views.length === 0
        ? []
        : [confidence(views, best), title ? topicConfidence(views, { title, mean: mean[best]!, article: best }) : 0];
    const sure = fits[best]! * Math.max(cited, ...asked);
    const ranked = order.map((at) => ({ article: live[at]!.id, score: (sure * votes[at]!) / votes[best]! }));
    return { decision: decide(sure, about ? 'topic' : 'question'), ranked };
  };
  return { match };
}

/** A topic's questions and what else is known of it. */
export interface TopicAsked {
  readonly questions: readonly Wording[];
  readonly about: About;
}

/** Ranks the articles for several topics; arguments as of `matcher`. */
export function matchTopics(
  articles: readonly Article[],
  learned: readonly Precedent[],
  topics: readonly TopicAsked[],
): Match[] {
  const { match } = matcher(articles, learned);
  return topics.map(({ questions, about }) => match(questions, about));
}

/** The article that each question puts first; none where no word of it speaks for any. */
function firsts(scores: readonly Float64Array[]): number[] {
  return scores.flatMap((own) => {
    const most = Math.max(...own);
    return most > 0 ? own.indexOf(most) : [];
  });
}
