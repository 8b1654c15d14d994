import type { Ledger, LedgerTopic, TopicId } from '../model/topic.ts';
import type { Week, WeekTopic } from '../model/week.ts';

/** A title that is worth less than this share of a fresh one is that of something else, or says nothing. */
const DRIFTED = 0.2;

/** What a run knows of a topic when it asks for its title. */
export interface Titled {
  /** Its rows in the weeks on record, oldest first. */
  readonly rows: readonly WeekTopic[];
  /** What the title is worth for the questions of the window, and what one would be that was chosen now. */
  readonly worth: number;
  readonly best: number;
  /** Somebody asked in the words of its title, and is in another topic or in none. */
  readonly isOfAnother?: boolean;
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

/** Whether a topic bears its title by a person's word: that person chose it, or dealt with the topic under that name. */
export function isPersons(known: LedgerTopic, rows: readonly WeekTopic[]): boolean {
  const { dismissed, pinned, owner, coveredBy, examples } = known;
  const isDealtWith = [dismissed, pinned, owner, coveredBy, examples].some((wish) => wish !== undefined);
  return isDealtWith || rows.length === 0 || isRenamed(known, rows);
}

/**
 * Whether a topic keeps the title of the ledger: always by a person's word, else unless who asked so is no longer in it, or the questions of
 * the window are no longer what the title says.
 */
export function keepsTitle(known: LedgerTopic, { rows, worth, best, isOfAnother = false }: Titled): boolean {
  return isPersons(known, rows) || (!isOfAnother && worth >= DRIFTED * best);
}
