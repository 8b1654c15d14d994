import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readPages, toArticle } from '../io/pages.ts';
import { matcher, precedentsIn, type Match, type Precedent } from '../mining/match.ts';
import type { Article } from '../model/article.ts';
import { Id } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import { printJson, withStore, type House } from './house.ts';
import { pulledArticles } from './pulled-articles.ts';
import { readThreads } from './threads.ts';
import type { Verb } from './verb.ts';

const MOST_RANKED = 10;

const Query = z.object({ id: Id, query: z.string(), query_body: z.string().nullish() });
type Query = z.infer<typeof Query>;

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('say which articles answer questions')
      .description(
        'Reads question JSONL {id, query, query_body?} on stdin and prints for each the articles of kb/ and of a pulled Help Center ' +
          'that answer it best, and whether one covers it. Learns from the links in agents’ replies where there is a store. ' +
          'The questions are not printed again.',
      ),
  run: async (house) => {
    const { pages, broken } = readPages(house.contentDir, 'kb');
    for (const { path, line, why } of broken) house.warn(`${path}:${line}: ${why} (left out)`);
    const articles = [...pages.map(toArticle), ...(await pulledArticles(house))];
    const { match } = matcher(articles, await learned(house, articles));
    const unreadable: string[] = [];
    for await (const read of queries(house.stdin())) {
      if ('why' in read) unreadable.push(`stdin:${read.line}: ${read.why}`);
      else print(house, read.id, match([{ subject: read.query, body: read.query_body ?? '' }]));
    }
    if (unreadable.length > 0) {
      throw new UserError(
        unreadable.join('\n'),
        'Write a line a question: {"id": 1, "query": "…", "query_body": "…"}.',
      );
    }
  },
};

/** What agents linked to in the replies of the store's tickets; nothing where there is no store. */
async function learned(house: House, articles: readonly Article[]): Promise<Precedent[]> {
  if (articles.length === 0 || !existsSync(house.storePath)) return [];
  const window = { since: new Date(-8.64e15), until: new Date(8.64e15) };
  const tickets = await withStore(house, (store) => readThreads(store, window, house.progress));
  return precedentsIn(
    tickets.flatMap(({ thread }) => thread ?? []),
    articles,
  );
}

function print(house: House, id: Id, { decision, ranked }: Match): void {
  const best = ranked.slice(0, MOST_RANKED).map(({ article, score }) => ({ article, score: rounded(score) }));
  if (house.json) {
    printJson(house, { id, decision, ranked: best });
    return;
  }
  house.out(`${id}\t${decision}\n`);
  for (const { article, score } of best.slice(0, 3)) house.out(`  ${score.toFixed(2)}  ${article}\n`);
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

async function* queries(chunks: AsyncIterable<string>): AsyncGenerator<Query | { line: number; why: string }> {
  let line = 0;
  for await (const text of linesOf(chunks)) {
    line += 1;
    if (text.trim() !== '') yield parse(text, line);
  }
}

function parse(text: string, line: number): Query | { line: number; why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, why: 'is not JSON' };
  }
  const parsed = Query.safeParse(value);
  if (parsed.success) return parsed.data;
  return { line, why: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}
