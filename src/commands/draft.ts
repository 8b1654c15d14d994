import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeEvidence } from '../io/evidence.ts';
import { readIfThere, writeWhole } from '../io/files.ts';
import { readLedger, readPages, readWeeks, writeLedger } from '../io/pages.ts';
import type { Support } from '../model/evidence.ts';
import type { Thread } from '../model/thread.ts';
import { TopicId, type Ledger } from '../model/topic.ts';
import { UserError } from '../model/user-error.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import { writeArticle } from '../writing/article.ts';
import type { Draft } from '../writing/draft.ts';
import { freePath, placeOf, topicsToDraft, type DraftKind, type TopicPage } from '../writing/plan-drafts.ts';
import { planWrite } from '../writing/seal.ts';
import { printJson, settingsOf, withStore, type House } from './house.ts';
import { readThreads } from './threads.ts';
import { optionText, type Options, type Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('write drafts for the questions that no article answers')
      .description(
        'Writes a draft for each topic of a week that no article answers. What a person edited, moved or deleted is left alone.',
      )
      .option('--topic <id>', 'write for this topic only, whether an article answers it or not, also when its draft was deleted')
      .option('--week <week>', 'the week whose topics are meant, as 2026-W47 (default: the newest)'),
  run: async (house, _, options) => {
    const written = await draft(house, options);
    if (house.json) printJson(house, written);
    else house.out(written.length === 0 ? 'Nothing to draft.\n' : written.map(line).join(''));
  },
};

/** What became of one draft. */
export interface Written {
  readonly topic: TopicId;
  readonly kind: Draft['kind'];
  readonly path: string;
  readonly outcome: 'created' | 'rewritten' | 'unchanged' | 'edited' | 'moved' | 'deleted';
}

/** Writes the drafts of a week, then remembers in the ledger where they lie. */
export async function draft(house: House, options: Options): Promise<Written[]> {
  const settings = settingsOf(house);
  const week = weekOf(house, optionText(options, 'week'));
  const only = optionText(options, 'topic');
  const ledger = readLedger(house.contentDir);
  const { minRequesters } = settings.privacy;
  const topics = only === undefined ? topicsToDraft(week.topics, ledger, minRequesters) : [named(week, only, minRequesters)];
  const threads = topics.length === 0 ? new Map<unknown, Thread>() : await threadsOf(house, week);
  const content = {
    ledger,
    pages: topicPages(house),
    exists: (path: string) => existsSync(join(house.contentDir, path)),
  };
  const created = week.window.until.slice(0, 10);
  const written = topics.map((topic) => {
    house.progress.show(`drafting ${topic.id}`);
    const own = topic.tickets.flatMap((ref) => threads.get(ref) ?? []);
    const fresh = writeArticle({ topic, threads: own, created, minRequesters });
    const place = placeOf('article', topic.id, content);
    const outcome = put(house, fresh, { topic, place: only !== undefined && place.kind === 'deleted' ? { kind: 'new' } : place });
    if (outcome.support !== undefined) {
      writeEvidence(house.contentDir, { topic: topic.id, week: week.week, pages: { [outcome.path]: outcome.support } });
    }
    return outcome;
  });
  writeLedger(house.contentDir, remembered(ledger, written, week));
  return written.map(({ topic, kind, path, outcome }) => ({ topic, kind, path, outcome }));
}
