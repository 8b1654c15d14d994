import { readTicketFile } from '../../src/io/ticket-file.ts';
import { matcher, precedentsIn, type Matcher, type Precedent } from '../../src/mining/match.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';
import type { Article } from '../../src/model/article.ts';
import type { Thread } from '../../src/model/thread.ts';
import { bm25 } from '../../src/text/bm25.ts';
import { tally, terms } from '../../src/text/terms.ts';
import { auroc } from '../kit/auroc.ts';
import { dataPath, readRows } from '../kit/data.ts';

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
/** Articles of the desk left out, spread over all that have questions; each costs an index of the others. */
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
  gaps('Thunderbird, a question', desk, (asked) => asked.map((one) => [one]));
  gaps('Thunderbird, a topic', desk, (asked) => (asked.length < 2 ? [] : [asked]));
  linkedGaps(desk, tickets);
  gaps('covidfaq, a question', faq, (asked) => asked.map((one) => [one]));
  gaps('covidfaq, a topic', faq, (asked) => (asked.length < 2 ? [] : [asked]));
}

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
  const index = bm25(articles.map(({ title, body }) => [{ terms: terms(`${title}\n${body}`), weight: 1 }]));
  return ({ query, query_body = '' }) => {
    const scores = index.scores(tally(terms(`${query}\n${query_body}`)));
    return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).map((at) => articles[at]!.id);
  };
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

/** Whether the score of the best article tells questions whose article is there from the same with it left out. */
function gaps(what: string, { articles, asked }: Set, group: (asked: Asked[]) => Asked[][]): void {
  const whole = matcher(articles);
  const [there, gone]: [number[], number[]] = [[], []];
  let turned = 0;
  for (const [, about] of spread(articles, asked)) {
    const left = new Set(about.flatMap(({ positives }) => positives));
    const without = matcher(articles.filter(({ id }) => !left.has(id)));
    for (const questions of group(about)) {
      const before = whole.match(questions.map(wording));
      const after = without.match(questions.map(wording));
      there.push(before.ranked[0]?.score ?? 0);
      gone.push(after.ranked[0]?.score ?? 0);
      if (before.decision !== 'new' && after.decision === 'new') turned += 1;
    }
  }
  const area = auroc(there, gone);
  console.log(`Gaps, ${what} (target .70): n ${there.length}  AUROC ${area.toFixed(3)}  turned new ${turned}`);
}

/** The same with what agents linked in other tickets: a question learns from no ticket of its own fold. */
function linkedGaps({ articles, asked }: Set, tickets: readonly Thread[]): void {
  const subject = (text: string): string => text.trim().toLowerCase();
  const foldOf = new Map(asked.map(({ query }, at) => [subject(query), at % FOLDS]));
  const learned = Array.from({ length: FOLDS }, (_, fold) =>
    tickets.filter(({ question }) => foldOf.get(subject(question.subject)) !== fold),
  );
  const scoreOf = (one: Asked, from: readonly Matcher[]): number =>
    from[foldOf.get(subject(one.query))!]!.match([wording(one)]).ranked[0]?.score ?? 0;
  const matchers = (kept: readonly Article[]): Matcher[] =>
    learned.map((others) => matcher(kept, precedentsIn(others, kept)));
  const whole = matchers(articles);
  const [there, gone]: [number[], number[]] = [[], []];
  for (const [, about] of spread(articles, asked)) {
    const left = new Set(about.flatMap(({ positives }) => positives));
    const kept = articles.filter(({ id }) => !left.has(id));
    const without = matchers(kept);
    there.push(...about.map((one) => scoreOf(one, whole)));
    gone.push(...about.map((one) => scoreOf(one, without)));
  }
  const area = auroc(there, gone);
  console.log(
    `Gaps, Thunderbird, a question, with agents' links, ${FOLDS} folds (target .70): n ${there.length}  AUROC ${area.toFixed(3)}`,
  );
}

/** The questions of each article that is left out; of many articles some, spread over all. */
function spread(articles: readonly Article[], asked: readonly Asked[]): [string, Asked[]][] {
  const byArticle = Object.entries(Object.groupBy(asked, ({ positives }) => positives[0]!)) as [string, Asked[]][];
  const step = Math.max(1, articles.length > 100 ? byArticle.length / LEFT_OUT : 1);
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
