import { readTicketFile } from '../../src/io/ticket-file.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';
import type { Thread } from '../../src/model/thread.ts';
import type { WeekTopic } from '../../src/model/week.ts';
import { lexRank } from '../../src/text/lex-rank.ts';
import { rougeL } from '../../src/text/rouge.ts';
import { sentences } from '../../src/text/sentences.ts';
import { terms } from '../../src/text/terms.ts';
import { askingWords } from '../../src/mining/phrasings.ts';
import { sharedWords } from '../../src/mining/shared-words.ts';
import { writeArticle } from '../../src/writing/article.ts';
import { pageSentence } from '../../src/writing/wording.ts';
import { dataPath, readRows } from '../kit/data.ts';

export const name = 'drafts';
export const about = 'articles of a real desk hidden and drafted again from their tickets';

const FEWEST_QUESTIONS = 5;
const KEY_TERMS = 30;

interface KnownArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Terms of the hidden article that a text holds, paths and links of it, and words in order; each 0..1. */
interface Score {
  readonly terms: number;
  readonly exact: number;
  readonly rouge: number;
}

/**
 * Hides each article to which at least five questions of a real desk link, drafts it again from their tickets, and compares the draft
 * with the real article and with three plain ways of making a text of the same length.
 */
export async function run(): Promise<void> {
  const ticketFile = dataPath('thunderbird-2025-02_04.tickets.jsonl');
  const articles = readRows<KnownArticle>('kb/thunderbird-articles.jsonl');
  const links = readRows<{ id: string; positives: string[] }>('kb/thunderbird-links-dev.jsonl');
  const threads = await threadsOf(ticketFile);
  const isOfMany = sharedWords(threads.values(), 3);
  const sums = new Map<string, Score[]>();
  const counts = { articles: 0, stubs: 0, written: 0, sentences: 0, unsupported: 0, conversational: 0 };
  for (const article of articles) {
    const own = links
      .filter(({ positives }) => positives.includes(article.id))
      .flatMap(({ id }) => threads.get(id) ?? []);
    if (own.length < FEWEST_QUESTIONS) continue;
    counts.articles += 1;
    const draft = writeArticle({
      topic: topicOf(article, own),
      threads: own,
      created: '2026-01-01',
      minRequesters: 3,
      isOfMany,
      wordings: askingWords(own),
    });
    if (draft.kind === 'stub') counts.stubs += 1;
    const said = draft.support.filter(({ section }) => section !== 'Symptoms');
    if (said.length === 0) continue;
    counts.written += 1;
    counts.sentences += said.length;
    counts.unsupported += said.filter(({ tickets }) => tickets.length === 0).length;
    counts.conversational += said.filter(({ text }) => pageSentence(text.split('\n')[0]!, true) === undefined).length;
    const text = said.map((one) => one.text).join('\n');
    const replies = own.flatMap(({ turns }) =>
      turns.filter(({ kind }) => kind === 'answer').map((turn) => turn.text as string),
    );
    const judge = judgeOf(article, articles);
    for (const [way, made] of Object.entries({ draft: text, ...baselines(replies, text.split(/\s+/).length) })) {
      sums.set(way, [...(sums.get(way) ?? []), judge(made)]);
    }
  }
  report(sums, counts);
}

function report(sums: ReadonlyMap<string, readonly Score[]>, counts: Readonly<Record<string, number>>): void {
  console.log(
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  );
  const means = [...sums].map(([way, scores]) => ({
    way,
    terms: mean(scores.map((score) => score.terms)),
    exact: mean(scores.map((score) => score.exact)),
    rouge: mean(scores.map((score) => score.rouge)),
  }));
  console.log('way            key terms  exact  ROUGE-L');
  for (const row of means) {
    console.log(
      `${row.way.padEnd(14)} ${[row.terms, row.exact, row.rouge].map((x) => x.toFixed(3).padStart(8)).join(' ')}`,
    );
  }
  const [draft, ...others] = means;
  for (const measure of ['terms', 'exact', 'rouge'] as const) {
    const best = Math.max(...others.map((other) => other[measure]));
    console.log(`${measure}: ${(draft![measure] / best).toFixed(2)} x the best baseline`);
  }
}

/** Three texts of about as many words as the draft. */
function baselines(replies: readonly string[], words: number): Record<string, string> {
  const all = [...new Set(replies.flatMap(sentences))];
  return {
    'longest reply': cut(
      [...replies].sort((a, b) => b.length - a.length),
      words,
    ),
    'lead three': cut(
      replies.flatMap((reply) => sentences(reply).slice(0, 3)),
      words,
    ),
    LexRank: cut(
      lexRank(all).map((at) => all[at]!),
      words,
    ),
  };
}

function cut(parts: readonly string[], words: number): string {
  return parts.join(' ').split(/\s+/).slice(0, words).join(' ');
}

function judgeOf(article: KnownArticle, articles: readonly KnownArticle[]): (text: string) => Score {
  const documents = articles.map(({ text }) => new Set(wordsOf(text)));
  const counts = new Map<string, number>();
  for (const term of wordsOf(`${article.title} ${article.text}`)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const key = [...counts]
    .map(([term, count]) => {
      const inAll = documents.filter((words) => words.has(term)).length;
      return { term, weight: count * Math.log(articles.length / Math.max(1, inAll)) };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, KEY_TERMS)
    .map(({ term }) => term);
  const exact = exactIn(article.text);
  const reference = wordsOf(article.text);
  return (text) => {
    const held = new Set(wordsOf(text));
    const found = exactIn(text);
    return {
      terms: key.filter((term) => held.has(term)).length / key.length,
      exact: exact.size === 0 ? 0 : [...exact].filter((one) => found.has(one)).length / exact.size,
      rouge: rougeL(wordsOf(text), reference),
    };
  };
}

/** Names of menus, buttons and settings (capital words in a row, what is in quotes or code), in lower case. */
function exactIn(text: string): Set<string> {
  const found = text.matchAll(/(?:\b\p{Lu}[\p{L}&]+(?: (?:& )?\p{Lu}[\p{L}]+)+)|`[^`]+`|"[^"]{3,40}"|'[^']{3,40}'/gu);
  return new Set([...found].map(([one]) => one.toLowerCase().replace(/["'`]/g, '')));
}

/** Words without addresses: the name of the hidden article is in its address. */
function wordsOf(text: string): string[] {
  return terms(text.replace(/https?:\/\/\S+/g, ' '));
}

async function threadsOf(path: string): Promise<Map<string, Thread>> {
  const redact = redactor({ people: [], organizations: [] });
  const threads = new Map<string, Thread>();
  for await (const read of readTicketFile(path)) {
    if ('why' in read) continue;
    const thread = toThread(read.ticket, redact);
    if (thread !== undefined) threads.set(String(read.ticket.id), thread);
  }
  return threads;
}

function topicOf({ title }: KnownArticle, threads: readonly Thread[]): WeekTopic {
  return {
    id: 't-00000000',
    title,
    size: threads.length,
    keywords: [],
    tickets: threads.map(({ ticketId }) => ticketId),
    requesters: threads.length,
    organizations: 0,
    trend: { now: 0, before: 0, direction: 'steady' },
    coverage: { kind: 'new', score: 0 },
    rank: 1,
    examples: [],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
