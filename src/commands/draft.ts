import { join } from 'node:path';
import { evidenceFile, readEvidence } from '../io/evidence.ts';
import { readIfThere, writeOver } from '../io/files.ts';
import { readLedger, readPages, writeContent, writeLedger } from '../io/pages.ts';
import { openWriter } from '../io/writer.ts';
import { gate } from '../mining/gate.ts';
import { repeatedNotes } from '../mining/gate-notes.ts';
import { isShared } from '../model/k-people.ts';
import { askingWords } from '../mining/phrasings.ts';
import { sharedWords } from '../mining/shared-words.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import type { Ledger, TopicId } from '../model/topic.ts';
import { UserError } from '../model/user-error.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import { writeArticle } from '../writing/article.ts';
import { deskNames } from '../writing/desk-names.ts';
import type { Candidate, Draft } from '../writing/draft.ts';
import { planDraft, topicsToDraft, type DraftStep } from '../writing/plan-drafts.ts';
import { readTopic } from '../writing/read-topic.ts';
import { writeRunbook } from '../writing/runbook.ts';
import { applyUpdate, updateText } from './apply-update.ts';
import { asShown } from './guard.ts';
import { printJson, settingsOf, type House } from './house.ts';
import { secretsOf } from './known.ts';
import type { Mined } from './mine.ts';
import { polish } from './polish.ts';
import { optionText, type Options, type Verb } from './verb.ts';
import { threadsIn, threadsOf, weekOf } from './week-threads.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('write drafts for the questions that no article answers')
      .description(
        'Writes a draft for each topic of a week that no article answers. What a person edited, moved or deleted is left alone.',
      )
      .option(
        '--topic <id>',
        'write for this topic only, whether an article answers it or not, also when its draft was deleted',
      )
      .option('--week <week>', 'the week whose topics are meant, as 2026-W47 (default: the newest)')
      .option(
        '--apply-update <article>',
        'put into this article, also one that people wrote, the questions and steps that it lacks; what stands there stays',
      ),
  run: async (house, _, options) => {
    const article = optionText(options, 'applyUpdate');
    if (article !== undefined) {
      const updated = await applyUpdate(house, article, options);
      if (house.json) printJson(house, updated);
      else house.out(updateText(updated));
      return;
    }
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

/**
 * Writes the drafts of a week, then remembers in the ledger where they lie. A draft that holds something private is named and not
 * written; the others are.
 *
 * @param mined  a run that has just read the threads of its week
 */
export async function draft(house: House, options: Options, mined?: Mined): Promise<Written[]> {
  const { minRequesters } = settingsOf(house).privacy;
  const week = weekOf(house, optionText(options, 'week'));
  const only = optionText(options, 'topic');
  const ledger = readLedger(house.contentDir);
  const asked =
    only === undefined ? topicsToDraft(week.topics, ledger, minRequesters) : [named(week, only, minRequesters)];
  if (asked.length === 0) return [];
  const threads = mined?.week.week === week.week ? mined.threads : await threadsOf(house, week);
  const shared = sharedTopics(asked, threads, minRequesters);
  if (only !== undefined && shared.length === 0) throw notShared(only, minRequesters);
  const topics = shared.filter((topic) => only !== undefined || threadsIn(topic, threads).some(wasWorkedOn));
  const isOfMany = sharedWords(threads.values(), minRequesters);
  const from = { threads, week, minRequesters, isOfMany, names: deskNames(threads.values()) };
  const all = topics.flatMap((topic) => freshDrafts(house, topic, from));
  const plain = await mayBeWritten(house, all, threads);
  const fresh = await polished(house, plain, from);
  const content = contentOf(house, ledger);
  const written: Written[] = [];
  for (const one of fresh) {
    const { path, outcome } = put(house, planDraft(one, content, only !== undefined));
    written.push({ topic: one.topic, kind: one.kind, path, outcome });
    if (OURS.has(outcome)) keepEvidence(house, week, one.topic, { [path]: one.support });
  }
  if (written.length > 0) writeLedger(house.contentDir, remembered(ledger, written, week));
  return written;
}

/** Somebody answered, or still has to. A topic that the desk only ever closed without a word is mail nobody wanted. */
function wasWorkedOn({ status, turns }: Thread): boolean {
  return (status !== 'solved' && status !== 'closed') || turns.some(({ kind }) => kind === 'answer');
}

/** A draft, and the topic that it was written for. */
type Fresh = Draft & { readonly topic: TopicId };

interface Source {
  readonly threads: ReadonlyMap<Id, Thread>;
  readonly week: Week;
  readonly minRequesters: number;
  readonly isOfMany: Candidate['isOfMany'];
  readonly names: NonNullable<Candidate['names']>;
}

/** The drafts after the language model that the settings name, if any; one whose new words may not be written stays as it was. */
async function polished(house: House, plain: readonly Fresh[], from: Source): Promise<Fresh[]> {
  const { writer } = settingsOf(house);
  if (writer === undefined) return [...plain];
  const write = openWriter(writer, house.env['TIERZERO_WRITER_KEY']);
  const secrets = await secretsOf(house);
  const fresh: Fresh[] = [];
  for (const draft of plain) {
    const topic = from.week.topics.find(({ id }) => id === draft.topic)!;
    const warn = (why: string): void => house.warn(`${draft.topic}: not polished: ${why}`);
    const reworded = draft.kind === 'runbook' ? new Map<string, string>() : await polish(draft, write, secrets, warn);
    const better =
      reworded.size === 0 ? draft : { ...writeArticle(candidateOf(topic, from, reworded)), topic: topic.id };
    const [kept = draft] = better === draft ? [] : await mayBeWritten(house, [better], from.threads);
    fresh.push(kept);
  }
  return fresh;
}

function candidateOf(
  topic: WeekTopic,
  { threads, week, minRequesters, isOfMany, names }: Source,
  reworded = new Map<string, string>(),
): Candidate {
  const created = week.window.until.slice(0, 10);
  const own = threadsIn(topic, threads);
  const wordings = askingWords(own);
  return { topic, threads: own, created, minRequesters, isOfMany, names, wordings, reworded };
}

function freshDrafts(house: House, topic: WeekTopic, from: Source): Fresh[] {
  house.progress.show(`drafting ${topic.id}`);
  const candidate = candidateOf(topic, from);
  const read = readTopic(candidate);
  return [writeArticle(candidate, read), writeRunbook(candidate, read)].flatMap((draft) =>
    draft === undefined ? [] : [{ ...draft, topic: topic.id }],
  );
}

/**
 * The drafts that hold nothing private: pages and their evidence go through the gate, and articles, which customers see, may not
 * repeat a note. The others are named by topic, since a path is made of the title, and not written.
 */
async function mayBeWritten(house: House, fresh: readonly Fresh[], threads: ReadonlyMap<Id, Thread>): Promise<Fresh[]> {
  const secrets = await secretsOf(house);
  const pages = fresh.map(({ topic, kind, page }) => asShown({ path: `${topic}/${kind}.mdx`, text: page }));
  const articles = pages.filter((_, at) => fresh[at]!.kind !== 'runbook');
  const evidence = fresh.map(({ topic, support }) =>
    asShown({ path: `evidence/${topic}.json`, text: JSON.stringify(support, null, 1) }),
  );
  const problems = [...gate([...pages, ...evidence], secrets), ...repeatedNotes(articles, threads.values())];
  for (const { path, line, rule, message } of problems)
    house.warn(`${path}:${line}: ${message} (${rule}); not written`);
  const withheld = new Set(problems.map(({ path }) => path));
  return fresh.filter((_, at) => !withheld.has(pages[at]!.path) && !withheld.has(evidence[at]!.path));
}

/** The topics that enough people of enough organizations asked. */
function sharedTopics(topics: readonly WeekTopic[], threads: ReadonlyMap<Id, Thread>, k: number): WeekTopic[] {
  return topics.filter((topic) => isShared(threadsIn(topic, threads), k));
}

function notShared(id: string, k: number): UserError {
  return new UserError(
    `Topic ${id} was asked by too few customers or organizations; nothing about fewer than ${k} is written.`,
    'Wait until more have asked, or lower privacy.minRequesters in desk.yaml.',
  );
}

/** The outcomes after which the page says what the program wrote. */
const OURS: ReadonlySet<Written['outcome']> = new Set(['created', 'rewritten', 'unchanged']);

/** Does what was decided for one draft; somebody who was faster keeps the page. */
function put(house: House, step: DraftStep): Pick<Written, 'path' | 'outcome'> {
  const { path } = step;
  if (step.kind === 'keep') return { path, outcome: step.why === 'same' ? 'unchanged' : step.why };
  if (!writeOver(join(house.contentDir, path), step.text, step.over)) return { path, outcome: 'edited' };
  return { path, outcome: step.over === undefined ? 'created' : 'rewritten' };
}

function keepEvidence(house: House, week: Week, topic: TopicId, pages: Evidence['pages']): void {
  const before = readEvidence(house.contentDir, topic)?.pages;
  writeContent(house.contentDir, evidenceFile({ topic, week: week.week, pages: { ...before, ...pages } }));
}

function remembered(ledger: Ledger, written: readonly Written[], { week, topics }: Week): Ledger {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const ours = written.filter(({ outcome }) => outcome !== 'moved' && outcome !== 'deleted');
  const remembering = { ...ledger.topics };
  for (const { topic, path, kind } of ours) {
    const known = remembering[topic] ?? { title: titles.get(topic)!, firstWeek: week, lastWeek: week };
    remembering[topic] = { ...known, [kind === 'runbook' ? 'runbook' : 'draft']: path };
  }
  return { ...ledger, topics: remembering };
}

function contentOf(house: House, ledger: Ledger): Parameters<typeof planDraft>[1] {
  const { pages, broken } = readPages(house.contentDir);
  for (const { path, line, why } of broken) house.warn(`${path}:${line}: ${why}; its topic is not known`);
  return {
    ledger,
    pages: pages.flatMap(({ path, frontMatter: { topic } }) => (topic === undefined ? [] : [{ path, topic }])),
    read: (path) => readIfThere(join(house.contentDir, path)),
  };
}

function named(week: Week, id: string, minRequesters: number): WeekTopic {
  const topic = week.topics.find((one) => one.id === id);
  if (topic === undefined) {
    throw new UserError(`${week.week} has no topic ${id}.`, 'Take an id from tierzero report, or name another --week.');
  }
  if (topic.requesters < minRequesters) throw notShared(id, minRequesters);
  return topic;
}

function line({ outcome, path, kind }: Written): string {
  return `${SAID[outcome]}  ${path}${kind === 'stub' ? '  (stub: too little is known)' : ''}\n`;
}

const SAID: Readonly<Record<Written['outcome'], string>> = {
  created: 'created  ',
  rewritten: 'rewritten',
  unchanged: 'unchanged',
  edited: 'kept, a person edited it: ',
  moved: 'kept, a person moved it:  ',
  deleted: 'not written, a person deleted it:',
};
