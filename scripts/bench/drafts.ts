import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readTicketFile } from '../../src/io/ticket-file.ts';
import { redactor } from '../../src/mining/redact.ts';
import { toThread } from '../../src/mining/thread.ts';
import type { Thread } from '../../src/model/thread.ts';
import { sharedWords } from '../../src/mining/shared-words.ts';
import { writeArticle } from '../../src/writing/article.ts';
import { readTopic } from '../../src/writing/read-topic.ts';
import { writeRunbook } from '../../src/writing/runbook.ts';
import { topicOf } from '../../test/kit/thread.ts';

export const name = 'drafts';
export const about = 'two hundred articles and their runbooks, from a hundred tickets each';

const DESK = join(import.meta.dirname, '../../test/desks/causeway');
const DRAFTS = 200;
const TICKETS_EACH = 100;

/** Prints how long 200 articles and their runbooks take from 100 tickets each, taken from the sample desk. */
export async function run(): Promise<void> {
  const topics = [...Map.groupBy(await threads(), ([problem]) => problem).values()].map((all) =>
    all.map(([, one]) => one),
  );
  const start = process.cpuUsage();
  let runbooks = 0;
  const desk = topics.flatMap((own) => own.map((one, at) => ({ ...one, ticketId: at })));
  const isOfMany = sharedWords(
    Array.from({ length: DRAFTS * TICKETS_EACH }, (_, at) => desk[at % desk.length]!),
    3,
  );
  for (let draft = 0; draft < DRAFTS; draft += 1) {
    const own = topics[draft % topics.length]!;
    const many = Array.from({ length: TICKETS_EACH }, (_, at) => ({ ...own[at % own.length]!, ticketId: at }));
    const candidate = {
      topic: topicOf(many),
      threads: many,
      created: '2026-01-01',
      minRequesters: 3,
      isOfMany,
      wordings: [],
    };
    const read = readTopic(candidate);
    writeArticle(candidate, read);
    if (writeRunbook(candidate, read) !== undefined) runbooks += 1;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = ((user + system) / 1e6).toFixed(1);
  console.log(`drafts: ${DRAFTS} articles, ${runbooks} runbooks from ${DRAFTS * TICKETS_EACH} tickets: ${seconds} s`);
}

async function threads(): Promise<[string, Thread][]> {
  const problems = new Map(
    readFileSync(join(DESK, 'truth.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const redact = redactor({ people: [], organizations: [] });
  const found: [string, Thread][] = [];
  for await (const read of readTicketFile(join(DESK, 'tickets.jsonl'))) {
    if ('why' in read) continue;
    const thread = toThread(read.ticket, redact);
    const problem = problems.get(String(read.ticket.id));
    if (thread !== undefined && problem !== undefined) found.push([problem, thread]);
  }
  return found;
}
