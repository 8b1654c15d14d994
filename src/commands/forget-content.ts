import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evidenceFile, readEvidence } from '../io/evidence.ts';
import { readIfThere } from '../io/files.ts';
import { mapFile, readMap } from '../io/maps.ts';
import { ledgerFile, readLedger, readWeeks, weekFile, writeContent, type ContentFile } from '../io/pages.ts';
import { readBoard, writeBoard } from '../io/process-files.ts';
import { noProgress } from '../io/progress.ts';
import type { Store } from '../io/store.ts';
import { forgetInEvidence } from '../mining/forget/forget-in-evidence.ts';
import { forgetInLedger } from '../mining/forget/forget-in-ledger.ts';
import { forgetInMap } from '../mining/forget/forget-in-map.ts';
import { forgetInWeek, plainTitle, type Asked, type Parting } from '../mining/forget/forget-in-week.ts';
import type { Evidence } from '../model/evidence.ts';
import { ticketRef, type Id } from '../model/ticket.ts';
import type { TopicId } from '../model/topic.ts';
import type { Week } from '../model/week.ts';
import { isUntouched } from '../writing/seal.ts';
import type { Choice } from './forget-choice.ts';
import { settingsOf, type House } from './house.ts';
import { readThreads } from './threads.ts';

/** What forgetting changed in the content folder; paths under it. */
export interface ForgottenInContent {
  readonly files: string[];
  /** Drafts that nobody had edited, and that are gone: some of their sentences only forgotten tickets said. */
  readonly drafts: string[];
  /** Topics that got another title. */
  readonly titles: string[];
  /** Pages that people edited or published: how many of their sentences only forgotten tickets said. */
  readonly toRead: { readonly path: string; readonly sentences: number }[];
}

/** Takes tickets out of the weeks, the ledger and the evidence, and drafts that were made of them. */
export function forgetInContent(house: House, store: Store, choice: Choice): ForgottenInContent {
  const { contentDir } = house;
  const parting = { ...partingOf(store, choice), timeZone: settingsOf(house).timeZone };
  const before = readWeeks(contentDir);
  const { weeks, titles, touched } = forgetInWeeks(before, parting);
  const evidence = globSync('evidence/*.json', { cwd: contentDir })
    .sort()
    .flatMap((path) => readEvidence(contentDir, basename(path, '.json')) ?? [])
    .flatMap((one) => forgetInEvidence(one, parting.gone) ?? []);
  const ledger = readLedger(contentDir);
  const bare = new Map(evidence.flatMap(({ bare }) => [...bare]));
  const pages = [...touched].flatMap((id) => [ledger.topics[id]?.draft ?? [], ledger.topics[id]?.runbook ?? []].flat());
  const drafts = [...new Set([...pages, ...bare.keys()])].filter((path) => isOurs(contentDir, path)).sort();
  const gone = new Set(drafts);
  const files = [
    ...weeks.filter((week, at) => week !== before[at]).map(weekFile),
    ...before
      .flatMap(({ week }) => readMap(contentDir, week) ?? [])
      .map((map) => mapFile(forgetInMap(map, parting.gone))),
    ledgerFile(forgetInLedger(ledger, parting.gone, titles, gone)),
    ...evidence.map(({ evidence }) => evidenceFile({ ...evidence, pages: without(evidence.pages, gone) })),
  ].filter((file) => isOther(contentDir, file));
  for (const file of files) writeContent(contentDir, file);
  for (const path of drafts) rmSync(join(contentDir, path));
  forgetOnBoard(contentDir, parting.gone);
  const toRead = [...bare].filter(([path]) => !gone.has(path)).map(([path, sentences]) => ({ path, sentences }));
  return { files: files.map(({ path }) => path), drafts, titles: [...titles.keys()].sort(), toRead };
}

function forgetOnBoard(contentDir: string, gone: { has(ticket: Id): boolean }): void {
  const board = readBoard(contentDir);
  if (board?.lines.some(({ ticket }) => gone.has(ticket)) !== true) return;
  writeBoard(contentDir, { ...board, lines: board.lines.filter(({ ticket }) => !gone.has(ticket)), checklist: [] });
}

/** The weeks without tickets, with one title for a topic in all of them. */
function forgetInWeeks(
  before: readonly Week[],
  parting: Parting,
): { weeks: Week[]; titles: Map<TopicId, string>; touched: Set<TopicId> } {
  const after = before.map((week) => forgetInWeek(week, parting));
  const left = new Map(after.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)));
  const titles = new Map<TopicId, string>();
  const touched = new Set<TopicId>();
  for (const [at, { topics }] of before.entries()) {
    const now = new Map(after[at]!.topics.map((topic) => [topic.id, topic]));
    for (const old of topics) {
      const fresh = now.get(old.id);
      if (old.tickets.some((ref) => parting.gone.has(ref))) touched.add(old.id);
      if (fresh !== undefined && fresh.title !== old.title) titles.set(old.id, fresh.title);
      if (!left.has(old.id)) titles.set(old.id, plainTitle(old));
    }
  }
  const weeks = after.map((week) =>
    week.topics.some(({ id, title }) => (titles.get(id) ?? title) !== title)
      ? { ...week, topics: week.topics.map((topic) => ({ ...topic, title: titles.get(topic.id) ?? topic.title })) }
      : week,
  );
  return { weeks, titles, touched };
}

function partingOf(store: Store, { refs, tickets }: Choice): Omit<Parting, 'timeZone'> {
  const always = { since: new Date(-8.64e15), until: new Date(8.64e15) };
  const threads = new Map(readThreads(store, always, noProgress).map(({ ref, thread }) => [ref, thread]));
  const going = new Set<Id>(tickets.map(ticketRef));
  const gone = new Map<Id, Asked>();
  const kept = new Map<Id, Asked>();
  for (const ticket of store.tickets()) {
    const ref = ticketRef(ticket);
    const asked = { at: Date.parse(ticket.created_at), thread: threads.get(ref) ?? null };
    (going.has(ref) ? gone : kept).set(ref, asked);
  }
  for (const ref of refs) if (!gone.has(ref) && !kept.has(ref)) gone.set(ref, { at: NaN, thread: null });
  return { gone, kept };
}

/** A page that the program wrote and nobody touched. */
function isOurs(contentDir: string, path: string): boolean {
  return isUntouched(readIfThere(join(contentDir, path)) ?? '');
}

function without(pages: Evidence['pages'], gone: ReadonlySet<string>): Evidence['pages'] {
  return Object.fromEntries(Object.entries(pages).filter(([path]) => !gone.has(path)));
}

function isOther(contentDir: string, { path, text }: ContentFile): boolean {
  const before = readIfThere(join(contentDir, path));
  return before !== text && !(before === undefined && path === 'topics.json');
}
