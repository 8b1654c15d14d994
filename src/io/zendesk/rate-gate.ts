import type { Clock } from '../clock.ts';
import { holdMs, learn, spend, toldBy, type Budget, type Window } from './rate-budget.ts';
import type { Headers } from './retry-delay.ts';

/** Told each time a request is held back. */
export type OnWait = (wait: { readonly ms: number; readonly why: string }) => void;

/** Lets requests through no faster than the account allows. */
export interface RateGate {
  /** Returns when a request may be sent. */
  enter(budget: Budget): Promise<void>;
  /** Takes in the headers of an answer, or that none came. */
  leave(budget: Budget, header: Headers | undefined): void;
  /** Nothing is sent before `ms` have passed: the server said so. */
  closeFor(ms: number): void;
}

export function rateGate(clock: Clock, onWait: OnWait): RateGate {
  const windows = new Map<Budget, Window | undefined>();
  let closedUntil = 0;
  let inFlight = 0;
  const budgets = (budget: Budget): Budget[] => (budget === 'exports' ? ['exports', 'account'] : ['account']);
  const wait = (budget: Budget): number => {
    const now = clock.now();
    return Math.max(closedUntil - now, ...budgets(budget).map((name) => holdMs(windows.get(name), name, now)));
  };
  return {
    enter: async (budget) => {
      for (let ms = wait(budget); ms > 0; ms = wait(budget)) {
        onWait({ ms, why: closedUntil > clock.now() ? 'asked to wait' : `${budget} limit` });
        await clock.sleep(ms);
      }
      for (const name of budgets(budget)) windows.set(name, spend(windows.get(name)));
      inFlight += 1;
    },
    leave: (budget, header) => {
      inFlight -= 1;
      if (header === undefined) return;
      for (const name of budgets(budget)) {
        windows.set(name, learn(windows.get(name), toldBy(header, name), inFlight, clock.now()));
      }
    },
    closeFor: (ms) => void (closedUntil = Math.max(closedUntil, clock.now() + ms)),
  };
}
