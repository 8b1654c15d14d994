import { readTicketFile } from '../../src/io/ticket-file.ts';
import { SIGNS, signsOf } from '../../src/mining/match/confidence.ts';
import { fuse } from '../../src/mining/match/fuse.ts';
import { viewer } from '../../src/mining/match/views.ts';
import { matcher, precedentsIn, type Matcher, type Precedent } from '../../src/mining/match.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';
import type { Article } from '../../src/model/article.ts';
import type { Thread } from '../../src/model/thread.ts';
import { bm25 } from '../../src/text/bm25.ts';
import { tally, terms } from '../../src/text/terms.ts';
import { auroc } from '../kit/auroc.ts';
import { dataPath, readRows } from '../kit/data.ts';
import { logistic } from '../kit/logistic.ts';
import { table } from '../kit/table.ts';

export const name = 'coverage';
export const about = 'the articles that answer questions of two public sets: found, and missed when left out';

interface Asked {
  readonly id: string;
  readonly query: string;
  readonly query_body?: string;
  readonly positives: readonly string[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

type Rank = (asked: Asked) => readonly string[];

const FOLDS = 5;
/** Articles left out where links have a part, spread over all that have questions; each costs an index of the others a fold. */
const LEFT_OUT = 20;

/** Coverage on two public sets: ranking beside plain BM25, learning from links across folds, gaps by leaving articles out. */
export async function run(): Promise<void> {
  const desk = read('kb/thunderbird-articles.jsonl', 'kb/thunderbird-links-dev.jsonl');
  const faq = read('labelled/covidfaq.corpus.jsonl', 'labelled/covidfaq.jsonl');
  hits('Thunderbird, plain BM25', desk.asked, plain(desk.articles));
  hits('Thunderbird (target .35 .60)', desk.asked, ranker(matcher(desk.articles)));
  const tickets = await threads('thunderbird-2025-02_04.tickets.jsonl');
  crossValidated(desk, precedentsIn(tickets, desk.articles));
  hits('covidfaq, plain BM25', faq.asked, plain(faq.articles));
  hits('covidfaq (target .60)', faq.asked, ranker(matcher(faq.articles)));
  const rows = [
    ['Thunderbird, a question', ...alone(desk)],
    ['Thunderbird, a topic', ...together(desk)],
    ['Thunderbird, a question, with links', ...linked(desk, tickets, false)],
    ['the same, links to it taken out as well', ...linked(desk, tickets, true)],
    ['covidfaq, a question', ...alone(faq)],
    ['covidfaq, a topic', ...together(faq)],
  ];
  console.log(`\nGaps, AUROC of an article there and left out (target .70):\n${table(['', ...GAPS], rows)}`);
}

const GAPS = ['n', 'plain BM25', 'ours', 'fitted on other articles', 'turned new', 'best is right'];

interface Set {
  readonly articles: readonly Article[];
  readonly asked: readonly Asked[];
}

function read(corpus: string, questions: string): Set {
  const articles = readRows<Row>(corpus).map(({ id, title, text }): Article => ({
    id,
    title,
    body: text,
    questions: [],
    status: 'published',
    audience: 'public',
  }));
  return { articles, asked: readRows<Asked>(questions).filter(({ positives }) => positives.length > 0) };
}

const wording = ({ query, query_body = '' }: Asked) => ({ subject: query, body: query_body });

function ranker({ match }: Matcher): Rank {
  return (asked) => match([wording(asked)]).ranked.map(({ article }) => article);
}

/** Whole articles, every word alike. */
function plain(articles: readonly Article[]): Rank {
  const score = plainScores(articles);
  return (asked) => {
    const scores = score(asked);
    return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).map((at) => articles[at]!.id);
  };
}

function plainScores(articles: readonly Article[]): (asked: Asked) => Float64Array {
  const index = bm25(articles.map(({ title, body }) => [{ terms: terms(`${title}\n${body}`), weight: 1 }]));
  return ({ query, query_body = '' }) => index.scores(tally(terms(`${query}\n${query_body}`)));
}

/** No question learns from itself: the links of a fold are left out while it is judged. */
function crossValidated({ articles, asked }: Set, learned: readonly Precedent[]): void {
  const foldOf = new Map(asked.map(({ query }, at) => [query.trim().toLowerCase(), at % FOLDS]));
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const others = learned.filter(({ asked }) => foldOf.get(asked.subject.trim().toLowerCase()) !== fold);
    return ranker(matcher(articles, others));
  });
  const at = new Map(asked.map((one, index) => [one.id, index]));
  hits(`Thunderbird, with agents' links (${learned.length}), ${FOLDS} folds`, asked, (one) =>
    folds[at.get(one.id)! % FOLDS]!(one),
  );
}

function hits(what: string, asked: readonly Asked[], rank: Rank): void {
  const places = asked.map((one) => rank(one).findIndex((id) => one.positives.includes(id)));
  const share = (most: number): string =>
    (places.filter((place) => place >= 0 && place < most).length / asked.length).toFixed(3);
  console.log(`${what}: n ${asked.length}  hit@1 ${share(1)}  hit@5 ${share(5)}  hit@10 ${share(10)}`);
}

/** One question, once with its article there and once with it left out. */
interface Case {
  readonly fold: number;
  readonly there: Judged;
  readonly gone: Judged;
}

