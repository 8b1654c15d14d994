import { readPages, toArticle } from '../io/pages.ts';
import { committedText } from '../io/committed-text.ts';
import { handoffPagePath, readEscalations } from '../io/process-files.ts';
import { matcher } from '../mining/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Thread } from '../model/thread.ts';
import type { Id } from '../model/ticket.ts';
import { businessClock } from '../process/business-clock.ts';
import { courseOf, type Course } from '../process/course.ts';
import { acknowledgement } from '../process/handoff-markdown.ts';
import type { Considered, Desk } from '../process/queue.ts';
import { staleness } from '../process/staleness.ts';
import { readyReply } from '../process/ready-reply.ts';
import type { ReadyReply } from '../process/triage.ts';
import { settingsOf, withStore, type House } from './house.ts';
import { readThreads } from './threads.ts';

/** The desk as it stands now: every ticket's course, and the redacted words of those that are not closed. */
export async function readDesk(house: House): Promise<Desk & { readonly settings: Settings }> {
  const settings = settingsOf(house);
  const clock = businessClock(settings);
  const now = house.now.getTime();
  const escalated = readEscalations(house.contentDir);
  return withStore(house, (store) => {
    const courses: Course[] = [];
    for (const ticket of store.tickets(undefined, now + 1)) {
      if (!ticket.deleted && ticket.status !== 'deleted') courses.push(courseOf(ticket, settings.statuses, now));
      house.progress.show(`reading tickets: ${courses.length}`);
    }
    const open = courses.filter(({ status }) => status !== 'solved' && status !== 'closed');
    const since = open.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), now);
    const threads = new Map<Id, Thread | null>(
      open.length === 0
        ? []
        : readThreads(store, { since: new Date(since), until: new Date(now + 1) }, house.progress).map(
            ({ ref, thread }) => [ref, thread],
          ),
    );
    const queue = courses.map((course) => ({ course, thread: threads.get(course.ref) ?? undefined }));
    const isHandedOver = isTakenOver(house, clock.dayOf(now));
    return { settings, clock, now, queue, escalated, isHandedOver };
  });
}

/** Whether somebody acknowledged the handoff of a day in a commit. */
export function isTakenOver({ contentDir }: House, day: string): boolean {
  return acknowledgement(undefined, committedText(contentDir, handoffPagePath(day))) === 'acknowledged';
}

/** Warns that the store is old, for a verb whose output has no place for it. */
export function sayStale(house: House, desk: Desk): void {
  const stale = staleness(desk);
  if (stale !== undefined) house.warn(stale);
}

/** Finds a published article of the public knowledge base that covers a ticket's question. */
export function replies(house: House, settings: Settings): (ticket: Considered) => ReadyReply | undefined {
  const { pages, broken } = readPages(house.contentDir, 'kb');
  for (const { path, line, why } of broken) house.warn(`${path}:${line}: ${why} (left out)`);
  const articles = pages
    .map(toArticle)
    .filter(({ status, audience }) => status === 'published' && audience === 'public');
  const { match } = matcher(articles);
  return ({ thread }) => {
    if (thread === undefined || thread.turns.some(({ kind }) => kind === 'answer')) return undefined;
    const { subject, text, pasted } = thread.question;
    const { decision, ranked } = match([{ subject, body: [text, ...pasted].join('\n') }]);
    const article = decision === 'covered' ? articles.find(({ id }) => id === ranked[0]?.article) : undefined;
    return article && readyReply(article, settings.site.url);
  };
}
