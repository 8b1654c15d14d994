import { createHash } from 'node:crypto';
import type { Ledger, LedgerTopic, TopicId } from '../model/topic.ts';
import type { Week, WeekName } from '../model/week.ts';

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Makes a new id of the week and a ticket, so that a rerun makes the same; never one that the ledger has seen. */
export function mint(week: WeekName, firstTicket: string, ledger: Ledger): TopicId {
  for (let salt = 0; ; salt += 1) {
    const digest = createHash('sha256').update(`${week} ${firstTicket} ${salt}`).digest();
    const id = `t-${[...digest.subarray(0, 8)].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`;
    if (!(id in ledger.topics)) return id;
  }
}

/** What a run saw of a topic beside its row in the week. */
export interface Seen {
  readonly splitFrom?: TopicId | undefined;
  /** Topics whose questions it now has. */
  readonly joined: readonly TopicId[];
}

/**
 * The ledger after a week: new topics are added, seen ones get their last week. Nothing a person wrote changes.
 *
 * @param renamed  topics whose title a person wrote: that is noted, so that no later run takes it for its own
 */
export function remember(
  ledger: Ledger,
  { week, topics }: Week,
  seen: ReadonlyMap<TopicId, Seen>,
  renamed: ReadonlySet<TopicId>,
): Ledger {
  const kept: Record<TopicId, LedgerTopic> = { ...ledger.topics };
  for (const { id, title, size, dismissed } of topics) {
    const old: LedgerTopic = { ...(kept[id] ?? { title, firstWeek: week, lastWeek: week }) };
    delete old.joined;
    const { splitFrom } = seen.get(id) ?? {};
    kept[id] = {
      ...old,
      title,
      ...(renamed.has(id) && { renamed: true }),
      firstWeek: old.firstWeek === '' ? week : old.firstWeek,
      lastWeek: old.lastWeek > week ? old.lastWeek : week,
      ...(kept[id] === undefined && splitFrom !== undefined && { splitFrom }),
      ...(dismissed === true && { dismissed: { size, ...old.dismissed! } }),
    };
  }
  for (const [into, { joined }] of seen) {
    for (const id of joined) {
      const old = kept[id];
      if (old !== undefined && old.mergedInto === undefined) kept[id] = { ...old, joined: { topic: into, week } };
    }
  }
  return { ...ledger, topics: kept };
}

const COMES_BACK_AT = 2;

/** Whether a dismissal still holds for a topic of this size. */
export function isDismissed({ dismissed }: LedgerTopic, size: number): boolean {
  if (dismissed === undefined) return false;
  return dismissed.size === undefined || size < dismissed.size * (dismissed.factor ?? COMES_BACK_AT);
}
