import { availableParallelism } from 'node:os';
import { startSecondCore, workForOthers, type SecondCore } from '../io/second-core.ts';
import { clusterings } from '../mining/agreement.ts';
import { cut, cutAgain, cutExactly } from '../mining/cluster.ts';
import { matchTopics } from '../mining/match.ts';
import { toThreads } from '../mining/thread.ts';
import { termView } from '../mining/views/lsa.ts';
import { onThisCore } from '../model/beside.ts';

/** What mining can do beside itself. */
const WORKS = { clusterings, cut, cutAgain, cutExactly, matchTopics, termView, toThreads };

/** Fewer tickets are mined before another thread has started. */
const WORTH_IT = 500;

/** Another core for so many tickets, where there is one and they are worth it. */
export function secondCore(tickets: number): SecondCore {
  if (tickets < WORTH_IT || availableParallelism() < 2)
    return { beside: onThisCore, [Symbol.dispose]: () => undefined };
  return startSecondCore(new URL(import.meta.url), WORKS);
}

workForOthers(WORKS);
