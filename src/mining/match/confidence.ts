import type { Coverage } from '../../model/week.ts';
import { fuse } from './fuse.ts';
import type { Views } from './views.ts';

/**
 * From 0.35 most answers on the two public sets of `fuse` were right (0.6 of them). From 0.3 an article is near enough to be worth a
 * look: set by judgement on the sample desk, where lower scores named articles about something else.
 */
const COVERED_FROM = 0.35;
const UPDATE_FROM = 0.3;

/**
 * Logistic regression on whether the best article is the right one, each question asked twice, with its article there and left
 * out, over the two public sets of `fuse` in equal shares; rounded.
 */
const WEIGHT = { headline: 0.8, verbatim: 1.7, standsOut: 2 };
const BIAS = -2.3;
/** What near precedents add, and take away where they lead to articles that are not there: the same regression with agents' links. */
const PRECEDENT_WEIGHT = 4.7;
const ELSEWHERE_WEIGHT = 2.3;
/** What agreement of many wordings adds: by judgement, held against the sample desk's truth. */
const AGREEMENT_WEIGHT = 2;

/**
 * How sure it is that an article answers what was asked, 0..1.
 *
 * To stand out among few articles says little: what compares an article with others counts as much as there are others.
 *
 * @param views  of each wording
 */
export function confidence(views: readonly Views[], article: number): number {
  // Without precedents: they speak for themselves.
  const fused = views.map((view) => fuse({ ...view, trust: 0 }));
  const mean = (of: (view: Views) => number): number => views.reduce((sum, view) => sum + of(view), 0) / views.length;
  const others = (fused[0]?.length ?? 1) - 1;
  const background = others / (others + FEW);
  const sum =
    WEIGHT.headline * mean(({ headline }) => headline[article]!) +
    WEIGHT.verbatim * mean(({ brevity, verbatim }) => brevity * verbatim[article]!) +
    WEIGHT.standsOut * background * mean(({ passage }) => standsOut(passage, article)) +
    AGREEMENT_WEIGHT * background * agreement(fused, article) +
    PRECEDENT_WEIGHT * mean((view) => precedence(view, article)) -
    ELSEWHERE_WEIGHT * mean(({ trust, elsewhere }) => trust * elsewhere) +
    BIAS;
  return 1 / (1 + Math.exp(-sum));
}

export function decide(sure: number): Coverage['kind'] {
  if (sure >= COVERED_FROM) return 'covered';
  return sure >= UPDATE_FROM ? 'update' : 'new';
}

const NEXT = 10;
/** With so many other articles, half of what comparison says counts. */
const FEW = 4;

/** ln of an article's score over the mean of the next ten; 0 where it does not stand out, at most ln 10. */
function standsOut(scores: Float64Array, article: number): number {
  const others = scores
    .filter((_, at) => at !== article)
    .sort()
    .subarray(-NEXT);
  const mean = others.reduce((sum, score) => sum + score, 0) / Math.max(1, others.length);
  const times = scores[article]! === 0 ? 1 : scores[article]! / mean;
  return Math.log(Math.min(NEXT, Math.max(1, times)));
}

/** Share of the wordings whose best article it is, beyond the one that every article gets by chance; 0..1. */
function agreement(fused: readonly Float64Array[], article: number): number {
  const first = fused.filter((scores) => scores.every((score) => score <= scores[article]!)).length;
  return Math.max(0, first - 1) / fused.length;
}

/** How far near precedents speak for an article, 0..1. */
function precedence({ trust, similarity, precedent, elsewhere }: Views, article: number): number {
  const all = precedent.reduce((sum, score) => sum + score, 0);
  return all === 0 ? 0 : (trust * similarity * (1 - elsewhere) * precedent[article]!) / all;
}
