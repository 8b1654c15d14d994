import type { Ledger, LedgerTopic, TopicId } from '../model/topic.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import type { TitleFit } from './title-fit.ts';

/** From so many times the tickets of its first week on, a topic is called anew, once. */
const OUTGROWN = 2;
/** A title of which no question says this much, and all together so much less than of a fresh one, as a share, is that of something else. */
const SAID = 0.6;
const DRIFTED = 0.4;

/** What a run knows of a topic when it asks for its title. */
export interface Titled {
  /** Its rows in the weeks on record, oldest first. */
  readonly rows: readonly WeekTopic[];
  readonly questions: readonly string[];
  /** What it would be called if it were new. */
  readonly found: string;
}

/** What weeks say of each topic, in their order. */
export function rowsById(weeks: readonly Week[]): Map<TopicId, WeekTopic[]> {
  return Map.groupBy(
    weeks.flatMap(({ topics }) => topics),
    ({ id }) => id,
  );
}

/** Topics that a person renamed: the ledger says so, or no week on record calls the topic that. */
export function renamedIn({ topics }: Ledger, weeks: readonly Week[]): Set<TopicId> {
  const recorded = rowsById(weeks);
  return new Set(Object.keys(topics).filter((id) => isRenamed(topics[id]!, recorded.get(id) ?? [])));
}

function isRenamed({ title, renamed }: LedgerTopic, rows: readonly WeekTopic[]): boolean {
  return renamed === true || (rows.length > 0 && rows.every((row) => row.title !== title));
}

/**
 * Whether a topic keeps the title of the ledger: always where a person chose it or dealt with the topic under that name; else unless it
 * was named when few had asked, or the questions of the window are no longer what the title says.
 */
export function keepsTitle(known: LedgerTopic, { rows, questions, found }: Titled, fit: TitleFit): boolean {
  const { dismissed, pinned, owner, coveredBy, examples } = known;
  const isDealtWith = [dismissed, pinned, owner, coveredBy, examples].some((wish) => wish !== undefined);
  const [first] = rows;
  if (isDealtWith || first === undefined || isRenamed(known, rows)) return true;
  if (known.title === first.title && questions.length >= OUTGROWN * first.size) return false;
  const { mean, most } = fit(known.title, questions);
  return most >= SAID || mean >= DRIFTED * fit(found, questions).mean;
}