interface Judged {
  readonly plain: number;
  readonly sure: number;
  readonly isNew: boolean;
  readonly signs: readonly number[];
  readonly right: boolean;
}

/** Single questions, without what the desk knows beside its articles. */
function alone({ articles, asked }: Set): string[] {
  const whole = judging(articles);
  const cases = spread(asked).flatMap(([, about], at): Case[] => {
    const without = judging(articles.filter(({ id }) => !about.some(({ positives }) => positives.includes(id))));
    return about.map((one) => ({ fold: at % FOLDS, there: whole(one), gone: without(one) }));
  });
  const areaOf = (of: (judged: Judged, fold: number) => number): string =>
    auroc(
      cases.map(({ there, fold }) => of(there, fold)),
      cases.map(({ gone, fold }) => of(gone, fold)),
    ).toFixed(3);
  const fitted = Array.from({ length: FOLDS }, (_, fold) => {
    const others = cases.filter((one) => one.fold !== fold).flatMap(({ there, gone }) => [there, gone]);
    return logistic(
      others.map(({ signs }) => signs),
      others.map(({ right }) => right),
    );
  });
  return [
    String(cases.length),
    areaOf(({ plain }) => plain),
    areaOf(({ sure }) => sure),
    areaOf(({ signs }, fold) => fitted[fold]!(signs)),
    String(cases.filter(({ there, gone }) => !there.isNew && gone.isNew).length),
    (cases.filter(({ there }) => there.right).length / cases.length).toFixed(3),
  ];
}

function judging(articles: readonly Article[]): (asked: Asked) => Judged {
  const { match } = matcher(articles);
  const view = viewer(articles, []);
  const score = plainScores(articles);
  return (asked) => {
    const { decision, ranked } = match([wording(asked)]);
    const views = view(wording(asked));
    const fused = fuse(views);
    const signs = signsOf([views], fused.indexOf(Math.max(...fused)));
    return {
      plain: Math.max(...score(asked)),
      sure: ranked[0]?.score ?? 0,
      isNew: decision === 'new',
      signs: SIGNS.map((sign) => signs[sign]),
      right: asked.positives.includes(ranked[0]?.article ?? ''),
    };
  };
}

/** All questions of an article as one topic, the first of them its title. */
function together({ articles, asked }: Set): string[] {
  const whole = matcher(articles);
  const [there, gone]: [number[], number[]] = [[], []];
  let turned = 0;
  for (const [, about] of spread(asked)) {
    if (about.length < 2) continue;
    const left = new Set(about.flatMap(({ positives }) => positives));
    const topic = { title: about[0]!.query, linked: new Map<string, number>(), replies: [] };
    const before = whole.match(about.map(wording), topic);
    const after = matcher(articles.filter(({ id }) => !left.has(id))).match(about.map(wording), topic);
    there.push(before.ranked[0]?.score ?? 0);
    gone.push(after.ranked[0]?.score ?? 0);
    if (before.decision !== 'new' && after.decision === 'new') turned += 1;
  }
  return [String(there.length), '', auroc(there, gone).toFixed(3), '', String(turned), ''];
}

/**
 * With what agents linked in other tickets: a question learns from no ticket of its own fold.
 *
 * @param erased  a link to an article that is left out is taken out of the replies as well, as if nobody had ever written it
 */
function linked({ articles, asked }: Set, tickets: readonly Thread[], erased: boolean): string[] {
  const subject = (text: string): string => text.trim().toLowerCase();
  const foldOf = new Map(asked.map(({ query }, at) => [subject(query), at % FOLDS]));
  const learned = Array.from({ length: FOLDS }, (_, fold) =>
    tickets.filter(({ question }) => foldOf.get(subject(question.subject)) !== fold),
  );
  const scoreOf = (one: Asked, from: readonly Matcher[]): number =>
    from[foldOf.get(subject(one.query))!]!.match([wording(one)]).ranked[0]?.score ?? 0;
  const matchers = (left: ReadonlySet<string>): Matcher[] => {
    const kept = articles.filter(({ id }) => !left.has(id));
    const known = erased ? articles : kept;
    return learned.map((others) =>
      matcher(
        kept,
        precedentsIn(others, known).filter(({ article }) => article === undefined || !left.has(article)),
      ),
    );
  };
  const whole = matchers(new Set());
  const [there, gone]: [number[], number[]] = [[], []];
  for (const [, about] of spread(asked, LEFT_OUT)) {
    const without = matchers(new Set(about.flatMap(({ positives }) => positives)));
    there.push(...about.map((one) => scoreOf(one, whole)));
    gone.push(...about.map((one) => scoreOf(one, without)));
  }
  return [String(there.length), '', auroc(there, gone).toFixed(3), '', '', ''];
}

/** The questions of each article that is left out; of many articles no more than `most`, spread over all. */
function spread(asked: readonly Asked[], most = Infinity): [string, Asked[]][] {
  const byArticle = Object.entries(Object.groupBy(asked, ({ positives }) => positives[0]!)) as [string, Asked[]][];
  const step = Math.max(1, byArticle.length / most);
  return byArticle.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function threads(file: string): Promise<Thread[]> {
  const redact = redactor({ people: [], organizations: [] });
  const found: Thread[] = [];
  for await (const read of readTicketFile(dataPath(file))) {
    const thread = 'ticket' in read ? toThread(read.ticket, redact) : undefined;
    if (thread !== undefined) found.push(thread);
  }
  return found;
}
