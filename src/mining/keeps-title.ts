import type { Ledger, LedgerTopic, TopicId } from '../model/topic.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import type { TitleFit } from './title-fit.ts';

/** A title of which the questions say less than this share of what they say of a fresh one is that of something else. */
const DRIFTED = 0.4;
/** Fewer questions than these happen to leave a word out: their title goes only when they say hardly any of it. */
const FEWEST_THAT_TELL = 5;
const HARDLY_ANY = 0.2;

/** What a run knows of a topic when it asks for its title. */
export interface Titled {
  /** Its rows in the weeks on record, oldest first. */
  readonly rows: readonly WeekTopic[];
  readonly questions: readonly string[];
  /** What it would be called if it were new. */
  readonly found: string;
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
export function keepsTitle(
  known: LedgerTopic,
  { rows, questions, found, isOfAnother = false }: Titled,
  fit: TitleFit,
): boolean {
  if (isPersons(known, rows)) return true;
  if (isOfAnother) return false;
  const said = fit(known.title, questions);
  const least = questions.length < FEWEST_THAT_TELL ? HARDLY_ANY : DRIFTED;
  return said > 0 && said >= least * fit(found, questions);
}
