import { isQuiet, type WeekTopic } from '../model/week.ts';
import { canonical } from '../text/synonyms.ts';
import { meanings, tally } from '../text/terms.ts';
import { likenessOf, type Likeness } from './likeness.ts';

/** A thing to write, for one topic and for those beside it that the same page would answer. */
export interface Job {
  readonly topic: WeekTopic;
  /** Topics of a lower rank that ask the same, or for the same article. */
  readonly others: readonly WeekTopic[];
}

/** What is counted in each of a job's topics, its own first: `9 + 4`. With a comma at the thousands: behind a title that ends in `passcode`, plain digits would look like one. */
export function inEach({ topic, others }: Job, countOf: (topic: WeekTopic) => number): string {
  return [topic, ...others].map((one) => countOf(one).toLocaleString('en-US')).join(' + ');
}

/** Share of the title's terms, and of the marking words, 0..1, from which two topics ask the same. */
const SAME_TITLE = 0.6;
const SAME_WORDS = 0.5;
/** So many terms in common, and such a share of the shorter title, are the same question with more said. */
const COMMON_TERMS = 3;
const COMMON_SHARE = 0.55;
/** Two topics that ask so much alike, 0..1, are one page; that much less for each part of sureness that one article answers both. */
const ALIKE = 0.28;
const ONE_ARTICLE = 0.4;
/** Of those in common, so many must not be words that titles have everywhere. */
const TELLING_TERMS = 2;
/** Topics with the same title or marking words ask at least this much alike, 0..1: else the words say little. */
const SOME_ALIKE = 0.1;
/** Terms that say that something is asked or fails to happen, and not what. */
const ASKING = new Set(['how', 'when', 'where', 'why', 'can', 'not', 'no', 'never', canonical('cannot')]);

/**
 * Joins candidates that one page would answer, in rank order: those with the title or the words in common, and those that ask alike, the
 * less so the surer it is that one article answers both. An article that is only near draws what has nothing else in common.
 */
export function jobsOf(candidates: readonly WeekTopic[]): Job[] {
  const titles = candidates.map(({ title }) => new Set(meanings(title).filter((term) => !ASKING.has(term))));
  const said = commonIn(titles);
  const likeness = likenessOf(candidates);
  const jobs: { topic: WeekTopic; others: WeekTopic[]; all: Asked[] }[] = [];
  for (const [at, topic] of candidates.entries()) {
    const asked = { topic, title: titles[at]!, keywords: new Set(topic.keywords) };
    const job = jobs.find(
      (one) =>
        one.all.some((other) => isSame(other, asked, { said, likeness })) || isBeside(one.topic, topic, likeness),
    );
    if (job === undefined) jobs.push({ topic, others: [], all: [asked] });
    else {
      job.others.push(topic);
      job.all.push(asked);
    }
  }
  return jobs.map(({ topic, others }) => ({ topic, others }));
}

/**
 * The jobs that a list of so many shows, in their order: the first ones, but whatever burst within the week is among them, if need be in
 * the place of the last, and what nobody asked this week comes after the others. What five people ask on one day is little beside what many
 * asked all month, and is read too late next week.
 */
export function shownJobs(jobs: readonly Job[], most: number): Job[] {
  const bursts = jobs.filter(({ topic, others }) => [topic, ...others].some(({ trend }) => trend.burst !== undefined));
  const kept = new Set(bursts.slice(0, most));
  for (const job of jobs) if (kept.size < most) kept.add(job);
  return jobs.filter((job) => kept.has(job)).toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
}

function isOver({ topic, others }: Job): boolean {
  return topic.pinned !== true && [topic, ...others].every(isQuiet);
}

/** Words that so large a share of all titles have, such as the product's name, tell none from another; where there are so many titles. */
const EVERYWHERE = 0.25;
const MANY_TITLES = 10;

function commonIn(titles: readonly ReadonlySet<string>[]): Set<string> {
  const counts = tally(titles.flatMap((title) => [...title]));
  const isEverywhere = (count: number): boolean => titles.length >= MANY_TITLES && count > EVERYWHERE * titles.length;
  return new Set([...counts].flatMap(([term, count]) => (isEverywhere(count) ? [term] : [])));
}

interface Asked {
  readonly topic: WeekTopic;
  readonly title: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
}

interface Compared {
  /** Terms that titles have everywhere. */
  readonly said: ReadonlySet<string>;
  readonly likeness: Likeness;
}

function isSame(a: Asked, b: Asked, { said, likeness }: Compared): boolean {
  if (areOtherUpdates(a.topic, b.topic) || likeness(a.topic, b.topic) < SOME_ALIKE) return false;
  return overlap(a.keywords, b.keywords) >= SAME_WORDS || isSameTitle(a.title, b.title, said);
}

/** Whether they ask so much alike that one page would answer both. */
function isBeside(a: WeekTopic, b: WeekTopic, likeness: Likeness): boolean {
  if (areOtherUpdates(a, b)) return false;
  const sure = a.coverage.article === b.coverage.article ? Math.sqrt(a.coverage.score * b.coverage.score) : 0;
  return likeness(a, b) >= ALIKE - ONE_ARTICLE * sure;
}

/** Whether two articles are to be updated, each for one of the topics. */
function areOtherUpdates({ coverage: a }: WeekTopic, { coverage: b }: WeekTopic): boolean {
  return a.kind === 'update' && b.kind === 'update' && a.article !== b.article;
}

function isSameTitle(a: ReadonlySet<string>, b: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const both = a.intersection(b);
  const common = both.size;
  const isContained =
    both.difference(said).size >= TELLING_TERMS &&
    common >= COMMON_TERMS &&
    common >= COMMON_SHARE * Math.min(a.size, b.size);
  return isContained || overlap(a, b) >= SAME_TITLE;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}
