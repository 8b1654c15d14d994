import { readWeeks } from '../io/pages.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import type { Week, WeekTopic } from '../model/week.ts';
import { withStore, type House } from './house.ts';
import { readThreads, type Redactable } from './threads.ts';

/** A recorded week by its name, or the newest one. @throws UserError when it is not there */
export function weekOf(house: House, asked: string | undefined): Week {
  const weeks = readWeeks(house.contentDir);
  const week = asked === undefined ? weeks.at(-1) : weeks.find(({ week }) => week === asked);
  if (week !== undefined) return week;
  throw new UserError(
    `There is no week${asked === undefined ? '' : ` ${asked}`} in ${house.contentDir}/weeks.`,
    'Run tierzero mine first, or name a week that is there.',
  );
}

/** The redacted threads of the window that a week was mined from, by ticket. */
export async function threadsOf(house: House, { window }: Week): Promise<Map<Id, Thread>> {
  const span = { since: new Date(window.since), until: new Date(window.until) };
  const read = await withStore(house, (store) => readThreads(store, span, house.progress));
  return byTicket(read);
}

export function byTicket(read: readonly Redactable[]): Map<Id, Thread> {
  return new Map(read.flatMap(({ ref, thread }) => (thread === null ? [] : [[ref, thread]])));
}

export function threadsIn(topic: WeekTopic, threads: ReadonlyMap<Id, Thread>): Thread[] {
  return topic.tickets.flatMap((ref) => threads.get(ref) ?? []);
}
